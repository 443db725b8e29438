// Charts: bars for the eye, and the same as a table for everybody.

import { bdi, h, svg } from "./dom.js";

const LINE = 26;
const LABELS = 132;
const BARS = 180;
const WIDTH = 380;
const LONGEST = 19;

const short = label => (label.length > LONGEST ? label.slice(0, LONGEST - 1) + "…" : label);
const length = (value, most) => Math.max(1, (value / most) * BARS);

const bar = (value, most, y, height, name) => svg("rect", { x: LABELS + 8, y, height, width: length(value, most), rx: 1, class: name });

const line = (at, label, children) => svg("g", { transform: `translate(0 ${at * LINE})` },
  svg("text", { x: LABELS, y: 17, "text-anchor": "end", class: "chart-label" }, short(label)), children);

/** One bar a row: [label, number]. Nothing when there is no row. */
export function chart(title, columns, rows) {
  if (!rows.length) return null;
  const most = Math.max(1, ...rows.map(([, value]) => value));
  const bars = rows.map(([label, value], at) => line(at, label, [bar(value, most, 5, LINE - 10, "chart-bar"),
    svg("text", { x: LABELS + 14 + length(value, most), y: 17, class: "chart-value" }, value.toLocaleString())]));
  return figure(title, columns, rows.map(([label, value]) => [label, value.toLocaleString()]), bars);
}

/** Two bars a row, to be held against each other: [label, first, second]; the table may say more. */
export function pairs(title, columns, rows, table, legend) {
  const most = Math.max(...rows.flatMap(([, first, second]) => [first, second])) || 1;
  const bars = rows.map(([label, first, second], at) => line(at, label, [bar(first, most, 5, 7, "chart-bar"), bar(second, most, 13, 7, "chart-other")]));
  return figure(title, columns, table, bars, legend);
}

function figure(title, columns, rows, bars, legend) {
  return h("figure", { class: "chart" }, h("figcaption", null, h("h2", null, title)), legend,
    svg("svg", { viewBox: `0 0 ${WIDTH} ${bars.length * LINE}`, "aria-hidden": "true", focusable: "false" }, bars),
    h("details", null, h("summary", null, "As a table", h("span", { class: "unseen" }, ": " + title)), table(columns, rows)));
}

/** Labels, and numbers beside them. */
export function table([first, ...others], rows) {
  return h("table", null,
    h("thead", null, h("tr", null, h("th", { scope: "col" }, first), others.map(name => h("th", { scope: "col", class: "number" }, name)))),
    h("tbody", null, rows.map(([label, ...cells]) => h("tr", null, h("th", { scope: "row" }, bdi(label)), cells.map(cell => h("td", { class: "number" }, cell))))));
}
