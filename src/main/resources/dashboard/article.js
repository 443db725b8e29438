// An article: its text with the claims in place, and one of them open beside it.

import { articlePath, get, vocabulary } from "./api.js";
import { arrival } from "./arrival.js";
import { discord } from "./discord.js";
import { bdi, day, h, host, outside, say } from "./dom.js";
import { icon } from "./icons.js";
import { bind } from "./keys.js";
import { promote, selectable, selected, why } from "./promote.js";
import { Reading } from "./reading.js";
import { revisions } from "./revisions.js";
import { go, story } from "./story.js";
import { count } from "./words.js";

export async function view(place, { id, query }) {
  const base = articlePath(id);
  const [article, content, coverage, words] =
    await Promise.all([get(base), get(base + "/text"), get(base + "/coverage"), vocabulary()]);
  const { body, text } = story(content, coverage);
  selectable(body);
  const posted = h("div", { class: "posted" });
  const problem = h("p", { class: "problem", role: "alert" });
  const make = () => promote(id, selected(body, text), problem);
  const skips = skipped(body, coverage, id, problem);
  const head = heading(article, content, coverage, arrival(id));
  const bar = h("div", { class: "bar", role: "toolbar", "aria-label": "Article" }, skips.button, lesser(body, content.spans),
    h("button", { type: "button", onclick: make, "aria-keyshortcuts": "m", title: "Select words in the text first" },
      "Make a claim of the selection"),
    h("a", { href: `#/queue?articleId=${id}` }, "Its queue"));
  const above = [head, bar, problem, posted,
    discord({ spans: content.spans, sentences: coverage.sentences, text, body })].filter(Boolean);
  const reading = new Reading({ id, spans: content.spans, body, words, place, rest: above });
  place.append(...above, h("div", { class: "spread" }, body, reading.beside), reading.drawer.bar);
  const keys = () => bind({ ...reading.keys, "make a claim of the selection": make, "show what was skipped": skips.toggle });
  reading.changed = keys;
  keys();
  place.addEventListener("shown", () => {
    if (article.url) revisions(id, posted, reading.beside);
    if (query.get("claim")) reading.choose(query.get("claim"), { focus: true });
    else if (query.has("sentence")) go(body, query.get("sentence"));
  }, { once: true });
  return article.title || "Article";
}

function heading(article, content, coverage, arrived) {
  const facts = [
    article.byline && bdi(article.byline),
    article.publishedAt && day(article.publishedAt),
    article.url && outside(article.url, host(article.url)),
    `${count(coverage.summary.sentences, "sentence")}, ${count(content.spans.length, "claim")}`,
  ].filter(Boolean);
  if (arrived) say(arrived);
  return h("div", { class: "head" }, h("h1", { dir: "auto" }, article.title || "Article without a title"),
    h("p", { class: "quiet" }, facts.map((part, at) => [at ? " · " : "", part])),
    arrived ? h("p", { class: "arrived" }, icon("article"), arrived) : null);
}

/** What the rules left out, with its reasons, shown when asked for. */
function skipped(body, coverage, id, problem) {
  const left = coverage.sentences.filter(one => one.fate === "SKIPPED");
  const button = h("button", { type: "button", "aria-pressed": "false", "aria-keyshortcuts": "s", disabled: !left.length },
    left.length ? `What was skipped? (${count(left.length, "sentence")})` : "Nothing was skipped");
  const toggle = () => {
    const now = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(now));
    if (now && !body.dataset.built) {
      body.dataset.built = "true";
      for (const sentence of left) why(body, sentence, id, problem);
    }
    body.classList.toggle("with-skipped", now);
  };
  button.addEventListener("click", toggle);
  return { button, toggle };
}

/** Claims that are little worth checking are not marked until somebody wants to see them. */
function lesser(body, spans) {
  const number = spans.filter(span => span.band === "LOW").length;
  if (!number) return null;
  const button = h("button", { type: "button", "aria-pressed": "false", onclick: () => {
    const now = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(now));
    body.classList.toggle("with-low", now);
  } }, `Mark ${count(number, "lesser claim")}`);
  return button;
}
