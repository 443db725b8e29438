// What reviewers have said, as far as this one may know before their own verdict.

import { bdi, h, outside, when } from "./dom.js";
import { STANCES, word } from "./words.js";

export function found({ review }) {
  const reviews = (review.reviews ?? []).filter(one => !one.withdrawn);
  if (!review.blind && !reviews.length) return null;
  return h("section", { class: "findings", "aria-labelledby": "found-title" }, h("h2", { id: "found-title" }, "What was found"),
    review.blind ? h("p", { class: "quiet" }, "Somebody has reviewed this. What they found is shown after your own verdict.")
      : h("ul", { class: "given" }, reviews.map(one)));
}

const one = review => h("li", null,
  h("p", null, h("strong", null, word(review.verdict)), " by ", bdi(review.reviewer),
    h("span", { class: "quiet" }, " · ", when(review.at))),
  review.summary ? h("p", { dir: "auto" }, review.summary) : null,
  proofs(review.evidence),
  review.note ? h("p", { class: "note no-print" }, h("span", { class: "quiet" }, "Note for colleagues: "), bdi(review.note)) : null);

/** A list of evidence; null when there is none. */
export const proofs = evidence => (evidence.length ? h("ul", { class: "proofs" }, evidence.map(proof)) : null);

const proof = ({ url, title, quote, stance }) => h("li", null,
  outside(url, title), h("span", { class: "quiet" }, ` · ${(STANCES[stance] ?? "").toLowerCase()}`),
  quote ? h("blockquote", { dir: "auto" }, quote) : null);

/** A review as a form would have it typed. */
export const asTyped = ({ verdict, evidence, summary, note }) =>
  ({ verdict, evidence: evidence ?? [], summary: summary ?? "", note: note ?? "" });
