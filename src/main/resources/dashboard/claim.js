// One claim: its words, where they stand, why it is worth checking, and what people decide.

import { articlePath, claimPath, forget, get, once, vocabulary } from "./api.js";
import { bdi, day, h, host, outside, say, Text, when } from "./dom.js";
import { bind } from "./keys.js";
import { commands } from "./commands.js";
import { fetchAhead, takeNext } from "./queue.js";
import { dismissal, parking } from "./choose.js";
import { draft, dropDraft, keepDraft } from "./drafts.js";
import { evidence } from "./evidence.js";
import { offer, undo } from "./undo.js";
import { reasons } from "./reasons.js";
import { history } from "./history.js";
import { matches } from "./matches.js";
import { versions } from "./versions.js";
import { name } from "./session.js";
import { word } from "./words.js";

const CLOSED = ["REVIEWED", "DISMISSED", "PARKED"];

/** What the server refused after the view had moved on, by claim. */
const refused = new Map();

export async function view(place, { id, query }) {
  const [claim, words] = await Promise.all([get(claimPath(id)), vocabulary()]);
  new Claim(place, claim, words, query).build();
  fetchAhead(query, id);
  return claim.text;
}

class Claim {
  constructor(place, claim, words, query) {
    Object.assign(this, { place, claim, words, query });
    this.typed = draft(claim.id);
    this.fromQueue = query.get("from") === "queue";
  }

  build() {
    const { claim, words } = this;
    this.notice = h("div", { class: "notice" });
    this.form = this.verdictForm();
    const closed = CLOSED.includes(claim.review.status);
    this.place.append(
      h("div", { class: "head" },
        h("p", { class: "status" }, h("a", { href: "#/queue" }, "Queue"), " › ", h("strong", null, word(claim.review.status)),
          claim.review.verdict ? [" · ", word(claim.review.verdict)] : null, " · ", word(claim.kind),
          claim.review.requiredReviews > 1 ? ` · ${claim.review.completedReviews} of ${claim.review.requiredReviews} reviews` : null,
          " ", h("button", { type: "button", class: "plain to-decide no-print", onclick: () => this.form.querySelector("[data-verdict]").focus() }, "Decide"),
          claim.review.leaseUntil ? [" · held until ", when(claim.review.leaseUntil)] : null),
        h("h1", { class: "claim-text", dir: "auto" }, this.standAlone())),
      this.notice,
      h("div", { class: "spread" },
        h("div", { class: "facts-of" }, this.context(), this.editor(), this.speaker(), this.figures(), this.doubts(), h("section", { "aria-label": "Score" }, reasons(claim.checkWorthiness)),
          matches(claim, this.place, outcome => this.after(outcome)), history(claim)),
        h("section", { class: closed ? "decide closed" : "decide", "aria-labelledby": "decide-title" }, h("h2", { id: "decide-title" }, closed ? "Decided" : "Decide"),
          this.given(),
          closed ? h("p", { class: "no-print" }, `This claim is ${word(claim.review.status).toLowerCase()}. `, h("button", { type: "button", onclick: () => this.decide("Reopened", one => commands.reopen(one), true) }, "Reopen it")) : null,
          this.form)));
    bind({
      "next claim": () => this.onward(),
      "previous claim": () => window.history.back(),
      "take the best claim": () => this.onward(),
      dismiss: () => this.dismiss(),
      park: () => this.park(),
      undo,
      edit: () => this.editText(),
      ...Object.fromEntries(words.verdicts.map(({ verdict }) => ["verdict " + verdict, () => this.choose(verdict)])),
    });
    const late = refused.get(claim.id);
    refused.delete(claim.id);
    if (late) this.place.addEventListener("shown", () => this.refusal(late.refusal), { once: true });
  }

  /** The text with each insertion visible, and a way to take it back. */
  standAlone() {
    const { claim } = this;
    const text = new Text(claim.text);
    const made = [];
    let from = 0;
    claim.rewrites.map((rewrite, place) => ({ ...rewrite, place })).sort((one, other) => one.at - other.at).forEach(rewrite => {
      const end = rewrite.at + [...rewrite.to].length + 2;
      if (rewrite.at < from || text.slice(rewrite.at, end) !== `[${rewrite.to}]`) return;
      made.push(text.slice(from, rewrite.at), h("ins", { title: rewrite.from ? `In place of “${rewrite.from}”` : "Inserted" }, text.slice(rewrite.at, end)));
      from = end;
    });
    made.push(claim.text.slice(text.unit(from)));
    return made;
  }

