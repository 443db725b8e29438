// A reviewer makes a claim of words that the rules left out.

import { articlePath, call } from "./api.js";
import { h, say } from "./dom.js";
import { word } from "./words.js";

const INSIDE_A_WORD = /[\p{L}\p{N}’'-]/u;

/** Whole words: somebody's mouse rarely stops where a word does. */
function snapped({ start, end }, text, bounds) {
  const isInside = at => INSIDE_A_WORD.test(text.slice(at, at + 1));
  const isCut = at => isInside(at - 1) && isInside(at);
  const isGap = at => !text.slice(at, at + 1).trim();
  while (start < end && isGap(start)) start++;
  while (end > start && isGap(end - 1)) end--;
  while (start > bounds.start && isCut(start)) start--;
  while (end < bounds.end && isCut(end)) end++;
  return { start, end };
}

/** What is selected in the text, in code points; the sentence that has the focus when nothing is. */
export function selected(body, text) {
  const selection = getSelection();
  if (selection.isCollapsed || !selection.rangeCount || !body.contains(selection.anchorNode) || !body.contains(selection.focusNode)) {
    const sentence = document.activeElement?.closest?.(".sentence");
    return sentence ? bounds(sentence) : null;
  }
  const range = selection.getRangeAt(0);
  const touched = [...body.querySelectorAll(".sentence")].filter(one => range.intersectsNode(one));
  if (!touched.length) return null;
  const [first, last] = [bounds(touched[0]), bounds(touched.at(-1))];
  // A mouse often stops between two sentences, or after a paragraph.
  const start = touched[0].contains(range.startContainer) ? place(touched[0], range.startContainer, range.startOffset, text) : first.start;
  const end = touched.at(-1).contains(range.endContainer) ? place(touched.at(-1), range.endContainer, range.endOffset, text) : last.end;
  return start < end ? snapped({ start, end }, text, { start: first.start, end: last.end }) : null;
}

/** Words that are selected already are no thing to be dragged away: a mouse that goes down on them selects anew. */
export function selectable(body) {
  body.addEventListener("mousedown", event => event.button === 0 && event.detail === 1 && !event.shiftKey && getSelection().empty());
}

const bounds = sentence => ({ start: Number(sentence.dataset.start), end: Number(sentence.dataset.end) });

function place(sentence, node, offset, text) {
  const before = document.createRange();
  before.setStart(sentence, 0);
  before.setEnd(node, offset);
  const within = bounds(sentence);
  return Math.min(text.point(text.unit(within.start) + before.toString().length), within.end);
}

/** @param problem where it is said why it is none */
export async function promote(id, span, problem) {
  problem.replaceChildren();
  if (!span) {
    problem.append("Select the words that make the claim, then try again.");
    return;
  }
  try {
    const claim = await call("POST", articlePath(id) + "/claims", { body: { start: span.start, end: span.end } });
    say("A claim is made of it.");
    location.hash = `#/claims/${claim.id ?? claim.claimId}`;
  } catch (refusal) {
    const errors = (refusal.problem?.errors ?? []).map(one => one.detail);
    problem.append(errors.length ? errors.join(" ") : refusal.message);
  }
}

/** Shows at a skipped sentence why it was, with a way to make a claim of it. */
export function why(body, sentence, id, problem) {
  const span = body.querySelector(`.sentence[data-index="${sentence.index}"]`);
  span?.classList.add("skipped");
  span?.append(" ", h("span", { class: "why" }, h("span", { class: "why-word" }, word(sentence.reason)),
    h("button", { type: "button", class: "promote", onclick: () => promote(id, sentence, problem),
      "aria-label": `Make a claim of sentence ${sentence.index + 1}` }, "Make a claim")));
}
