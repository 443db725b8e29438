// One claim being decided, wherever it is shown: what is typed, what is sent, and what comes back.

import { claimPath, forget, get } from "./api.js";
import { dismissal, parking } from "./choose.js";
import { commands } from "./commands.js";
import { h, say, when } from "./dom.js";
import { draft, dropDraft, keepDraft } from "./drafts.js";
import { icon } from "./icons.js";
import { asTyped } from "./reviews.js";
import { name } from "./session.js";
import { offer, regret, undo } from "./undo.js";
import { verdictForm } from "./verdict.js";
import { versions } from "./versions.js";
import { CLOSED, word } from "./words.js";

/** Decisions that the server refused after the view had moved on, by claim. */
const refused = new Map();

export class Deciding {
  /**
   * @param around what it is shown in: {place, notice} as elements; again() shows the claim anew; back() leads to it
   *     from anywhere; onward() goes to the claim after it, where decisions lead on; open() brings the form in sight,
   *     and shut() what is under it
   */
  constructor(claim, words, around) {
    Object.assign(this, { claim, words, around });
    const kept = draft(claim.id);
    // Whoever changes their verdict starts from it, and not from nothing.
    this.typed = "summary" in kept || !this.mine ? kept : { ...asTyped(this.mine), ...kept };
    this.element = h("div", { class: "deciding" });
    this.build();
  }

  /** The review of whoever is here, as far as it counts. */
  get mine() {
    return (this.claim.review.reviews ?? []).find(one => one.reviewer === name() && one.counts);
  }

  get isClosed() {
    return CLOSED.includes(this.claim.review.status);
  }

  build() {
    const { claim, words, mine } = this;
    const takes = !this.isClosed || mine || "summary" in this.typed;
    this.form = verdictForm(words, this.typed, {
      changed: typed => this.keep(typed),
      send: review => this.review(review),
      label: mine ? "Send the change" : this.isClosed ? "Reopen and send" : "Send",
      more: this.isClosed ? null : this.acts(),
    });
    const reopen = () => this.decide("Reopened", one => commands.reopen(one), { stay: true });
    this.element.replaceChildren(...[
      this.isClosed ? h("p", { class: "closed no-print" }, `This claim is ${word(claim.review.status).toLowerCase()}. `,
        h("button", { type: "button", class: "plain", onclick: reopen }, "Reopen it")) : null,
      takes ? this.form.element : null,
    ].filter(Boolean));
  }

  /** What a thumb reaches where there is no room for the form. @param open brings it up */
  handy(open) {
    if (this.isClosed) return [["verdict", this.mine ? "Change the verdict" : "Reopen", open]];
    return [["verdict", "Verdict", open], ["dismiss", "Dismiss", () => this.dismiss()], ["park", "Park", () => this.park()]];
  }

  acts() {
    const act = (key, shape, label, onclick) => h("button", { type: "button", onclick, "aria-keyshortcuts": key },
      icon(shape), label, h("kbd", { "aria-hidden": "true" }, key));
    return [act("x", "dismiss", "Dismiss", () => this.dismiss()), act("p", "park", "Park", () => this.park())];
  }

  /** What keys do to this claim. */
  keys() {
    const press = verdict => () => {
      this.around.open();
      this.form.press(verdict);
    };
    return {
      dismiss: () => this.dismiss(),
      park: () => this.park(),
      undo,
      "send the verdict": () => this.form.submit(),
      ...Object.fromEntries(this.words.verdicts.map(({ verdict }) => ["verdict " + verdict, press(verdict)])),
    };
  }

  keep(typed) {
    this.typed = { ...this.typed, ...typed };
    keepDraft(this.claim.id, this.typed);
  }

  /** Puts something else into the form, such as what was found for an earlier claim. */
  fill(typed) {
    this.keep(typed);
    this.build();
    this.around.open();
    this.form.focus();
  }

  review(review) {
    const act = this.mine ? "amend" : "review";
    this.decide(word(review.verdict), one => whole(one, act, review), { stays: this.claim.review.blind, spends: true });
  }

