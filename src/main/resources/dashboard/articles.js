// All articles, the newest first, with how far people have come with each.

import { get } from "./api.js";
import { bdi, day, h, say, svg } from "./dom.js";
import { bind, walking } from "./keys.js";
import { count } from "./words.js";

const PAGE = 25;

export async function view(place) {
  const list = h("ol", { class: "article-list" });
  const below = h("div", { class: "below" });
  place.append(h("div", { class: "head" }, h("h1", null, "Articles"),
    h("a", { class: "paste-one", href: "#/paste" }, "Paste an article")), list, below);
  const links = () => [...list.querySelectorAll("a")];
  bind(walking(links));
  const add = ({ articles, cursor }) => {
    list.append(...articles.map(line));
    const shown = list.childElementCount;
    below.replaceChildren(
      !shown ? h("p", { class: "empty" }, "There is no article yet. ", h("a", { href: "#/paste" }, "Paste one"), ".")
        : cursor ? h("button", { type: "button", onclick: () => more(cursor) }, "Show more")
          : h("p", { class: "quiet" }, `That is all: ${count(shown, "article")}.`));
  };
  const more = async cursor => {
    try {
      const before = list.childElementCount;
      add(await get(`/v1/articles?limit=${PAGE}&cursor=${encodeURIComponent(cursor)}`));
      links()[before]?.focus();
      say(`${count(list.childElementCount, "article")} shown.`);
    } catch (refusal) {
      below.replaceChildren(h("p", { class: "problem", role: "alert" }, refusal.message));
    }
  };
  add(await get(`/v1/articles?limit=${PAGE}`));
  return "Articles";
}

function line({ articleId, title, host, publishedAt, createdAt, claims, decided, warnings, status }) {
  return h("li", { class: "article-row" },
    h("a", { href: `#/articles/${articleId}` }, bdi(title || "Article without a title")),
    progress(decided, claims),
    h("p", { class: "quiet" }, host ? [bdi(host), " · "] : null, day(publishedAt ?? createdAt),
      warnings ? ` · ${count(warnings, "claim does", "claims do")} not add up` : null,
      status === "INGESTING" ? " · being stored" : null));
}

/** "7 of 20", and as much of a bar. */
const progress = (decided, claims) => h("p", { class: "progress-of" },
  svg("svg", { viewBox: "0 0 100 8", preserveAspectRatio: "none", "aria-hidden": "true" },
    svg("rect", { class: "progress-whole", width: 100, height: 8 }),
    svg("rect", { class: "progress-done", width: claims ? Math.round(100 * decided / claims) : 0, height: 8 })),
  h("span", null, claims ? `${decided} of ${claims} decided` : "no claims"));
