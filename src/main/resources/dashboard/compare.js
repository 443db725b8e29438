// This claim and one that was decided before, side by side: what was found then can fill the form now.

import { claimPath, get } from "./api.js";
import { ask } from "./choose.js";
import { bdi, h } from "./dom.js";
import { asTyped, proofs } from "./reviews.js";
import { word } from "./words.js";

/** Answers what to fill the form with; null when it was left. */
export async function compare(claim, match, typed) {
  const found = match.published ? ofLibrary(match.published) : await ofDesk(match.id);
  const column = (title, text, { verdict, rating, evidence = [], summary, note }) => h("section", { "aria-label": title },
    h("h3", null, title), h("p", { class: "claim-words", dir: "auto" }, text),
    h("p", null, h("strong", null, verdict ? word(verdict) : rating ?? "No verdict yet")),
    summary ? h("p", { dir: "auto" }, summary) : null, proofs(evidence),
    note ? h("p", { class: "quiet" }, "Note: ", bdi(note)) : null);
  return ask("Use this verdict?", done => [
    h("div", { class: "side-by-side" },
      column("Decided before", match.text, found),
      column("This claim, as it is in the form", claim.text, typed)),
    h("p", { class: "quiet" }, "Nothing is sent yet. What the form holds now is replaced."),
    h("button", { type: "button", class: "main-act", onclick: () => done(filling(found)) }, "Fill the form with it"),
  ], { wide: true });
}

/** What a published review says is evidence; its rating is in words of its own, so the verdict is left to choose. */
function ofLibrary({ url, title, rating, publisher }) {
  return { rating, evidence: [{ url, title, publisher, stance: "CONTEXT" }], summary: "", note: "" };
}

async function ofDesk(id) {
  const { review } = await get(claimPath(id));
  return (review.reviews ?? []).filter(one => one.counts && one.verdict === review.verdict).at(-1) ?? { verdict: review.verdict };
}

const filling = ({ rating, ...found }) => asTyped({ ...found, evidence: (found.evidence ?? []).map(given) });

/** Without what nobody filled in. */
const given = item => Object.fromEntries(Object.entries(item).filter(([, value]) => value));
