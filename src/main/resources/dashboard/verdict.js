// The form of a verdict: one key decides when everything is there that the verdict needs.

import { evidence } from "./evidence.js";
import { h } from "./dom.js";
import { word } from "./words.js";

/**
 * @param verdicts the vocabulary's
 * @param typed what was typed before: {verdict, evidence, summary, note}
 * @param changed told all of it after each change
 * @param send takes the review when it is whole
 * @param more buttons besides
 */
export function verdictForm(verdicts, typed, { changed, send, more }) {
  let chosen = typed.verdict;
  const keep = () => changed({ verdict: chosen, evidence: proofs.read(), summary: summary.value, note: note.value });
  const proofs = evidence(typed.evidence, keep);
  const summary = h("textarea", { id: "summary", rows: 2, maxlength: 2000, dir: "auto", value: typed.summary ?? "" });
  const note = h("textarea", { id: "note", rows: 2, maxlength: 10000, dir: "auto", value: typed.note ?? "" });
  const hint = h("p", { class: "hint", role: "alert" });
  const buttons = verdicts.map(({ verdict, value }) => h("button", { type: "button", class: "verdict", data: { verdict }, "aria-pressed": String(chosen === verdict),
    onclick: () => choose(verdict), "aria-keyshortcuts": value ? String(value) : null }, value ? h("kbd", { "aria-hidden": "true" }, String(value)) : null, word(verdict)));

  const refuse = (words, focus) => {
    hint.textContent = words;
    focus();
  };
  const submit = () => {
    if (!chosen) return refuse("Choose a verdict first.", () => buttons[0].focus());
    const unlinked = proofs.wrong();
    if (unlinked) return refuse("Evidence is a page on the web: its address begins with https:// or http://.", () => unlinked.focus());
    const isOnScale = verdicts.find(one => one.verdict === chosen)?.value;
    const linked = proofs.read();
    if (isOnScale && !linked.length) return refuse(`${word(chosen)} needs evidence: add at least one address, then press Enter.`, proofs.ask);
    hint.textContent = "";
    send({ verdict: chosen, evidence: linked, summary: summary.value.trim() || undefined, note: note.value.trim() || undefined });
  };
  const choose = verdict => {
    chosen = verdict;
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.verdict === verdict));
    keep();
    submit();
  };
  const element = h("form", { class: "verdict-form", novalidate: true, oninput: keep, onsubmit: event => {
    event.preventDefault();
    submit();
  } },
  h("div", { role: "group", "aria-label": "Verdict", class: "verdicts" }, buttons), hint, proofs.element,
  h("label", { for: "summary" }, "Summary for readers"), summary,
  h("label", { for: "note" }, "Note for colleagues"), note,
  h("p", { class: "acts" }, h("button", { class: "main-act" }, "Send the verdict"), more));
  return { element, choose, focus: () => buttons[0].focus() };
}
