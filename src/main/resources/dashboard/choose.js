// Small questions before a decision: why it is dismissed, until when it is parked.

import { h } from "./dom.js";
import { twins } from "./twin.js";
import { word } from "./words.js";

const DAY_MILLIS = 86_400_000;
const REASONS = ["NOT_A_CLAIM", "OPINION", "DUPLICATE_OF", "OUT_OF_SCOPE", "NOT_CHECKABLE", "BAD_EXTRACTION"];

/**
 * A dialog. Answers what it was closed with; null when it was left.
 *
 * @param children are given what closes it
 * @param keys sees each key first
 * @param wide whether it holds more than a question
 */
export function ask(title, children, { keys, wide } = {}) {
  const before = document.activeElement;
  return new Promise(resolve => {
    let answer = null;
    const done = given => {
      answer = given;
      dialog.close();
    };
    const dialog = h("dialog", { class: wide ? "wide" : null, "aria-labelledby": "ask-title", onclose: () => {
      dialog.remove();
      before?.focus?.();
      resolve(answer);
    }, onkeydown: event => keys?.(event, done) },
    h("h2", { id: "ask-title" }, title), children(done),
    h("button", { type: "button", class: "plain", onclick: () => done(null) }, "Cancel"));
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** A digit decides at once. Answers the command's body, or null. @param claim which; null when there are several */
export function dismissal(words, claim = null) {
  const codes = words.dismissReasons ?? words.dismissalReasons ?? REASONS;
  let other;
  const decide = (code, done) => (code === "DUPLICATE_OF" ? other.querySelector("button, input").focus() : done({ reason: code }));
  const choice = (code, at, done) => h("li", null, h("button", { type: "button", onclick: () => decide(code, done) },
    h("kbd", { "aria-hidden": "true" }, String(at + 1)), " ", word(code)));
  return ask("Dismiss: why?", done => [
    h("ol", { class: "choices" }, codes.map((code, at) => choice(code, at, done))),
    other = twins(claim, id => done({ reason: "DUPLICATE_OF", duplicateOf: id })),
  ], { keys: (event, done) => {
    if (other.contains(event.target)) return;
    const code = codes[Number(event.key) - 1];
    if (code) {
      event.preventDefault();
      decide(code, done);
    }
  } });
}

/** Answers an instant, or null. */
export function parking() {
  const input = h("input", { id: "until", type: "date", required: true, min: date(1), value: date(30) });
  const later = (days, label, done) => h("button", { type: "button", onclick: () => done(instant(date(days))) }, label);
  return ask("Park until", done => h("form", { method: "dialog", class: "when", onsubmit: event => {
    event.preventDefault();
    done(instant(input.value));
  } }, h("label", { for: "until" }, "Day"), input, h("button", { class: "main-act" }, "Park"),
  h("p", { class: "choices-row" }, later(7, "A week", done), later(30, "A month", done), later(182, "Half a year", done))));
}

const date = days => new Date(Date.now() + days * DAY_MILLIS).toISOString().slice(0, 10);
const instant = value => new Date(value + "T00:00:00Z").toISOString();