  insertions() {
    return this.claim.rewrites.map((rewrite, place) => h("li", null, h("ins", null, bdi(rewrite.to)), rewrite.from ? [" in place of “", bdi(rewrite.from), "”"] : " added",
      rewrite.copiedFrom?.field ? ` from the article's ${rewrite.copiedFrom.field === "publishedAt" ? "date" : rewrite.copiedFrom.field}` : " from the text", " ",
      h("button", { type: "button", class: "plain", onclick: () => this.edit("Reverted", { revertRewrite: place }) }, "Revert", h("span", { class: "unseen" }, " " + rewrite.to))));
  }

  editor() {
    this.edits = h("div", { class: "edit", hidden: true });
    const list = this.insertions();
    return h("section", { "aria-label": "Wording" }, list.length ? [h("h2", null, "Inserted words"), h("ul", null, list)] : null,
      h("p", { class: "no-print" }, h("button", { type: "button", class: "plain", onclick: () => this.editText(), "aria-keyshortcuts": "e" }, "Edit the wording")), this.edits);
  }

  editText() {
    const area = h("textarea", { id: "wording", rows: 3, dir: "auto", value: this.typed.text ?? this.claim.text, oninput: () => this.keep() });
    this.wording = area;
    this.edits.replaceChildren(h("form", { onsubmit: event => {
      event.preventDefault();
      this.edit("Wording changed", { text: area.value.trim() });
    } }, h("label", { for: "wording" }, "Wording"), area, h("button", null, "Save the wording"), " ",
    h("button", { type: "button", class: "plain", onclick: () => { this.edits.hidden = true; delete this.typed.text; this.wording = null; this.keep(); } }, "Leave it")));
    this.edits.hidden = false;
    area.focus();
  }

  context() {
    const { claim } = this;
    const { prefix, exact, suffix } = claim.source.quote;
    const words = h("blockquote", { dir: "auto", class: "story" }, "…" + prefix, h("mark", null, exact), suffix + "…");
    const about = h("p", { class: "quiet about" }, h("a", { href: `#/articles/${claim.articleId}` }, "Read it in the article"));
    this.place.addEventListener("shown", () => this.around(words, about), { once: true });
    return h("section", { "aria-labelledby": "context-title" }, h("h2", { id: "context-title" }, "In the article"), words, about);
  }

  /** The paragraph around the words, when the article has come. */
  async around(words, about) {
    try {
      const base = articlePath(this.claim.articleId);
      const [content, article] = await Promise.all([once(base + "/text"), once(base)]);
      const text = new Text(content.text);
      const [from, to] = [text.unit(this.claim.source.position.start), text.unit(this.claim.source.position.end)];
      const before = content.text.lastIndexOf("\n", from - 1) + 1;
      const newline = content.text.indexOf("\n", to);
      const after = newline < 0 ? content.text.length : newline;
      words.replaceChildren(content.text.slice(before, from), h("mark", null, content.text.slice(from, to)), content.text.slice(to, after));
      about.prepend(...(article.title ? [bdi(article.title), ". "] : []), ...(article.publishedAt ? [day(article.publishedAt), ". "] : []),
        ...(article.url ? [outside(article.url, host(article.url)), ". "] : []));
    } catch { /* The words around it, as the claim has them, stay. */ }
  }

  speaker() {
    const by = this.claim.attribution;
    if (!by) return h("section", null, h("h2", null, "Who says so"), h("p", null, "The article itself."));
    const chain = (by.chain ?? []).filter(Boolean);
    return h("section", null, h("h2", null, "Who says so"),
      h("p", null, by.speaker ? [h("strong", null, bdi(by.speaker)), by.role ? [", ", bdi(by.role)] : null] : "Not certain.",
        by.cue ? [" (“", bdi(by.cue.text), "”)"] : null, by.mode ? `. ${word(by.mode)} speech.` : null),
      chain.length > 1 ? h("p", { class: "quiet" }, "Told by: ", chain.map((one, at) => [at ? " → " : "", bdi(one)])) : null,
      by.candidates?.length ? h("p", { class: "quiet" }, "Could be: ", by.candidates.map((one, at) => [at ? ", " : "", bdi(one)])) : null);
  }

