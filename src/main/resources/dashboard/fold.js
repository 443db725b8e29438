// Wire copy: what several articles say in the same words is one row of the queue.

import { bdi, h } from "./dom.js";
import { count } from "./words.js";

const plain = text => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();

export class Fold {
  #rows = new Map();
  #box;

  /** @param box makes what a claim is chosen by, if claims are chosen */
  constructor(box = () => null) {
    this.#box = box;
  }

  /** Whether a row says it already; then the claim is named there. */
  takes(claim) {
    const known = this.#rows.get(plain(claim.text));
    if (!known || known.claims.some(one => one.id === claim.id)) return false;
    known.claims.push(claim);
    show(known, this.#box);
    return true;
  }

  /** A claim that got a row of its own. */
  shown(claim, row) {
    const known = { row, claims: [claim], place: null };
    this.#rows.set(plain(claim.text), known);
    // Whoever chooses the row chooses all that say it, and may leave some out.
    row.querySelector(":scope > .row-box input")?.addEventListener("change", event => {
      for (const box of known.place?.querySelectorAll("input") ?? []) if (box.checked !== event.target.checked) box.click();
    });
  }
}

function show(known, box) {
  const others = known.claims.slice(1);
  known.place?.remove();
  known.place = h("details", { class: "folded" }, h("summary", null, `The same in ${count(others.length, "other claim")}`),
    h("ul", null, others.map(one => h("li", null, box(one), h("a", { href: `#/claims/${one.id}` }, bdi(one.text)),
      " ", h("a", { class: "quiet", href: `#/articles/${one.articleId}` }, "its article")))));
  known.row.append(known.place);
}
