// What is known of a claim, as a sheet of paper would have it.

import { articlePath, once } from "./api.js";
import { bdi, day, h, host, outside, Text } from "./dom.js";
import { icon } from "./icons.js";
import { word } from "./words.js";

/** The words in their paragraph, with what the claim keeps of them marked. @param place tells when the view is shown */
export function context(claim, place) {
  const { prefix, exact, suffix } = claim.source.quote;
  const words = h("blockquote", { dir: "auto", class: "story" }, "…" + prefix, h("mark", null, exact), suffix + "…");
  const about = h("p", { class: "quiet about" },
    h("a", { class: "no-print", href: `#/articles/${claim.articleId}?claim=${claim.id}` }, "Read it in the article"));
  place.addEventListener("shown", () => around(claim, words, about), { once: true });
  return h("section", { "aria-labelledby": "context-title" }, h("h2", { id: "context-title" }, "In the article"), words, about);
}

async function around(claim, words, about) {
  try {
    const base = articlePath(claim.articleId);
    const [content, article] = await Promise.all([once(base + "/text"), once(base)]);
    const text = new Text(content.text);
    const kept = pieces(claim).map(({ start, end }) => [text.unit(start), text.unit(end)]);
    const before = content.text.lastIndexOf("\n", kept[0][0] - 1) + 1;
    const newline = content.text.indexOf("\n", kept.at(-1)[1]);
    const shown = [];
    let at = before;
    for (const [from, to] of kept) {
      shown.push(content.text.slice(at, from), h("mark", null, content.text.slice(from, to)));
      at = to;
    }
    shown.push(content.text.slice(at, newline < 0 ? content.text.length : newline));
    words.replaceChildren(...shown);
    about.prepend(...[article.title && bdi(article.title), article.publishedAt && day(article.publishedAt),
      article.url && outside(article.url, host(article.url))].filter(Boolean).flatMap(one => [one, " · "]));
  } catch { /* The words around it, as the claim has them, stay. */ }
}

/** What a claim keeps of its sentence: all from its first word to its last, unless words are left out between. */
const pieces = ({ source }) => source.pieces ?? [source.position];

/** How a claim hangs together with those of other revisions of its article. */
export function lineage({ sameAs, rewordedFrom, supersededBy }) {
  const isArticle = supersededBy?.startsWith("art_");
  const link = (id, words) => h("a", { href: `#/${id.startsWith("art_") ? "articles" : "claims"}/${id}` }, words);
  const lines = [
    sameAs && ["The article was posted again, and these words stood in it before. What is decided here is decided for ",
      link(sameAs, "the earlier claim"), " too."],
    rewordedFrom && ["An earlier revision worded this otherwise. See ", link(rewordedFrom, "the claim as it was"),
      "; its verdict is not taken over."],
    supersededBy && [`The newest revision of the article ${isArticle ? "no longer says this" : "says this in other words"}, `,
      "so it is out of the queue. See ", link(supersededBy, isArticle ? "that revision" : "what it became"), "."],
  ].filter(Boolean);
  return lines.length ? h("section", { class: "lineage", "aria-labelledby": "lineage-title" },
    h("h2", { id: "lineage-title" }, "Other revisions"), lines.map(line => h("p", null, line))) : null;
}

export function speaker({ attribution: by }) {
  const told = (by?.chain ?? []).filter(Boolean);
  const named = () => [h("strong", null, bdi(by.speaker)), by.role ? [", ", bdi(by.role)] : null];
  const list = (all, between) => all.map((one, at) => [at ? between : "", bdi(one)]);
  return h("section", null, h("h2", null, "Who says so"),
    by ? h("p", null, by.speaker ? named() : "Not certain", by.cue ? [" (“", bdi(by.cue.text), "”)"] : null,
      by.mode ? [h("span", { class: "quiet" }, ` · ${word(by.mode)} speech`)] : null) : h("p", null, "The article itself"),
    told.length > 1 ? h("p", { class: "quiet" }, "Told by ", list(told, " → ")) : null,
    by?.candidates?.length ? h("p", { class: "quiet" }, "Could be ", list(by.candidates, ", ")) : null);
}

const between = ({ value, upper }) =>
  (upper === null || upper === undefined ? value.toLocaleString() : `${value.toLocaleString()} to ${upper.toLocaleString()}`);

/** What a figure comes to. */
function exact(one) {
  const words = (one.approximate ? "about " : "") + between(one) + (one.unit ? " " + one.unit : "");
  return words === one.raw ? "as it stands" : words;
}

export function figures({ quantities, times }) {
  if (!quantities.length && !times.length) return null;
  return h("section", null, h("h2", null, "Figures and dates"), h("dl", null,
    quantities.map(one => [h("dt", null, bdi(one.raw)), h("dd", null, exact(one))]),
    times.map(one => [h("dt", null, bdi(one.raw)), h("dd", null, day(one.from), one.from === one.to ? null : [" to ", day(one.to)])])));
}

/** What does not add up, with the other sentence in its own words. @param place tells when the view is shown */
export function warnings(claim, place) {
  if (!claim.warnings.length) return null;
  const items = claim.warnings.map(warning => ({ warning, item: h("li", null, bdi(warning.detail)) }));
  const others = items.filter(({ warning }) => Number.isInteger(warning.otherSentence));
  if (others.length) place.addEventListener("shown", () => quote(claim.articleId, others), { once: true });
  return h("section", { class: "warnings", "aria-labelledby": "warnings-title" },
    h("h2", { id: "warnings-title" }, icon("warned"), "Does not add up"), h("ul", null, items.map(one => one.item)));
}

async function quote(articleId, items) {
  try {
    const base = articlePath(articleId);
    const [{ text }, { sentences }] = await Promise.all([once(base + "/text"), once(base + "/coverage")]);
    const words = new Text(text);
    for (const { warning, item } of items) {
      const { start, end } = sentences[warning.otherSentence];
      item.append(h("blockquote", { dir: "auto" }, h("a", { href: `#/articles/${articleId}?sentence=${warning.otherSentence}` },
        words.slice(start, end).trim())));
    }
  } catch { /* What does not add up is said without it. */ }
}

/** Words that nobody can place without the article, as they are. @param pick says which of its candidates one means */
export function doubts({ unresolved }, pick) {
  if (!unresolved.length) return null;
  const choice = (one, at) => h("span", { class: "candidates", role: "group", "aria-label": `What “${one.token}” means` },
    one.candidates.map(candidate => h("button", { type: "button", onclick: () => pick({ unresolved: at, candidate }) }, bdi(candidate))));
  return h("section", { class: "doubts", "aria-labelledby": "doubts-title" }, h("h2", { id: "doubts-title" }, "Not said in the claim"),
    h("ul", null, unresolved.map((one, at) => h("li", null, h("q", null, bdi(one.token)), " ",
      one.candidates.length ? choice(one, at) : h("span", { class: "quiet" }, "is known from the article only")))));
}
