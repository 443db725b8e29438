// The form of a verdict. To choose is one thing, to send another: nothing half-written leaves by a slip.

import { h } from "./dom.js";
import { evidence } from "./evidence.js";
import { icon } from "./icons.js";
import { word } from "./words.js";

/** The one verdict that wants nothing besides: where nothing is typed, its key decides. */
const DECIDES_ALONE = "UNPROVEN";

/**
 * @param words the vocabulary
 * @param typed what is in the form at first: {verdict, evidence, summary, note}
 * @param changed told all of it after each change
 * @param send takes the review when it is whole
 * @param label what sending is called
 * @param more buttons beside it
 */
export function verdictForm(words, typed, { changed, send, label, more }) {
  const { verdicts } = words;
  let chosen = typed.verdict;
  const read = () => ({ verdict: chosen, evidence: proofs.read(), summary: summary.value, note: note.value });
  const keep = () => changed(read());
  const proofs = evidence(typed.evidence, keep);
  const area = (id, rows, most) => h("textarea", { id, rows, maxlength: most, dir: "auto", value: typed[id] ?? "" });
  const summary = area("summary", 3, 2000);
  const note = area("note", 2, 10000);
  const hint = h("p", { class: "hint", role: "alert" });
  const buttons = verdicts.map(one => segment(one, words.keys, () => choose(one.verdict)));
  const go = h("button", { class: "main-act send-verdict", "aria-keyshortcuts": "Control+Enter" });

  const light = () => {
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.verdict === chosen));
    go.replaceChildren(chosen ? `${label}: ${word(chosen).toLowerCase()}` : label);
  };
  const refuse = (said, focus) => {
    hint.textContent = said;
    focus();
  };
  const isOnScale = () => Boolean(verdicts.find(one => one.verdict === chosen)?.value);
  const submit = () => {
    if (!chosen) return refuse("Choose a verdict first.", () => buttons[0].focus());
    const unlinked = proofs.wrong();
    if (unlinked) return refuse("Evidence is a page on the web: its address begins with https:// or http://.", () => unlinked.focus());
    const { summary: said, note: noted, evidence: linked } = read();
    if (isOnScale() && !linked.length) return refuse(`${word(chosen)} needs evidence: add the address of a page, then send.`, proofs.ask);
    hint.textContent = "";
    send({ verdict: chosen, evidence: linked, summary: said.trim() || undefined, note: noted.trim() || undefined });
  };
  const choose = verdict => {
    chosen = verdict;
    hint.textContent = "";
    light();
    keep();
  };
  /** By a key, which leads on to what is missing yet. */
  const press = verdict => {
    const isEmpty = !proofs.read().length && !summary.value.trim() && !note.value.trim();
    choose(verdict);
    if (verdict === DECIDES_ALONE && isEmpty) return submit();
    if (isOnScale() && !proofs.read().length) proofs.ask();
    else if (!summary.value.trim()) summary.focus();
  };
  light();
  const scale = (name, from) => h("div", { role: "group", "aria-label": name, class: from ? "scale" : "off-scale" },
    buttons.filter((_, at) => Boolean(verdicts[at].value) === from));
  const element = h("form", { class: "verdict-form", novalidate: true, oninput: keep, onkeydown: stay, onsubmit: event => {
    event.preventDefault();
    submit();
  } },
  h("div", { class: "form-body" },
    scale("Verdict on the scale", true), scale("Verdict off the scale", false), hint, proofs.element,
    h("label", { for: "summary" }, "Summary for readers"), summary,
    h("label", { for: "note" }, "Note for colleagues"), note),
  h("div", { class: "form-foot" }, go, more));
  return { element, press, submit, focus: () => (buttons.find(one => one.dataset.verdict === chosen) ?? buttons[0]).focus() };
}

/** Enter in a field of one line does not send. */
function stay(event) {
  if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && event.target.matches("input")) event.preventDefault();
}

function segment({ verdict }, keys, onclick) {
  const key = keys.find(one => one.act === "verdict " + verdict)?.key;
  return h("button", { type: "button", class: "verdict", data: { verdict }, onclick, "aria-keyshortcuts": key },
    key ? h("kbd", { "aria-hidden": "true" }, key) : null, h("span", null, word(verdict)), icon("decided"));
}
