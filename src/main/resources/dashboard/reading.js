// An article's claims in reading order: one is open in the form beside the text, and list and text follow each other.

import { claimPath, get } from "./api.js";
import { comments } from "./comments.js";
import { Deciding } from "./deciding.js";
import { h, say } from "./dom.js";
import { drawer } from "./drawer.js";
import { icon } from "./icons.js";
import { found } from "./reviews.js";
import { facts, worthBar } from "./row.js";
import { doubts } from "./sheet.js";
import { piecesOf, sign } from "./story.js";
import { goTo, undo } from "./undo.js";
import { standAlone } from "./wording.js";
import { CLOSED, word } from "./words.js";

const STEP_MILLIS = 150;

export class Reading {
  /**
   * @param id of the article
   * @param spans its claims, in reading order
   * @param body its text
   * @param rest what is out of reach while the form is a sheet over the page
   */
  constructor({ id, spans, body, words, place, rest }) {
    Object.assign(this, { id, spans, body, words, place });
    this.rows = new Map(spans.map(span => [span.id, row(span)]));
    this.progress = h("span", { class: "quiet progress" });
    this.list = h("ol", { class: "rows" }, [...this.rows.values()]);
    this.claims = h("section", { class: "beside-list", "aria-labelledby": "claims-title" },
      h("h2", { id: "claims-title" }, h("span", null, "Claims"), this.progress),
      spans.length ? this.list : h("p", { class: "quiet" }, "Nothing in this article can be checked, as far as the rules see. ",
        "Look at what was skipped, and make a claim yourself."));
    this.notice = h("div", { class: "notice" });
    this.content = h("div", { class: "scrolls" });
    this.panel = h("section", { class: "decide", "aria-label": "The claim at hand", hidden: true }, this.content);
    this.beside = h("aside", { class: "beside", "aria-label": "Claims of this article" }, this.panel, this.claims);
    this.drawer = drawer(this.panel, [...rest, body, this.claims], [
      ["verdict", "Verdict", () => this.chosen ? this.drawer.open() : this.walk(1)],
      ["dismiss", "Dismiss", () => this.deciding?.dismiss()],
      ["park", "Park", () => this.deciding?.park()],
    ]);
    this.drawer.bar.hidden = true;
    this.listen();
    this.count();
  }

  listen() {
    const decided = ({ detail: { id, review } }) => this.settle(id, review);
    document.addEventListener("decided", decided);
    document.addEventListener("leave", () => document.removeEventListener("decided", decided), { once: true });
    const pick = event => {
      const link = event.target.closest(".row-link, a.claim");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      if (!getSelection().isCollapsed && this.body.contains(link)) return; // Words were selected, not a claim.
      this.choose(link.dataset.id, { open: true, focus: event.detail === 0 });
    };
    this.list.addEventListener("click", pick);
    this.body.addEventListener("click", pick);
    this.body.addEventListener("keydown", event => event.key === "Enter" && event.target.matches("a.claim") && pick(event));
  }

  /** What keys do here. */
  get keys() {
    return { "next claim": () => this.walk(1), "previous claim": () => this.walk(-1), undo, ...(this.deciding?.keys() ?? {}) };
  }

  walk(step) {
    const at = this.spans.findIndex(span => span.id === this.chosen);
    const next = this.spans[at < 0 ? 0 : Math.max(0, Math.min(this.spans.length - 1, at + step))];
    if (next) this.choose(next.id, { focus: true });
  }

  /**
   * Opens a claim in the form.
   *
   * @param focus whether the keyboard goes along
   * @param open whether the form comes in sight where it is a sheet
   */
  async choose(id, { focus = false, open = false } = {}) {
    const span = this.spans.find(one => one.id === id);
    if (!span) return;
    const before = this.chosen;
    this.chosen = id;
    this.rows.get(before)?.removeAttribute("aria-current");
    for (const piece of piecesOf(this.body, before)) piece.classList.remove("chosen");
    this.rows.get(id).setAttribute("aria-current", "true");
    const pieces = piecesOf(this.body, id);
    for (const piece of pieces) piece.classList.add("chosen");
    history.replaceState(null, "", `#/articles/${this.id}?claim=${id}`);
    if (focus) this.rows.get(id).querySelector("a").focus({ preventScroll: true });
    pieces[0]?.scrollIntoView({ block: "center" });
    this.follow(id);
    if (await this.isStaying(id)) await this.show(span, open);
  }

  /** Whoever runs past claims with a key held down does not wait for each. */
  async isStaying(id) {
    const isRunning = performance.now() - this.stepped < STEP_MILLIS;
    this.stepped = performance.now();
    if (isRunning) await new Promise(done => setTimeout(done, STEP_MILLIS));
    return this.chosen === id;
  }

