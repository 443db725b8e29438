// Many at once: rows are chosen, then dismissed, parked or given to somebody, and all of it can be undone.

import { post, vocabulary } from "./api.js";
import { personField } from "./assign.js";
import { dismissal, parking } from "./choose.js";
import { bdi, h, say } from "./dom.js";
import { count, word } from "./words.js";

const MOST = 25;
const UNDO_MILLIS = 30_000;

const bulk = (claims, order) =>
  post("/v1/claims/bulk", { body: { claims: claims.map(({ id, version }) => ({ id, version })), ...order } });

export class Choice {
  #chosen = new Map();
  #boxes = new Map();

  /** @param gone told the IDs that are no longer in the list; @param anew asks for the list again */
  constructor({ gone, anew }) {
    Object.assign(this, { gone, anew });
    this.done = h("div", { class: "bulk-done" });
    this.bar = h("div", { class: "bulk", role: "region", "aria-label": "Chosen claims", hidden: true });
    this.all = h("button", { type: "button", class: "plain", onclick: () => this.#everything() }, `Choose the first ${MOST}`);
    this.element = h("div", { class: "bulk-place no-print" }, this.all, this.bar, this.done);
  }

  /** The box of a row. */
  box(claim) {
    const input = h("input", { type: "checkbox", checked: this.#chosen.has(claim.id), "aria-label": `Choose: ${claim.text}`,
      onchange: () => this.#set(claim, input.checked) });
    this.#boxes.set(claim.id, { input, claim });
    return h("label", { class: "row-box" }, input);
  }

  #set(claim, isChosen) {
    if (isChosen && this.#chosen.size >= MOST) {
      this.#boxes.get(claim.id).input.checked = false;
      return say(`At most ${MOST} at once.`);
    }
    if (isChosen) this.#chosen.set(claim.id, claim);
    else this.#chosen.delete(claim.id);
    this.#show();
  }

  #everything() {
    for (const { input, claim } of this.#boxes.values()) {
      if (this.#chosen.size >= MOST) break;
      if (!input.isConnected) continue;
      input.checked = true;
      this.#chosen.set(claim.id, claim);
    }
    this.#show();
  }

  #clear() {
    this.#chosen.clear();
    for (const { input } of this.#boxes.values()) input.checked = false;
    this.#show();
  }

  #show() {
    this.bar.hidden = !this.#chosen.size;
    if (this.bar.hidden) return;
    const act = (label, onclick) => h("button", { type: "button", onclick }, label);
    this.bar.replaceChildren(h("span", { class: "bulk-count" }, `${count(this.#chosen.size, "claim")} chosen`),
      act("Dismiss", () => this.#dismiss()), act("Park", () => this.#park()), act("Give to…", () => this.#assign()),
      h("button", { type: "button", class: "plain", onclick: () => this.#clear() }, "Choose none"));
    say(`${count(this.#chosen.size, "claim")} chosen.`);
  }

  async #dismiss() {
    const body = await dismissal(await vocabulary());
    if (body) await this.#send(`dismissed: ${word(body.reason).toLowerCase()}`, { dismiss: body });
  }

  async #park() {
    const until = await parking();
    if (until) await this.#send("parked", { park: { until } });
  }

  #assign() {
    const { element, input } = personField("Give them to");
    const form = h("form", { class: "assign-to", onsubmit: event => {
      event.preventDefault();
      this.#send(`given to ${input.value.trim()}`, { assign: { assignee: input.value.trim() } });
    } }, element, h("button", null, "Give"));
    this.bar.append(form);
    input.focus();
  }

  async #send(label, order) {
    const claims = [...this.#chosen.values()];
    try {
      const { results, done } = await bulk(claims, order);
      const by = new Map(claims.map(one => [one.id, one]));
      const taken = results.filter(one => !one.problem);
      const refused = results.filter(one => one.problem);
      for (const one of taken) by.get(one.id).version = one.version;
      if (!order.assign) this.gone(taken.map(one => one.id));
      this.#clear();
      const named = refused.map(one => [by.get(one.id), one.problem]);
      this.#offer(`${count(done, "claim")} ${label}.`, named, () => this.#undo(taken, by, order));
    } catch (refusal) {
      this.done.replaceChildren(h("p", { class: "problem", role: "alert" }, refusal.message));
    }
  }

  #offer(words, refused, undo) {
    const button = h("button", { type: "button", onclick: undo }, "Undo all");
    this.done.replaceChildren(h("p", { class: "bulk-said" }, words, " ", button),
      ...(refused.length
        ? [h("ul", { class: "problem" }, refused.map(([claim, problem]) => h("li", null, bdi(claim.text), ": ", problem.detail)))] : []));
    say(words);
    button.focus();
    setTimeout(() => button.remove(), UNDO_MILLIS);
  }

  /** A decision is undone; who had it before gets back what was given away. */
  async #undo(taken, by, order) {
    const orders = order.assign // What is assigned is no decision; it is given back to whom it was.
      ? [...Map.groupBy(taken, one => by.get(one.id).review.assignee)].map(([assignee, some]) => [some, { assign: { assignee } }])
      : [[taken, { undo: {} }]];
    try {
      let done = 0;
      for (const [some, act] of orders) {
        done += (await bulk(some, act)).done;
      }
      this.done.replaceChildren(h("p", { class: "bulk-said" }, `${count(done, "claim")} as before.`));
      say(`${count(done, "claim")} as before.`);
      this.anew();
    } catch (refusal) {
      this.done.replaceChildren(h("p", { class: "problem", role: "alert" }, refusal.message));
    }
  }
}