  figures() {
    const { quantities, times } = this.claim;
    if (!quantities.length && !times.length) return null;
    const range = one => (one.upper === null || one.upper === undefined ? one.value.toLocaleString() : `${one.value.toLocaleString()} to ${one.upper.toLocaleString()}`);
    return h("section", null, h("h2", null, "Figures and dates"), h("dl", null,
      quantities.map(one => [h("dt", null, bdi(one.raw)), h("dd", null, one.approximate ? "about " : "", range(one), one.unit ? " " + one.unit : "")]),
      times.map(one => [h("dt", null, bdi(one.raw)), h("dd", null, day(one.from), one.from === one.to ? null : [" to ", day(one.to)])])));
  }

  doubts() {
    const { unresolved, warnings } = this.claim;
    if (!unresolved.length && !warnings.length) return null;
    return h("section", { class: "warnings" }, h("h2", null, "To look at"), h("ul", null,
      warnings.map(one => h("li", null, bdi(one.detail))),
      unresolved.map((one, place) => h("li", null, "“", bdi(one.token), "” may be ", one.candidates.map((candidate, at) =>
        [at ? " or " : "", h("button", { type: "button", class: "plain", onclick: () => this.edit("Named", { pick: { unresolved: place, candidate } }) }, candidate)]), one.candidates.length ? "." : "anyone."))));
  }

  /** What reviewers have said, as far as this one may know before their own verdict. */
  given() {
    const { review } = this.claim;
    const reviews = (review.reviews ?? []).filter(one => !one.withdrawn);
    if (review.blind) return h("p", { class: "quiet" }, "Somebody has reviewed this. What they found is shown after your own verdict.");
    return reviews.length ? h("ul", { class: "given" }, reviews.map(one => h("li", null, h("strong", null, word(one.verdict)), " by ", bdi(one.reviewer), ", ", when(one.at),
      one.summary ? h("p", null, bdi(one.summary)) : null, one.evidence.map(proof => h("p", null, outside(proof.url, proof.title)))))) : null;
  }

  verdictForm() {
    const { typed, words } = this;
    this.proofs = evidence(typed.evidence, () => this.keep());
    this.summary = h("textarea", { id: "summary", rows: 2, maxlength: 2000, dir: "auto", value: typed.summary ?? "" });
    this.note = h("textarea", { id: "note", rows: 2, maxlength: 10000, dir: "auto", value: typed.note ?? "" });
    this.hint = h("p", { class: "hint", id: "verdict-hint", role: "alert" });
    const button = ({ verdict, value }) => h("button", { type: "button", class: value ? "verdict scaled" : "verdict", data: { verdict }, "aria-pressed": String(typed.verdict === verdict), onclick: () => this.choose(verdict), "aria-keyshortcuts": value ? String(value) : null },
      value ? [h("kbd", { "aria-hidden": "true" }, String(value)), " "] : null, word(verdict));
    return h("form", { class: "verdict-form", oninput: () => this.keep(), onsubmit: event => {
      event.preventDefault();
      this.submit();
    } },
    h("div", { role: "group", "aria-label": "Verdict", "aria-describedby": "verdict-hint", class: "verdicts" }, words.verdicts.map(button)),
    this.hint, this.proofs.element,
    h("label", { for: "summary" }, "Summary for readers"), this.summary,
    h("label", { for: "note" }, "Note for colleagues"), this.note,
    h("p", { class: "acts" }, h("button", { class: "main-act" }, "Send the verdict"), " ",
      h("button", { type: "button", onclick: () => this.dismiss(), "aria-keyshortcuts": "x" }, h("kbd", { "aria-hidden": "true" }, "x"), " Dismiss"), " ",
      h("button", { type: "button", onclick: () => this.park(), "aria-keyshortcuts": "p" }, h("kbd", { "aria-hidden": "true" }, "p"), " Park"), " ",
      h("button", { type: "button", class: "plain", onclick: () => print() }, "Print")));
  }

  keep() {
    this.typed = { ...this.typed, evidence: this.proofs.read(), summary: this.summary.value, note: this.note.value };
    if (this.wording) this.typed.text = this.wording.value;
    keepDraft(this.claim.id, this.typed);
  }