  async dismiss() {
    if (this.isClosed) return;
    const body = await dismissal(this.words, this.claim);
    if (body) this.decide(`Dismissed: ${word(body.reason).toLowerCase()}`, one => commands.dismiss(one, body));
  }

  async park() {
    if (this.isClosed) return;
    const until = await parking();
    if (until) this.decide("Parked", one => commands.park(one, until));
  }

  /**
   * Optimistic: where decisions lead on, the next claim comes at once, while this one is on its way.
   *
   * @param stay whether the claim is shown anew instead
   * @param stays whether it cannot be taken back
   * @param spends whether what is typed goes with it
   */
  decide(label, command, { stay = false, stays = false, spends = false } = {}) {
    const { claim, around, typed } = this;
    const sent = command(claim).then(answer => {
      if (spends) dropDraft(claim.id);
      document.dispatchEvent(new CustomEvent("decided", { detail: { id: claim.id, review: answer.review } }));
      return answer;
    });
    forget(claimPath(claim.id) + "/matches");
    const moves = !stay && Boolean(around.onward);
    around.place.classList.add("sent");
    const back = () => {
      if (spends) keepDraft(claim.id, typed);
      around.back();
    };
    offer({ label, id: claim.id, sent, stays, back });
    sent.then(() => moves || around.again(), refusal => this.undone({ label, command, spends, refusal }, moves));
    if (moves) around.onward();
  }

  /** The server says no. Nothing that was typed is lost, and nobody is torn away from the claim they read now. */
  undone(late, hasMoved) {
    this.around.place.classList.remove("sent");
    if (!hasMoved && this.around.place.isConnected) return this.refusal(late.refusal, this.repeating(late));
    refused.set(this.claim.id, late);
    regret(`“${late.label}” was not taken. ${late.refusal.message}`, this.around.back);
  }

  /** What was refused while another claim was read. */
  late() {
    const late = refused.get(this.claim.id);
    refused.delete(this.claim.id);
    if (late) this.refusal(late.refusal, this.repeating(late));
  }

  repeating({ label, command, spends }) {
    return fresh => {
      this.based(fresh);
      this.decide(label, one => command({ ...one, review: fresh.review }), { stay: true, spends });
    };
  }

  /** From now on, on the version that came in between. */
  based(fresh) {
    this.claim = { ...this.claim, version: fresh.version };
    this.around.notice.replaceChildren();
  }

  /** @param repeat sends the same on top of a newer version */
  async refusal(refusal, repeat) {
    const { claim, around, typed } = this;
    const fresh = refusal.status === 412 ? await get(claimPath(claim.id)).catch(() => null) : null;
    around.shut?.(); // What is to be said stands under the sheet.
    if (fresh) {
      around.notice.replaceChildren(versions({ claim, now: fresh, typed, me: name(), problem: refusal.problem,
        repeat: repeat && (() => repeat(fresh)), reload: () => around.again() }));
      around.notice.querySelector("h2").focus();
      around.notice.scrollIntoView({ block: "nearest" });
      return;
    }
    const { errors = [], until } = refusal.problem ?? {};
    around.notice.replaceChildren(h("div", { class: "problem", role: "alert" }, h("p", null, refusal.message),
      errors.length ? h("ul", null, errors.map(one => h("li", null, one.detail))) : null,
      until ? h("p", null, "Until ", when(until)) : null, h("p", null, "What you typed is kept.")));
    around.notice.scrollIntoView({ block: "nearest" });
  }

  async edit(label, changes) {
    try {
      await commands.edit(this.claim, changes);
      this.keep({ text: undefined });
      say(label + ".");
      this.around.again();
    } catch (refusal) {
      this.refusal(refusal, fresh => {
        this.based(fresh);
        this.edit(label, changes);
      });
    }
  }
}

/** A review of a claim that was closed meanwhile reopens it first; one's own is changed, not given twice. */
async function whole(claim, act, review) {
  const { status, reviews = [] } = claim.review;
  const mine = act === "amend" || reviews.some(one => one.reviewer === name() && one.counts);
  if (mine) return commands.amend(claim, review);
  return commands.review(CLOSED.includes(status) ? await commands.reopen(claim) : claim, review);
}
