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
  const start = place(range.startContainer, range.startOffset, text);
  const end = place(range.endContainer, range.endOffset, text);
  if (!start || !end || start.at >= end.at) return null;
  return snapped({ start: start.at, end: end.at }, text, { start: start.bounds.start, end: end.bounds.end });
}

const bounds = sentence => ({ start: Number(sentence.dataset.start), end: Number(sentence.dataset.end) });

function place(node, offset, text) {
  const sentence = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest(".sentence");
  if (!sentence) return null;
  const before = document.createRange();
  before.setStart(sentence, 0);
  before.setEnd(node, offset);
  const within = bounds(sentence);
  return { at: Math.min(text.point(text.unit(within.start) + before.toString().length), within.end), bounds: within };
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
    problem.append([refusal.message, ...(refusal.problem?.errors ?? []).map(one => one.detail)].join(" "));
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