  /** One key decides, if everything is there that the verdict needs. */
  choose(verdict) {
    this.typed.verdict = verdict;
    for (const button of this.form.querySelectorAll("[data-verdict]")) button.setAttribute("aria-pressed", String(button.dataset.verdict === verdict));
    this.keep();
    this.submit();
  }

  submit() {
    const { verdict } = this.typed;
    const proofs = this.proofs.read();
    const scaled = this.words.verdicts.find(one => one.verdict === verdict)?.value;
    if (!verdict) {
      this.hint.textContent = "Choose a verdict first.";
      this.form.querySelector("[data-verdict]").focus();
      return;
    }
    if (scaled && !proofs.some(one => one.url)) {
      this.hint.textContent = `${word(verdict)} needs evidence: add at least one address, then press Enter.`;
      this.proofs.ask();
      return;
    }
    this.hint.textContent = "";
    const text = value => value.trim() || undefined;
    const review = { verdict, evidence: proofs, summary: text(this.summary.value), note: text(this.note.value) };
    this.decide(word(verdict), one => commands[this.mine() ? "amend" : "review"](one, review));
  }

  /** The review that this reviewer has given already and may change. */
  mine() {
    return (this.claim.review.reviews ?? []).find(one => one.reviewer === name() && one.counts);
  }

  async dismiss() {
    const body = await dismissal(this.words);
    if (body) this.decide(`Dismissed: ${word(body.reason).toLowerCase()}`, one => commands.dismiss(one, body));
  }

  async park() {
    const until = await parking();
    if (until) this.decide("Parked", one => commands.park(one, until));
  }

  /** Optimistic: the next claim comes at once; what the server refuses brings this one back, with all that was typed. */
  decide(label, command, stay = false) {
    const { claim } = this;
    const sent = command(claim).then(answer => {
      dropDraft(claim.id);
      return answer;
    });
    forget(claimPath(claim.id));
    this.place.classList.add("sent");
    offer(label, claim.id, sent);
    sent.then(
      () => (stay || !this.fromQueue ? this.again() : this.onward()),
      refusal => {
        this.place.classList.remove("sent");
        const repeat = fresh => {
          this.based(fresh);
          this.decide(label, command, stay);
        };
        if (this.place.isConnected) return this.refusal(refusal, repeat);
        refused.set(claim.id, { refusal });
        location.hash = `#/claims/${claim.id}`;
      });
  }

  /** From now on, on the version that came in between. */
  based(fresh) {
    this.claim = { ...this.claim, version: fresh.version };
    this.notice.replaceChildren();
  }

  async edit(label, changes) {
    try {
      await commands.edit(this.claim, changes);
      delete this.typed.text;
      keepDraft(this.claim.id, this.typed);
      say(label + ".");
      this.again();
    } catch (refusal) {
      this.refusal(refusal, fresh => {
        this.based(fresh);
        this.edit(label, changes);
      });
    }
  }

  async refusal(refusal, repeat) {
    if (refusal.status === 412) {
      const fresh = await get(claimPath(this.claim.id)).catch(() => null);
      if (fresh) {
        this.notice.replaceChildren(versions(this.claim, fresh, this.typed, refusal.problem, repeat && (() => repeat(fresh)), () => this.again()));
        this.notice.querySelector("h2").focus();
        return;
      }
    }
    const details = (refusal.problem.errors ?? []).map(one => h("li", null, one.detail));
    this.notice.replaceChildren(h("div", { class: "problem", role: "alert" }, h("p", null, refusal.message), details.length ? h("ul", null, details) : null,
      refusal.problem.until ? h("p", null, "Until ", when(refusal.problem.until)) : null, h("p", { class: "quiet" }, "What you typed is kept.")));
  }

  after({ label, refusal }) {
    if (refusal) return this.refusal(refusal);
    say(label);
  }

  again() {
    dispatchEvent(new HashChangeEvent("hashchange"));
  }

  async onward() {
    try {
      const filters = new URLSearchParams(this.query);
      filters.delete("from");
      const next = await takeNext(filters);
      if (next && next.id === this.claim.id) this.again();
      else if (next) location.hash = `#/claims/${next.id}?${new URLSearchParams([...filters, ["from", "queue"]])}`;
      else location.hash = "#/queue" + (filters.size ? "?" + filters : "");
    } catch (refusal) {
      this.refusal(refusal);
    }
  }
}
