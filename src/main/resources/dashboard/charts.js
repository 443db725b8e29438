// Charts: bars for the eye, and the same as a table for everybody.

import { bdi, h, svg } from "./dom.js";

const LINE = 26;
const END = 44;

/** Widths of a chart: of all of it, and of its labels, with how many letters fit there. */
const NARROW = { width: 380, labels: 132, letters: 19 };
const WIDE = { width: 800, labels: 300, letters: 44 };

const short = (label, letters) => (label.length > letters ? label.slice(0, letters - 1).trimEnd() + "…" : label);
const length = (value, most, { width, labels }) => Math.max(1, (value / most) * (width - labels - END));

const bar = (value, most, size, y, height, name) =>
  svg("rect", { x: size.labels + 8, y, height, width: length(value, most, size), rx: 1, class: name });

const line = (at, label, size, children) => svg("g", { transform: `translate(0 ${at * LINE})` },
  svg("text", { x: size.labels, y: 17, "text-anchor": "end", class: "chart-label" }, short(label, size.letters)), children);

/** Fewer points than these are read faster as numbers. */
const FEWEST = 5;

/** One bar a row: [label, number]; of a few, the table alone. Nothing when there is no row. */
export function chart(title, columns, rows) {
  if (!rows.length) return null;
  const numbers = rows.map(([label, value]) => [label, value.toLocaleString()]);
  if (rows.length < FEWEST) return h("figure", { class: "chart" }, h("figcaption", null, h("h2", null, title)), table(columns, numbers));
  const most = Math.max(1, ...rows.map(([, value]) => value));
  const bars = rows.map(([label, value], at) => line(at, label, NARROW, [bar(value, most, NARROW, 5, LINE - 10, "chart-bar"),
    svg("text", { x: NARROW.labels + 14 + length(value, most, NARROW), y: 17, class: "chart-value" }, value.toLocaleString())]));
  return figure(title, NARROW, columns, numbers, bars);
}

/** Two bars a row, to be held against each other: [label, first, second]; the table may say more. */
export function pairs(title, columns, rows, table, legend) {
  const most = Math.max(...rows.flatMap(([, first, second]) => [first, second])) || 1;
  const both = ([label, first, second], at) =>
    line(at, label, WIDE, [bar(first, most, WIDE, 5, 7, "chart-bar"), bar(second, most, WIDE, 13, 7, "chart-other")]);
  const bars = rows.length < FEWEST ? [] : rows.map(both);
  return figure(title, WIDE, columns, table, bars, legend);
}

function figure(title, size, columns, rows, bars, legend) {
  const head = h("figcaption", null, h("h2", null, title));
  if (!bars.length) return h("figure", { class: "chart wide" }, head, table(columns, rows));
  return h("figure", { class: size === WIDE ? "chart wide" : "chart" }, head, legend,
    svg("svg", { viewBox: `0 0 ${size.width} ${bars.length * LINE}`, "aria-hidden": "true", focusable: "false" }, bars),
    h("details", null, h("summary", null, "As a table", h("span", { class: "unseen" }, ": " + title)), table(columns, rows)));
}

/** Labels, and numbers beside them. */
export function table([first, ...others], rows) {
  const row = ([label, ...cells]) =>
    h("tr", null, h("th", { scope: "row" }, bdi(label)), cells.map(cell => h("td", { class: "number" }, cell)));
  const heads = others.map(name => h("th", { scope: "col", class: "number" }, name));
  return h("table", null, h("thead", null, h("tr", null, h("th", { scope: "col" }, first), heads)), h("tbody", null, rows.map(row)));
}
