// Why a claim has its score: bars that start where the one before ended, so that they visibly sum.

import { h, svg } from "./dom.js";
import { percent } from "./words.js";

const MOST_BARS = 8;
const signed = weight => (weight < 0 ? "−" : "+") + Math.abs(weight).toFixed(2);

export function reasons(worth) {
  const shown = worth.reasons.slice(0, MOST_BARS);
  const rest = worth.reasons.slice(MOST_BARS);
  const steps = shown.map(one => ({ label: one.label, weight: one.weight }));
  if (rest.length) steps.push({ label: `${rest.length} smaller ones together`, weight: rest.reduce((sum, one) => sum + one.weight, 0) });
  let sum = 0;
  const ends = [0, ...steps.map(one => (sum += one.weight))];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const place = value => ((value - low) / (high - low || 1)) * 100;
  const bar = (from, to, name) => svg("svg", { class: "bar-of", viewBox: "0 0 100 8", preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" },
    svg("line", { x1: place(0), x2: place(0), y1: 0, y2: 8, class: "zero" }),
    svg("rect", { x: Math.min(place(from), place(to)), width: Math.max(0.6, Math.abs(place(to) - place(from))), y: 1, height: 6, class: name }));
  const rows = steps.map((one, at) => h("tr", null, h("th", { scope: "row" }, one.label),
    h("td", { class: "bar-cell" }, bar(ends[at], ends[at + 1], one.weight < 0 ? "less" : "more")), h("td", { class: "number" }, signed(one.weight))));
  return h("table", { class: "reasons" },
    h("caption", null, `Worth checking: ${percent(worth.score)}. How that sums up:`),
    h("thead", { class: "unseen" }, h("tr", null, h("th", { scope: "col" }, "Reason"), h("th", { scope: "col" }, "Bar"), h("th", { scope: "col" }, "Weight"))),
    h("tbody", null, rows),
    h("tfoot", null, h("tr", null, h("th", { scope: "row" }, "Sum"), h("td", { class: "bar-cell" }, bar(0, sum, "whole")), h("td", { class: "number" }, signed(sum)))));
}
