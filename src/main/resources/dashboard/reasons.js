// Why a claim has its score: bars that start where the one before ended, so that they visibly sum.

import { h, svg } from "./dom.js";
import { percent, word } from "./words.js";

const MOST_BARS = 8;
const signed = weight => (weight < 0 ? "−" : "+") + Math.abs(weight).toFixed(2);

/** Folded: the score in the line that is always seen, how it sums up below. */
export function reasons(worth) {
  return h("details", { class: "worth" },
    h("summary", null, `Worth checking: ${percent(worth.score)}`, h("span", { class: "quiet" }, ` · ${word(worth.band).toLowerCase()}`)),
    table(worth));
}

function table(worth) {
  const shown = worth.reasons.slice(0, MOST_BARS);
  const rest = worth.reasons.slice(MOST_BARS);
  const steps = shown.map(one => ({ label: one.label, weight: one.weight }));
  if (rest.length) steps.push({ label: `${rest.length} smaller ones together`, weight: rest.reduce((sum, one) => sum + one.weight, 0) });
  let sum = 0;
  const ends = [0, ...steps.map(one => (sum += one.weight))];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const place = value => ((value - low) / (high - low || 1)) * 100;
  const bar = (from, to, name) => svg("svg", {
    class: "bar-of", viewBox: "0 0 100 8", preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false",
  },
  svg("line", { x1: place(0), x2: place(0), y1: 0, y2: 8, class: "zero" }),
  svg("rect", {
    x: Math.min(place(from), place(to)), width: Math.max(0.6, Math.abs(place(to) - place(from))), y: 1, height: 6, class: name,
  }));
  const row = (label, from, to, name, weight) => h("tr", null, h("th", { scope: "row" }, label),
    h("td", { class: "bar-cell" }, bar(from, to, name)), h("td", { class: "number" }, signed(weight)));
  return h("table", { class: "reasons" },
    h("caption", null, "How that sums up"),
    h("thead", { class: "unseen" }, h("tr", null, ["Reason", "Bar", "Weight"].map(name => h("th", { scope: "col" }, name)))),
    h("tbody", null, steps.map((one, at) => row(one.label, ends[at], ends[at + 1], one.weight < 0 ? "less" : "more", one.weight))),
    h("tfoot", null, row("Sum", 0, sum, "whole", sum)));
}
