// Earlier claims that may say the same. A guess is shown as a guess until somebody confirms it.

import { call, claimPath, get } from "./api.js";
import { bdi, h, outside } from "./dom.js";
import { percent, word } from "./words.js";

/** A place for them, filled when the claim is seen; it stays away when there are none. */
export function matches(claim, place, tell) {
  const section = h("section", { "aria-labelledby": "matches-title", hidden: true });
  const path = claimPath(claim.id) + "/matches";
  const show = answer => {
    section.hidden = answer.matches.length === 0;
    section.replaceChildren(h("h2", { id: "matches-title", tabindex: "-1" }, "Checked before?"),
      h("ul", { class: "matches" }, answer.matches.map(match => line(match, decide))));
  };
  const decide = (match, state) => async () => {
    try {
      const answer = await call("POST", `${path}/${encodeURIComponent(match.id)}`, { body: { state }, version: claim.version });
      claim.version = answer.version; // The history tells of it; what is decided next is based on that.
      show(answer);
      section.querySelector("h2").focus(); // The button that had the focus is gone.
      tell({ label: state === "CONFIRMED" ? "Confirmed." : "Rejected." });
    } catch (refusal) {
      tell({ refusal });
    }
  };
  place.addEventListener("shown", () => get(path).then(show, () => {}), { once: true });
  return section;
}

function line(match, decide) {
  const { published } = match;
  const words = published ? outside(published.url, match.text) : h("a", { href: `#/claims/${match.id}` }, bdi(match.text));
  const found = published?.rating ?? (match.verdict ? word(match.verdict) : null);
  return h("li", { class: match.state === "SUGGESTED" ? "no-print" : null },
    h("p", null, h("strong", null, word(match.relation)), ` · ${percent(match.similarity)} alike · ${word(match.state).toLowerCase()}`, match.decidedBy ? [" by ", bdi(match.decidedBy)] : null),
    h("p", null, words, published?.publisher ? [" (", bdi(published.publisher), ")"] : null),
    match.detail ? h("p", { class: "quiet" }, bdi(match.detail)) : null,
    found ? h("p", null, "Found then: ", h("strong", null, bdi(found))) : null,
    match.state === "SUGGESTED" ? h("p", { class: "acts" }, h("button", { type: "button", onclick: decide(match, "CONFIRMED") }, "It is the same"), " ", h("button", { type: "button", onclick: decide(match, "REJECTED") }, "It is not")) : null);
}
