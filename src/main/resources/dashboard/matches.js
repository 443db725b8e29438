// Earlier claims that may say the same. A guess is shown as a guess until somebody confirms it.

import { call, claimPath, get } from "./api.js";
import { compare } from "./compare.js";
import { bdi, h, outside, say } from "./dom.js";
import { percent, word } from "./words.js";

const FIRST = ["CONFIRMED", "SUGGESTED", "REJECTED"];
const best = (one, other) => FIRST.indexOf(one.state) - FIRST.indexOf(other.state) || other.similarity - one.similarity;

/** A place for them, filled when the claim is seen; it stays away when there are none. */
export function matches(claim, place, deciding) {
  const section = h("section", { "aria-labelledby": "matches-title", hidden: true });
  const path = claimPath(claim.id) + "/matches";
  const show = answer => {
    section.hidden = answer.matches.length === 0;
    section.replaceChildren(h("h2", { id: "matches-title", tabindex: "-1" }, "Checked before?"),
      h("ul", { class: "matches" }, [...answer.matches].sort(best).map(match => line(match, { decide, use }))));
  };
  const decide = (match, state) => async () => {
    try {
      const answer = await call("POST", `${path}/${encodeURIComponent(match.id)}`, { body: { state }, version: claim.version });
      claim.version = answer.version; // The history tells of it; what is decided next is based on that.
      show(answer);
      section.querySelector("h2").focus(); // The button that had the focus is gone.
      say(state === "CONFIRMED" ? "Confirmed." : match.state === "CONFIRMED" ? "Taken back." : "Rejected.");
    } catch (refusal) {
      deciding.refusal(refusal);
    }
  };
  const use = match => async () => {
    try {
      const typed = await compare(claim, match, deciding.typed);
      if (typed) deciding.fill(typed);
    } catch (refusal) {
      deciding.refusal(refusal);
    }
  };
  place.addEventListener("shown", () => get(path).then(show, () => {}), { once: true });
  return section;
}

function line(match, { decide, use }) {
  const { published, state } = match;
  const words = published ? outside(published.url, match.text) : h("a", { href: `#/claims/${match.id}` }, bdi(match.text));
  const found = published?.rating ?? (match.verdict ? word(match.verdict) : null);
  const act = (label, onclick) => h("button", { type: "button", onclick }, label);
  return h("li", { class: state === "SUGGESTED" ? "no-print" : null },
    h("p", null, words, published?.publisher ? [" (", bdi(published.publisher), ")"] : null),
    h("p", { class: "quiet" }, h("strong", { class: "label label-" + state.toLowerCase() }, word(match.relation)),
      ` · ${percent(match.similarity)} alike · ${word(state).toLowerCase()}`, match.decidedBy ? [" by ", bdi(match.decidedBy)] : null,
      match.detail ? [" · ", bdi(match.detail)] : null),
    found ? h("p", null, "Found then: ", h("strong", null, bdi(found))) : null,
    h("p", { class: "acts" },
      state === "SUGGESTED" ? [act("It is the same", decide(match, "CONFIRMED")), act("It is not", decide(match, "REJECTED"))] : null,
      state === "CONFIRMED" ? [found ? act("Use this verdict", use(match)) : null, act("Take it back", decide(match, "REJECTED"))] : null,
      state === "REJECTED" ? act("It is the same after all", decide(match, "CONFIRMED")) : null));
}
