// What does not add up in an article: each contradiction once, with both sentences in their own words.

import { bdi, h } from "./dom.js";
import { icon } from "./icons.js";
import { go } from "./story.js";

/** @param sentences of the article, with their places  @param text of the article */
export function discord({ spans, sentences, text, body }) {
  const found = pairs(spans, sentences);
  if (!found.length) return null;
  const quoted = index => h("a", { href: `#sentence-${index}`, onclick: event => {
    event.preventDefault();
    go(body, index);
  } }, bdi(text.slice(sentences[index].start, sentences[index].end).trim()));
  const item = ({ detail, at, other }) => h("li", null, bdi(detail),
    h("blockquote", { dir: "auto" }, quoted(at)), other === null ? null : h("blockquote", { dir: "auto" }, quoted(other)));
  return h("section", { class: "warnings", "aria-labelledby": "warnings-title" },
    h("h2", { id: "warnings-title" }, icon("warned"), "What does not add up"), h("ul", null, found.map(item)));
}

/** Two sentences that contradict each other are one contradiction, whichever claim of theirs says so. */
function pairs(spans, sentences) {
  const seen = new Map();
  for (const { warnings = [], start } of spans) {
    for (const { detail, code, otherSentence } of warnings) {
      const at = sentences.findIndex(one => one.start <= start && start < one.end);
      const other = Number.isInteger(otherSentence) ? otherSentence : null;
      const key = other === null ? `${code} ${at} ${detail}` : `${code.replace(/^.*?_/, "")} ${[at, other].sort((a, b) => a - b)}`;
      if (at >= 0 && !seen.has(key)) seen.set(key, { detail, at, other });
    }
  }
  return [...seen.values()];
}
