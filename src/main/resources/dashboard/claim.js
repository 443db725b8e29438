// One claim: what is known of it, and what people decide.

import { claimPath, forget, get, vocabulary } from "./api.js";
import { assignment } from "./assign.js";
import { dismissal, parking } from "./choose.js";
import { commands } from "./commands.js";
import { comments } from "./comments.js";
import { bdi, h, say, when } from "./dom.js";
import { draft, dropDraft, keepDraft } from "./drafts.js";
import { fromQueue, queueOf } from "./filters.js";
import { history } from "./history.js";
import { bind } from "./keys.js";
import { giveBackOnLeaving, isMine } from "./lease.js";
import { matches } from "./matches.js";
import { fetchAhead, opened, takeNext } from "./next.js";
import { reasons } from "./reasons.js";
import { name } from "./session.js";
import { context, doubts, figures, given, lineage, speaker } from "./sheet.js";
import { offer, regret, undo } from "./undo.js";
import { verdictForm } from "./verdict.js";
import { versions } from "./versions.js";
import { standAlone, wording } from "./wording.js";
import { CLOSED, word } from "./words.js";

/** Decisions that the server refused after the view had moved on, by claim. */
const refused = new Map();

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
    Object.assign(this, { place, claim, words, query });
    this.typed = draft(claim.id);
  }

  get isClosed() {
    return CLOSED.includes(this.claim.review.status);
  }

  build() {
    const { claim, place } = this;
    this.notice = h("div", { class: "notice" });
    this.wording = wording(claim, this.typed.text, text => this.keep({ text }), (label, changes) => this.edit(label, changes));
    this.form = verdictForm(this.words.verdicts, this.typed, { changed: typed => this.keep(typed), send: review => this.review(review), more: this.acts() });
    place.append(
      h("div", { class: "head" }, this.status(), h("h1", { class: claim.text.length > 140 ? "claim-text long" : "claim-text", dir: "auto" }, standAlone(claim))),
      this.notice,
      h("div", { class: "facts-of" }, context(claim, place), lineage(claim), this.wording.element, speaker(claim), figures(claim), doubts(claim, pick => this.edit("Named", { pick })),
        h("section", { "aria-label": "Score" }, reasons(claim.checkWorthiness)), matches(claim, place, outcome => this.matched(outcome)), history(claim)),
      this.desk());
    this.bind();
    const late = refused.get(claim.id);
    refused.delete(claim.id);
    if (late) place.addEventListener("shown", () => this.refusal(late.refusal, this.repeating(late)), { once: true });
  }

  status() {
    const { review, kind } = this.claim;
    const parts = [
      [h("strong", null, word(review.status)), review.verdict ? `: ${word(review.verdict).toLowerCase()}` : null],
      word(kind),
      review.requiredReviews > 1 ? `${review.completedReviews} of ${review.requiredReviews} reviews` : null,
      review.leaseUntil ? h("span", { class: "no-print" }, "held by ", bdi(review.leaseHolder ?? "somebody"), " until ", when(review.leaseUntil)) : null,
    ].filter(Boolean);
    return h("p", { class: "status" }, h("a", { class: "no-print", href: queueOf(this.query) }, "Queue"), h("span", { class: "no-print" }, " › "),
      parts.map((part, at) => [at ? " · " : "", part]),
      " ", h("button", { type: "button", class: "plain to-decide no-print", onclick: () => this.form.focus() }, "Decide"));
  }

  /** Where it is decided, and what was decided before. */
  desk() {
    const reopen = () => this.decide("Reopened", one => commands.reopen(one), true);
    return h("section", { class: "decide", "aria-labelledby": "decide-title" }, h("h2", { id: "decide-title" }, this.isClosed ? "Decided" : "Decide"),
      given(this.claim),
      this.isClosed ? h("p", { class: "no-print" }, `This claim is ${word(this.claim.review.status).toLowerCase()}. `, h("button", { type: "button", onclick: reopen }, "Reopen it")) : null,
      this.form.element, assignment(this.claim, (label, changes) => this.edit(label, changes)),
      comments(this.claim, after => this.based(after)));
  }

  acts() {
    const act = (key, label, onclick) => h("button", { type: "button", onclick, "aria-keyshortcuts": key }, h("kbd", { "aria-hidden": "true" }, key), label);
    return [act("x", "Dismiss", () => this.dismiss()), act("p", "Park", () => this.park()),
      h("button", { type: "button", class: "plain", onclick: () => print() }, "Print")];
  }

  bind() {
    bind({
      "next claim": () => this.onward(),
      "previous claim": () => window.history.back(),
      "take the best claim": () => this.onward(),
      dismiss: () => this.dismiss(),
      park: () => this.park(),
      undo,
      edit: this.wording.open,
      ...Object.fromEntries(this.words.verdicts.map(({ verdict }) => ["verdict " + verdict, () => this.form.choose(verdict)])),
    });
  }

  keep(typed) {
    this.typed = { ...this.typed, ...typed };
    keepDraft(this.claim.id, this.typed);
  }

  review(review) {
    const mine = (this.claim.review.reviews ?? []).some(one => one.reviewer === name() && one.counts);
    this.decide(word(review.verdict), one => commands[mine ? "amend" : "review"](one, review), false, this.claim.review.blind);
  }

  async dismiss() {
    const body = await dismissal(this.words, this.claim);
    if (body) this.decide(`Dismissed: ${word(body.reason).toLowerCase()}`, one => commands.dismiss(one, body));
  }

  async park() {
    const until = await parking();
    if (until) this.decide("Parked", one => commands.park(one, until));
  }

  /** Optimistic: out of a queue, the next claim comes at once, while this decision is on its way. */
  decide(label, command, stay = false, stays = false) {
    const { claim } = this;
    const sent = command(claim).then(answer => {
      dropDraft(claim.id);
      return answer;
    });
    forget(claimPath(claim.id) + "/matches");
    const moves = !stay && this.query.get("from") === "queue";
    this.place.classList.add("sent");
    offer(label, claim.id, sent, stays);
    sent.then(() => moves || this.again(), refusal => this.undone({ label, command, refusal }, moves));
    if (moves) this.onward();
  }

  /** The server says no. Nothing that was typed is lost, and nobody is torn away from the claim they read now. */
  undone(late, hasMoved) {
    this.place.classList.remove("sent");
    if (!hasMoved && this.place.isConnected) return this.refusal(late.refusal, this.repeating(late));
    refused.set(this.claim.id, late);
    regret(`“${late.label}” was not taken. ${late.refusal.message}`, `#/claims/${this.claim.id}`);
  }

  repeating({ label, command }) {
    return fresh => {
      this.based(fresh);
      this.decide(label, command, true);
    };
  }

  /** From now on, on the version that came in between. */
  based(fresh) {
    this.claim = { ...this.claim, version: fresh.version };
    this.notice.replaceChildren();
  }

  async edit(label, changes) {
    try {
      await commands.edit(this.claim, changes);
      this.keep({ text: undefined });
      say(label + ".");
      this.again();
    } catch (refusal) {
      this.refusal(refusal, fresh => {
        this.based(fresh);
        this.edit(label, changes);
      });
    }
  }

  /** @param repeat sends the same on top of a newer version */
  async refusal(refusal, repeat) {
    const fresh = refusal.status === 412 ? await get(claimPath(this.claim.id)).catch(() => null) : null;
    if (fresh) {
      this.notice.replaceChildren(versions(this.claim, fresh, this.typed, refusal.problem, repeat && (() => repeat(fresh)), () => this.again()));
      this.notice.querySelector("h2").focus();
      return;
    }
    const { errors = [], until } = refusal.problem ?? {};
    this.notice.replaceChildren(h("div", { class: "problem", role: "alert" }, h("p", null, refusal.message),
      errors.length ? h("ul", null, errors.map(one => h("li", null, one.detail))) : null,
      until ? h("p", null, "Until ", when(until)) : null, h("p", null, "What you typed is kept.")));
    this.notice.scrollIntoView({ block: "nearest" });
  }

  matched({ label, refusal }) {
    if (refusal) return this.refusal(refusal);
    say(label);
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
      if (refusal.kind !== "lease-held" && refusal.kind !== "state-conflict") return this.refusal(refusal);
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
      this.refusal(refusal);
    }
  }
}
