// Wire copy: what several articles say in the same words is one row of the queue.

import { bdi, h } from "./dom.js";
import { count } from "./words.js";

const plain = text => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();

export class Fold {
  #rows = new Map();

  /** Whether a row says it already; then the claim is named there. */
  takes(claim) {
    const known = this.#rows.get(plain(claim.text));
    if (!known || known.claims.some(one => one.id === claim.id)) return false;
    known.claims.push(claim);
    show(known);
    return true;
  }

  /** A claim that got a row of its own. */
  shown(claim, row) {
    this.#rows.set(plain(claim.text), { row, claims: [claim], place: null });
  }
}

function show(known) {
  const others = known.claims.slice(1);
  known.place?.remove();
  known.place = h("details", { class: "folded" }, h("summary", null, `The same in ${count(others.length, "other claim")}`),
    h("ul", null, others.map(one => h("li", null, h("a", { href: `#/claims/${one.id}` }, bdi(one.text)),
      " ", h("a", { class: "quiet", href: `#/articles/${one.articleId}` }, "its article")))));
  known.row.append(known.place);
}
