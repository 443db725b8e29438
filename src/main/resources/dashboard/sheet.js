// What is known of a claim, as a sheet of paper would have it.

import { articlePath, once } from "./api.js";
import { bdi, day, h, host, outside, Text, when } from "./dom.js";
import { STANCES, word } from "./words.js";

/** The words in their paragraph. @param place tells when the view is shown */
export function context(claim, place) {
  const { prefix, exact, suffix } = claim.source.quote;
  const words = h("blockquote", { dir: "auto", class: "story" }, "…" + prefix, h("mark", null, exact), suffix + "…");
  const about = h("p", { class: "quiet about" }, h("a", { class: "no-print", href: `#/articles/${claim.articleId}` }, "Read it in the article"));
  place.addEventListener("shown", () => around(claim, words, about), { once: true });
  return h("section", { "aria-labelledby": "context-title" }, h("h2", { id: "context-title" }, "In the article"), words, about);
}

async function around(claim, words, about) {
  try {
    const base = articlePath(claim.articleId);
    const [content, article] = await Promise.all([once(base + "/text"), once(base)]);
    const text = new Text(content.text);
    const [from, to] = [text.unit(claim.source.position.start), text.unit(claim.source.position.end)];
    const before = content.text.lastIndexOf("\n", from - 1) + 1;
    const newline = content.text.indexOf("\n", to);
    const after = newline < 0 ? content.text.length : newline;
    words.replaceChildren(content.text.slice(before, from), h("mark", null, content.text.slice(from, to)), content.text.slice(to, after));
    about.prepend(...[article.title && bdi(article.title), article.publishedAt && day(article.publishedAt), article.url && outside(article.url, host(article.url))]
      .filter(Boolean).flatMap(one => [one, " · "]));
  } catch { /* The words around it, as the claim has them, stay. */ }
}

/** How a claim hangs together with those of other revisions of its article. */
export function lineage({ sameAs, rewordedFrom, supersededBy }) {
  const isArticle = supersededBy?.startsWith("art_");
  const link = (id, words) => h("a", { href: `#/${id.startsWith("art_") ? "articles" : "claims"}/${id}` }, words);
  const lines = [
    sameAs && ["The article was posted again, and these words stood in it before. What is decided here is decided for ", link(sameAs, "the earlier claim"), " too."],
    rewordedFrom && ["An earlier revision worded this otherwise. See ", link(rewordedFrom, "the claim as it was"), "; its verdict is not taken over."],
    supersededBy && [`The newest revision of the article ${isArticle ? "no longer says this" : "says this in other words"}, so it is out of the queue. See `, link(supersededBy, isArticle ? "that revision" : "what it became"), "."],
  ].filter(Boolean);
  return lines.length ? h("section", { class: "lineage", "aria-labelledby": "lineage-title" }, h("h2", { id: "lineage-title" }, "Other revisions"), lines.map(line => h("p", null, line))) : null;
}

export function speaker({ attribution: by }) {
  const told = (by?.chain ?? []).filter(Boolean);
  return h("section", null, h("h2", null, "Who says so"),
    by ? h("p", null, by.speaker ? [h("strong", null, bdi(by.speaker)), by.role ? [", ", bdi(by.role)] : null] : "Not certain",
      by.cue ? [" (“", bdi(by.cue.text), "”)"] : null, by.mode ? [h("span", { class: "quiet" }, ` · ${word(by.mode)} speech`)] : null) : h("p", null, "The article itself"),
    told.length > 1 ? h("p", { class: "quiet" }, "Told by ", told.map((one, at) => [at ? " → " : "", bdi(one)])) : null,
    by?.candidates?.length ? h("p", { class: "quiet" }, "Could be ", by.candidates.map((one, at) => [at ? ", " : "", bdi(one)])) : null);
}

const between = ({ value, upper }) => (upper === null || upper === undefined ? value.toLocaleString() : `${value.toLocaleString()} to ${upper.toLocaleString()}`);

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

/** @param pick says which of its candidates an uncertain word means */
export function doubts({ unresolved, warnings }, pick) {
  if (!unresolved.length && !warnings.length) return null;
  const choice = (one, at) => one.candidates.map((candidate, place) => [place ? " or " : "",
    h("button", { type: "button", class: "plain", onclick: () => pick({ unresolved: at, candidate }) }, candidate)]);
  return h("section", { class: "warnings" }, h("h2", null, "To look at"), h("ul", null,
    warnings.map(one => h("li", null, bdi(one.detail))),
    unresolved.map((one, at) => h("li", null, "“", bdi(one.token), "” ", one.candidates.length ? ["may be ", choice(one, at), "."] : "could not be made certain."))));
}

/** What reviewers have said, as far as this one may know before their own verdict. */
export function given({ review }) {
  if (review.blind) return h("p", { class: "quiet" }, "Somebody has reviewed this. What they found is shown after your own verdict.");
  const reviews = (review.reviews ?? []).filter(one => !one.withdrawn);
  return reviews.length ? h("ul", { class: "given" }, reviews.map(one => h("li", null,
    h("p", null, h("strong", null, word(one.verdict)), " by ", bdi(one.reviewer), h("span", { class: "quiet" }, " · ", when(one.at))),
    one.summary ? h("p", { dir: "auto" }, one.summary) : null,
    one.evidence.length ? h("ul", null, one.evidence.map(proof)) : null))) : null;
}

const proof = ({ url, title, quote, stance }) => h("li", null, outside(url, title), h("span", { class: "quiet" }, ` · ${STANCES[stance].toLowerCase()}`),
  quote ? h("blockquote", { dir: "auto" }, quote) : null);