  /** The list keeps the claim in sight, without moving the page. */
  follow(id) {
    const { list } = this;
    const element = this.rows.get(id);
    if (list.scrollHeight > list.clientHeight) list.scrollTop = element.offsetTop - list.clientHeight / 3;
  }

  async show(span, open) {
    let claim;
    try {
      claim = await (this.ahead?.id === span.id ? this.ahead.claim : get(claimPath(span.id)));
    } catch (refusal) {
      say(refusal.message);
      return;
    }
    this.ahead = null;
    if (this.chosen !== span.id || !this.place.isConnected) return;
    this.place.classList.remove("sent");
    this.build(claim);
    this.settle(claim.id, claim.review);
    this.panel.hidden = false;
    this.drawer.bar.hidden = false;
    if (open) this.drawer.open();
    this.follow(span.id); // The form takes its room from the list.
    this.changed?.();
    this.fetchAhead(span);
  }

  fetchAhead(span) {
    const next = this.after(span.id);
    if (!next) return;
    const claim = get(claimPath(next.id));
    claim.catch(() => {}); // Looked at when it is shown.
    this.ahead = { id: next.id, claim };
  }

  build(claim) {
    const { id, place, notice } = this;
    notice.replaceChildren();
    const again = () => this.choose(claim.id);
    const back = () => (place.isConnected ? this.choose(claim.id, { focus: true, open: true })
      : goTo(`#/articles/${id}?claim=${claim.id}`));
    this.deciding = new Deciding(claim, this.words, { place: this.panel, notice, again, back,
      onward: () => this.onward(claim.id), open: () => this.drawer.open() });
    const at = this.spans.findIndex(span => span.id === claim.id);
    const step = (name, label, by) =>
      h("button", { type: "button", class: "plain bare", onclick: () => this.walk(by), "aria-label": label }, icon(name));
    this.content.replaceChildren(
      h("p", { class: "status" }, h("strong", null, `${at + 1} of ${this.spans.length}`), " · ", word(claim.kind), " · ",
        h("a", { href: `#/claims/${claim.id}` }, "All about it"),
        h("span", { class: "steps" }, step("back", "The claim before", -1), step("forth", "The claim after", 1))),
      h("p", { class: "claim-words", dir: "auto" }, standAlone(claim)),
      notice,
      ...[found(claim), doubts(claim, pick => this.deciding.edit("Named", { pick }))].filter(Boolean),
      comments(claim, after => {
        this.deciding.based(after);
        this.settle(claim.id, after.review);
      }, { isFolded: true }),
      this.deciding.element);
    this.content.scrollTop = 0;
    this.panel.classList.remove("sent");
    this.deciding.late();
  }

  /** The next claim that waits, in reading order; after the last, the first. */
  after(id) {
    const at = this.spans.findIndex(span => span.id === id);
    return [...this.spans.slice(at + 1), ...this.spans.slice(0, at)].find(span => !CLOSED.includes(span.review.status));
  }

  onward(id) {
    const next = this.after(id);
    if (next) return this.choose(next.id, { focus: true });
    this.drawer.shut();
    say("Every claim of this article is decided.");
    this.panel.classList.remove("sent");
    return this.finished(id);
  }

  /** The last one is shown as it is when the server has answered. */
  finished(id) {
    const shown = ({ detail }) => detail.id === id && this.chosen === id && this.choose(id);
    document.addEventListener("decided", shown, { once: true });
  }

  /** What is known of a claim now: in its row, in the margin of the text, and in the count. */
  settle(id, review) {
    const span = this.spans.find(one => one.id === id);
    if (!span) return;
    span.review = review;
    const element = this.rows.get(id);
    element.querySelector(".row-facts").replaceWith(factsOf(span));
    element.classList.toggle("settled", CLOSED.includes(review.status));
    sign(this.body, span);
    this.count();
  }

  count() {
    const done = this.spans.filter(span => CLOSED.includes(span.review.status)).length;
    this.progress.replaceChildren(this.spans.length ? `${done} of ${this.spans.length} decided` : "");
  }
}

const factsOf = span => facts({ ...span, warningCount: span.warnings?.length });

const row = span => h("li", { class: CLOSED.includes(span.review.status) ? "row settled" : "row", data: { id: span.id } },
  h("a", { class: "row-link", href: `#/claims/${span.id}`, data: { id: span.id } },
    worthBar(span), h("span", { class: "row-text", dir: "auto" }, span.text)),
  factsOf(span));
