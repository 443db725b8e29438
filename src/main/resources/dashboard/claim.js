// One claim: what is known of it, and what people decide.

import { vocabulary } from "./api.js";
import { assignment } from "./assign.js";
import { comments } from "./comments.js";
import { copies } from "./copy.js";
import { Deciding } from "./deciding.js";
import { bdi, h, say, when } from "./dom.js";
import { drawer } from "./drawer.js";
import { fromQueue, queueOf } from "./filters.js";
import { history } from "./history.js";
import { icon } from "./icons.js";
import { bind } from "./keys.js";
import { giveBackOnLeaving, isMine } from "./lease.js";
import { matches } from "./matches.js";
import { fetchAhead, opened, takeNext } from "./next.js";
import { reasons } from "./reasons.js";
import { found } from "./reviews.js";
import { context, doubts, figures, lineage, speaker, warnings } from "./sheet.js";
import { goTo } from "./undo.js";
import { standAlone, wording } from "./wording.js";
import { word } from "./words.js";

export async function view(place, { id, query }) {
  const known = opened(id);
  const [claim, words] = await Promise.all([known.claim, vocabulary()]);
  const shown = new Claim(place, claim, words, query);
  shown.build();
  if (known.lease) place.addEventListener("shown", () => shown.hold(known.lease), { once: true });
  giveBackOnLeaving(claim, () => !place.classList.contains("sent") && (known.lease || isMine(claim)));
  fetchAhead(query, claim);
  return claim.text;
}

class Claim {
  constructor(place, claim, words, query) {
    Object.assign(this, { place, claim, query });
    const isOfQueue = query.get("from") === "queue";
    this.notice = h("div", { class: "notice" });
    this.deciding = new Deciding(claim, words, {
      place,
      notice: this.notice,
      again: () => this.again(),
      back: () => goTo(isOfQueue ? fromQueue(claim.id, query) : "#/claims/" + claim.id),
      onward: isOfQueue ? () => this.onward() : null,
      open: () => this.drawer.open(),
      shut: () => this.drawer.shut(),
    });
  }

  build() {
    const { claim, place, deciding } = this;
    this.wording = wording(claim, deciding.typed.text, text => deciding.keep({ text }), (label, changes) => deciding.edit(label, changes));
    const facts = h("div", { class: "facts-of" },
      found(claim), warnings(claim, place), doubts(claim, pick => deciding.edit("Named", { pick })),
      lineage(claim), context(claim, place), this.wording.element, matches(claim, place, deciding), speaker(claim), figures(claim),
      comments(claim, after => deciding.based(after)), reasons(claim.checkWorthiness), history(claim));
    const head = this.head();
    const panel = h("section", { class: "decide", "aria-labelledby": "decide-title" },
      h("h2", { id: "decide-title" }, deciding.isClosed ? "Decided" : "Decide"), h("div", { class: "scrolls" }, deciding.element));
    this.drawer = drawer(panel, [head, this.notice, facts], deciding.handy(() => this.drawer.open()));
    place.append(head, this.notice, facts, panel, this.drawer.bar);
    this.bind();
    place.addEventListener("shown", () => deciding.late(), { once: true });
  }

  head() {
    const { claim } = this;
    return h("div", { class: "head" }, this.status(),
      h("h1", { class: claim.text.length > 140 ? "claim-text long" : "claim-text", dir: "auto" }, standAlone(claim)),
      h("p", { class: "claim-tools no-print" }, copies(claim),
        h("button", { type: "button", class: "plain", onclick: () => print() }, icon("print"), "Print"),
        h("button", { type: "button", class: "plain", onclick: () => this.wording.open(), "aria-keyshortcuts": "e" }, "Edit the wording")),
      assignment(claim, (label, changes) => this.deciding.edit(label, changes)));
  }

  status() {
    const { review, kind } = this.claim;
    const parts = [
      [h("strong", null, word(review.status)), review.verdict ? `: ${word(review.verdict).toLowerCase()}` : null],
      word(kind),
      review.requiredReviews > 1 ? `${review.completedReviews} of ${review.requiredReviews} reviews` : null,
      review.leaseUntil ? h("span", { class: "no-print" }, "held by ", bdi(review.leaseHolder ?? "somebody"), " until ",
        when(review.leaseUntil)) : null,
    ].filter(Boolean);
    return h("p", { class: "status" }, h("a", { class: "no-print way-back", href: queueOf(this.query) }, icon("back"), "Queue"),
      parts.map((part, at) => [at ? " · " : "", part]));
  }

  bind() {
    bind({
      "next claim": () => this.onward(),
      "previous claim": () => window.history.back(),
      "take the best claim": () => this.onward(),
      edit: () => this.wording.open(),
      ...this.deciding.keys(),
    });
  }

  again() {
    dispatchEvent(new HashChangeEvent("hashchange"));
  }

  /** The lease of a claim that was fetched ahead: it may have changed since, or somebody was faster. */
  async hold(lease) {
    try {
      const leased = await lease;
      if (this.place.isConnected && leased.version !== this.claim.version) this.again();
    } catch (refusal) {
      if (!this.place.isConnected) return;
      if (refusal.kind !== "lease-held" && refusal.kind !== "state-conflict") return this.deciding.refusal(refusal);
      say("Somebody took that claim first. Here is another.");
      this.onward();
    }
  }

  async onward() {
    try {
      const id = await takeNext(this.query);
      if (id === this.claim.id) this.again();
      else if (id) location.hash = fromQueue(id, this.query);
      else {
        say("There is nothing left to take.");
        location.hash = queueOf(this.query);
      }
    } catch (refusal) {
      this.deciding.refusal(refusal);
    }
  }
}
