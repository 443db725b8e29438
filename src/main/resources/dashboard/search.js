// Search over claims, articles and published reviews, by keys alone through to a claim.

import { get } from "./api.js";
import { bdi, day, h, outside, say } from "./dom.js";
import { bind, walking } from "./keys.js";
import { count, word } from "./words.js";

const PAGE = 25;

export async function view(place, { query }) {
  const words = (query.get("q") ?? "").trim();
  const input = h("input", { id: "search-words", type: "search", maxlength: 200, dir: "auto", value: words, autocomplete: "off",
    "aria-describedby": "search-keys" });
  const look = event => {
    event.preventDefault();
    const wanted = input.value.trim();
    const address = "#/search" + (wanted ? "?" + new URLSearchParams({ q: wanted }) : "");
    if (address === location.hash) dispatchEvent(new HashChangeEvent("hashchange"));
    else location.hash = address;
  };
  const list = h("ol", { class: "found" });
  const below = h("div", { class: "below" });
  place.append(h("div", { class: "head" }, h("h1", null, words ? ["Search: ", bdi(words)] : "Search")),
    h("form", { class: "search-form", role: "search", "aria-label": "Everything", onsubmit: look },
      h("label", { for: "search-words" }, "Words of a claim, an article’s title or a published review"),
      h("div", { class: "search-line" }, input, h("button", { class: "main-act" }, "Search")),
      h("p", { id: "search-keys", class: "quiet keys-hint" },
        "Enter looks, j and k walk through what is found, Enter opens it, / comes back here.")),
    list, below);
  const links = () => [...list.querySelectorAll("a")];
  bind({
    ...walking(links),
    search: () => {
      input.focus();
      input.select();
    },
  });
  if (!words) {
    input.setAttribute("data-focus", "");
    return "Search";
  }
  const add = ({ results, cursor, incomplete, notIndexed }) => {
    list.append(...results.map(line));
    const shown = list.childElementCount;
    below.replaceChildren(
      h("p", null, shown ? (cursor ? `The first ${count(shown, "result")}.` : `${count(shown, "result")}.`) : "Nothing was found.",
        incomplete ? " More is listed under these words than a search looks at; another word narrows it." : ""),
      cursor ? h("button", { type: "button", onclick: () => more(cursor) }, "Show more") : "",
      h("details", { class: "quiet" }, h("summary", null, "What is not found by its words"),
        h("ul", null, notIndexed.map(one => h("li", null, one)))));
    say(shown ? count(shown, "result") + "." : "Nothing was found.");
  };
  const ask = cursor => get("/v1/search?" + new URLSearchParams({ q: words, limit: PAGE, ...(cursor && { cursor }) }));
  const more = async cursor => {
    try {
      const before = links().length;
      add(await ask(cursor));
      links()[before]?.focus();
    } catch (refusal) {
      below.replaceChildren(h("p", { class: "problem", role: "alert" }, refusal.message));
    }
  };
  add(await ask());
  (links()[0] ?? input).setAttribute("data-focus", "");
  return `Search: ${words}`;
}

function line({ type, id, text, claim, article, published }) {
  if (type === "CLAIM") {
    const { review } = claim;
    return h("li", { class: "found-claim" }, h("a", { href: `#/claims/${id}`, data: { id } }, bdi(text)),
      facts("Claim", claim.speaker && bdi(claim.speaker), word(review.status), review.verdict && h("strong", null, word(review.verdict)),
        review.commentCount ? count(review.commentCount, "comment") : null, day(claim.createdAt)));
  }
  if (type === "ARTICLE") {
    return h("li", { class: "found-article" }, h("a", { href: `#/articles/${id}` }, bdi(text || "Article without a title")),
      facts("Article", article.host && bdi(article.host), day(article.publishedAt ?? article.createdAt)));
  }
  return h("li", { class: "found-published" }, outside(published.url, text),
    facts("Published review", published.publisher && bdi(published.publisher), published.rating && h("strong", null, bdi(published.rating)),
      published.datePublished && day(published.datePublished)));
}

const facts = (...parts) => h("p", { class: "quiet" }, parts.filter(Boolean).map((part, at) => [at ? " · " : "", part]));
