// The desk: how much is waiting, what gets decided, and how far reviewers agree.

import { get } from "./api.js";
import { bdi, h, svg } from "./dom.js";
import { headers } from "./session.js";
import { speakers } from "./speakers.js";
import { percent, word } from "./words.js";

const OPEN = ["PENDING", "NEEDS_SECOND", "CONFLICT"];
const DAY_MILLIS = 86_400_000;

export async function view(place) {
  const charts = h("div", { class: "charts" });
  place.append(h("div", { class: "head" }, h("h1", null, "Desk"), exports()), charts);
  try {
    charts.append(...counted(await get("/v1/stats")));
  } catch (refusal) {
    charts.append(h("p", { class: "empty" }, refusal.status === 404 ? "This server does not count its queue yet." : refusal.message));
  }
  place.addEventListener("shown", async () => {
    try {
      const rows = await speakers();
      if (rows.length) charts.append(voices(rows));
    } catch { /* One chart less. */ }
  }, { once: true });
  return "Desk";
}

const FORMATS = { claimreview: ["ClaimReview", "json"], csv: ["CSV", "csv"], jsonl: ["JSON lines", "jsonl"] };

function exports() {
  return h("p", { class: "exports" }, "Export what is decided: ", Object.entries(FORMATS).map(([format, [name]], at) =>
    [at ? " · " : "", h("button", { type: "button", class: "plain", data: { format }, onclick: event => download(format, event.currentTarget) }, name)]));
}

/** Page by page, with the token that a plain link could not carry. */
async function download(format, button) {
  const parts = [];
  button.disabled = true;
  button.parentElement.querySelector(".problem")?.remove();
  try {
    let cursor = "";
    while (cursor !== null) {
      const answer = await fetch(`/v1/export?format=${format}${cursor && "&cursor=" + encodeURIComponent(cursor)}`, { headers: headers() });
      if (!answer.ok) throw new Error((await answer.json().catch(() => ({}))).detail ?? `The server answered ${answer.status}.`);
      if (format === "claimreview") {
        const page = await answer.json();
        parts.push(...page.claimReviews);
        cursor = page.cursor;
      } else {
        parts.push(await answer.text());
        cursor = answer.headers.get("x-next-cursor");
      }
    }
    if (format === "claimreview") parts.splice(0, parts.length, JSON.stringify(parts, null, 2));
    const link = h("a", { href: URL.createObjectURL(new Blob(parts)), download: "checkable." + FORMATS[format][1] });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  } catch (failure) {
    button.parentElement.append(h("span", { class: "problem", role: "alert" }, failure.message));
  } finally {
    button.disabled = false;
  }
}

const entries = counts => (Array.isArray(counts) ? counts.map(one => Object.values(one)) : Object.entries(counts ?? {}));
const age = date => Math.max(0, Math.floor((Date.now() - new Date(date)) / DAY_MILLIS));

/** What the server counts; what it does not count has no chart. */
function counted(stats) {
  const made = [
    chart("Claims by status", ["Status", "Claims"], entries(stats.queue).filter(([, one]) => one.depth).map(([code, one]) => [word(code), one.depth])),
    chart("Age of the oldest, in days", ["Status", "Days"], entries(stats.queue).filter(([code, one]) => OPEN.includes(code) && one.oldest).map(([code, one]) => [word(code), age(one.oldest)])),
    chart("Decisions a day", ["Day", "Decisions"], entries(stats.decisionsPerDay).map(([date, number]) => [date, Number(number)])),
    chart("Verdicts", ["Verdict", "Claims"], entries(stats.verdicts).filter(([, number]) => number).map(([code, number]) => [word(code), Number(number)])),
    chart("Why claims were dismissed", ["Reason", "Claims"], entries(stats.dismissals).filter(([, number]) => number).map(([code, number]) => [word(code), Number(number)])),
    stats.agreement ? agreement(stats.agreement) : null,
  ].filter(Boolean);
  return made.length ? made : [h("p", { class: "empty" }, "Nothing has been counted yet.")];
}

const LINE = 24;
const short = label => (label.length > 19 ? label.slice(0, 18) + "…" : label);

/** Bars for the eye, and the same as a table for everybody. */
function chart(title, columns, values) {
  if (!values.length) return null;
  const most = Math.max(1, ...values.map(([, value]) => value));
  const bars = values.map(([label, value], at) => svg("g", { transform: `translate(0 ${at * LINE})` },
    svg("text", { x: 128, y: 16, "text-anchor": "end", class: "chart-label" }, short(label)),
    svg("rect", { x: 136, y: 5, height: LINE - 10, width: Math.max(1, (value / most) * 190), class: "chart-bar" }),
    svg("text", { x: 142 + (value / most) * 190, y: 16, class: "chart-value" }, value.toLocaleString())));
  return figure(title, values.length * LINE, bars, columns, values.map(([label, value]) => [label, value.toLocaleString()]));
}

function voices(rows) {
  const most = Math.max(...rows.flatMap(([, , claims, words]) => [claims, words])) || 1;
  const bars = rows.map(([name, , claims, words], at) => svg("g", { transform: `translate(0 ${at * LINE})` },
    svg("text", { x: 128, y: 16, "text-anchor": "end", class: "chart-label" }, short(name)),
    svg("rect", { x: 136, y: 4, height: 7, width: Math.max(1, (claims / most) * 190), class: "chart-bar" }),
    svg("rect", { x: 136, y: 12, height: 7, width: Math.max(1, (words / most) * 190), class: "chart-other" })));
  return figure("Whose claims are waiting, against how much they speak", rows.length * LINE, bars, ["Speaker", "Claims", "Of all claims", "Of all words quoted"],
    rows.map(([name, number, claims, words]) => [name, number.toLocaleString(), percent(claims), percent(words)]),
    h("p", { class: "quiet" }, h("span", { class: "key key-bar" }), " share of the claims with a speaker ", h("span", { class: "key key-other" }), " share of the words quoted"));
}

function figure(title, height, bars, columns, rows, legend) {
  const [first, ...others] = columns;
  return h("figure", { class: "chart" }, h("figcaption", null, h("h2", null, title)), legend,
    svg("svg", { viewBox: `0 0 380 ${height}`, "aria-hidden": "true", focusable: "false" }, bars),
    h("details", null, h("summary", null, "As a table", h("span", { class: "unseen" }, ": " + title)),
      h("table", null, h("thead", null, h("tr", null, h("th", { scope: "col" }, first), others.map(name => h("th", { scope: "col", class: "number" }, name)))),
        h("tbody", null, rows.map(([label, ...cells]) => h("tr", null, h("th", { scope: "row" }, bdi(label)), cells.map(cell => h("td", { class: "number" }, cell))))))));
}

const camel = name => word(name.replaceAll(/([A-Z])/g, "_$1").toUpperCase());

/** Whatever measures the server gives, one line each. */
function agreement(value) {
  const said = number => (number === null || number === undefined ? "too few reviews yet" : typeof number === "number" ? number.toLocaleString(undefined, { maximumFractionDigits: 2 }) : String(number));
  const lines = Object.entries(value).filter(([, one]) => one === null || typeof one !== "object");
  const pairs = Object.values(value).find(Array.isArray) ?? [];
  return h("figure", { class: "chart" }, h("figcaption", null, h("h2", null, "Agreement of reviewers")),
    h("dl", null, lines.map(([name, number]) => [h("dt", null, camel(name)), h("dd", null, said(number))])),
    pairs.length ? h("ul", null, pairs.map(one => h("li", null, bdi(Object.values(one).map(said).join(" · "))))) : null);
}
