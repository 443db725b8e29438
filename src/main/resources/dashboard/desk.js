// The desk: how much is waiting, what gets decided, and how far reviewers agree.

import { get } from "./api.js";
import { chart, pairs, table } from "./charts.js";
import { h } from "./dom.js";
import { exports } from "./export.js";
import { speakers } from "./speakers.js";
import { CLOSED, OPEN, percent, word } from "./words.js";

const DAY_MILLIS = 86_400_000;
const DAY = new Intl.DateTimeFormat(undefined, { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" });

export async function view(place) {
  const charts = h("div", { class: "charts" });
  place.append(h("div", { class: "head" }, h("h1", null, "Desk"), exports()), charts);
  const stats = await get("/v1/stats");
  if (!Object.values(stats.queue).some(one => one.depth)) {
    charts.append(h("p", { class: "empty" }, "Nothing has come in yet. ", h("a", { href: "#/paste" }, "Paste an article"), " to begin."));
    return "Desk";
  }
  charts.before(numbers(stats));
  charts.append(...counted(stats));
  place.addEventListener("shown", async () => {
    try {
      charts.append(...voices(await speakers()));
    } catch { /* One chart less. */ }
  }, { once: true });
  return "Desk";
}

const age = date => Math.max(0, Math.floor((Date.now() - new Date(date)) / DAY_MILLIS));
const some = counts => Object.entries(counts).filter(([, number]) => number).map(([code, number]) => [word(code), number]);

/** What one wants to know at a glance. */
function numbers({ queue, decisionsPerDay }) {
  const depths = codes => codes.reduce((sum, code) => sum + queue[code].depth, 0);
  const oldest = OPEN.map(code => queue[code].oldest).filter(Boolean).sort()[0];
  const today = decisionsPerDay.filter(one => age(one.day) === 0).reduce((sum, one) => sum + one.decisions, 0);
  const number = (label, value, unit) => h("div", null, h("dt", null, label),
    h("dd", null, value.toLocaleString(), unit ? h("span", { class: "quiet" }, unit) : null));
  return h("dl", { class: "numbers" },
    number("Claims waiting", depths(OPEN)),
    oldest ? number("The oldest waits", age(oldest), age(oldest) === 1 ? "day" : "days") : null,
    number("Decisions today", today),
    number("Claims decided", depths(CLOSED)));
}

/** What there is none of has no chart. */
function counted({ queue, decisionsPerDay, verdicts, dismissals, agreement: agreed }) {
  const waits = Object.entries(queue).filter(([, one]) => one.depth);
  const ages = OPEN.filter(code => queue[code].oldest);
  return [
    chart("Claims by status", ["Status", "Claims"], waits.map(([code, one]) => [word(code), one.depth])),
    chart("Age of the oldest, in days", ["Status", "Days"], ages.map(code => [word(code), age(queue[code].oldest)])),
    chart("Decisions a day", ["Day", "Decisions"], decisionsPerDay.map(({ day, decisions }) => [DAY.format(new Date(day)), decisions])),
    chart("Verdicts", ["Verdict", "Claims"], some(verdicts)),
    chart("Why claims were dismissed", ["Reason", "Claims"], some(dismissals)),
    agreement(agreed),
  ].filter(Boolean);
}

function voices(rows) {
  if (!rows.length) return [];
  const key = name => h("span", { class: `key key-${name}` });
  const columns = ["Speaker", "Claims", "Of all claims", "Of all words quoted"];
  return [pairs("Whose claims are waiting, against how much they speak", columns,
    rows.map(([name, , claims, words]) => [name, claims, words]),
    rows.map(([name, number, claims, words]) => [name, number.toLocaleString(), percent(claims), percent(words)]),
    h("p", { class: "quiet legend" }, h("span", null, key("bar"), " share of the claims"),
      h("span", null, key("other"), " share of the words quoted")))];
}

const TOO_FEW = "too few reviews yet";
const measure = number => (number === null ? TOO_FEW : number.toLocaleString(undefined, { maximumFractionDigits: 2 }));

const couple = ({ first, second, claims, kappa }) => [`${first}, ${second}`, claims.toLocaleString(), measure(kappa)];

/** 1 is full agreement, 0 what chance would give. */
function agreement({ claims, nominalAlpha, ordinalAlpha, pairs: people }) {
  return h("figure", { class: "chart agreement" }, h("figcaption", null, h("h2", null, "Agreement of reviewers")),
    h("dl", null,
      h("dt", null, "Reviewed independently"), h("dd", null, claims.toLocaleString()),
      h("dt", null, "On the verdict"), h("dd", null, measure(nominalAlpha)),
      h("dt", null, "Near misses counted as near"), h("dd", null, measure(ordinalAlpha))),
    h("p", { class: "quiet" }, "Krippendorff’s alpha: 1 is full agreement, 0 what chance would give."),
    people.length ? h("details", null, h("summary", null, "Each two reviewers"),
      table(["Reviewers", "Claims", "Cohen’s kappa"], people.map(couple))) : null);
}
