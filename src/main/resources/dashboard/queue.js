// The queue: open claims, best first, under the titles of their articles. What is filtered stands in the address.

import { articlePath, get, once, vocabulary } from "./api.js";
import { Choice } from "./bulk.js";
import { bdi, day, h, say } from "./dom.js";
import { fromQueue, only, question } from "./filters.js";
import { Fold } from "./fold.js";
import { kept } from "./kept.js";
import { bind } from "./keys.js";
import { entries } from "./names.js";
import { takeNext } from "./next.js";
import { row } from "./row.js";
import { CLOSED, count, OPEN, word } from "./words.js";

const PAGE = 25;
const MOST_ROWS = 400;
/** Rows have their own heights only once they were in sight. */
const FRAMES_UNTIL_DRAWN = 4;
const FRESH_MILLIS = 600_000;

/** The list as it was left, so that going back leads to the place one left: {filters, claims, cursor, scroll, id, top, at}. */
let left = null;

document.addEventListener("decided", ({ detail: { id } }) => {
  if (left) left.claims = left.claims.filter(one => one.id !== id);
});
document.addEventListener("undone", () => (left = null));

export async function view(place, { query }) {
  const filters = String(only(query));
  const before = left?.filters === filters && Date.now() - left.at < FRESH_MILLIS ? left : null;
  left = null;
  const first = before ?? get(question(query, PAGE));
  if (!before) first.catch(() => {}); // Looked at below; it must not count as unhandled meanwhile.
  const words = await vocabulary();
  const list = new List(place, query);
  const counts = h("p", { class: "quiet counts" });
  const form = asked(query, words);
  place.append(
    h("div", { class: "head" }, h("h1", null, "Queue"), counts,
      h("button", { type: "button", class: "main-act", onclick: () => list.take(), "aria-keyshortcuts": "n" }, "Take the best claim")),
    form, kept(filters), list.choice.element, list.element, list.below);
  bind({
    "next claim": () => list.walk(1),
    "previous claim": () => list.walk(-1),
    "open the claim": () => (list.element.querySelector(".row-link:focus") ?? list.element.querySelector(".row-link"))?.click(),
    "take the best claim": () => list.take(),
  });
  list.add(await first);
  if (!list.claims.length) list.more();
  place.addEventListener("click", event => (list.last = event.target.closest(".row-link")?.dataset.id ?? list.last));
  place.addEventListener("focusin", event => (list.last = event.target.closest(".row-link")?.dataset.id ?? list.last));
  const keep = () => {
    const top = list.link(list.last)?.getBoundingClientRect().top;
    left = { filters, claims: list.claims, cursor: list.cursor, scroll: list.scroll, id: list.last, top, at: Date.now() };
  };
  addEventListener("scroll", list.scrolled, { passive: true });
  document.addEventListener("leave", () => {
    removeEventListener("scroll", list.scrolled);
    if (place.isConnected && list.claims.length) keep();
  }, { once: true });
  if (before) list.link(before.id)?.setAttribute("data-focus", "");
  place.addEventListener("shown", () => {
    list.watch();
    if (before) list.restore(before);
    depth(counts, place);
  }, { once: true });
  return "Queue";
}

/** The claims shown so far, and the way to more. */
class List {
  constructor(place, query) {
    Object.assign(this, { place, query, claims: [], cursor: null, asking: false, scroll: 0, last: null });
    this.element = h("div", { class: "groups" });
    this.below = h("div", { class: "below" });
    this.fold = new Fold(claim => this.choice.box(claim));
    this.speakers = new Set();
    const anew = () => {
      this.claims = []; // What is kept of this list would be of before.
      dispatchEvent(new HashChangeEvent("hashchange"));
    };
    this.choice = new Choice({ gone: ids => ids.forEach(id => this.drop(id)), anew });
    this.scrolled = () => (this.scroll = scrollY);
    this.sight = new IntersectionObserver(entries => {
      if (entries.some(one => one.isIntersecting) && this.claims.length < MOST_ROWS) this.more();
    }, { rootMargin: "200px" });
  }

  /** More comes by itself when the end is in sight, and is looked for anew after each page. */
  watch() {
    this.sight.unobserve(this.below);
    if (this.place.isConnected) this.sight.observe(this.below);
  }

  /** Those of one article stand together, where the best of them stands. */
  add({ claims, cursor }) {
    const groups = new Map();
    for (const claim of claims) {
      if (claim.speaker) this.speakers.add(claim.speaker);
      if (this.fold.takes(claim)) continue;
      const shown = row(claim, this.choice, String(only(this.query)));
      this.fold.shown(claim, shown);
      groups.set(claim.articleId, [...(groups.get(claim.articleId) ?? []), shown]);
    }
    this.element.append(...[...groups].map(([id, own]) => group(id, own)));
    this.place.querySelector("#speakers").replaceChildren(
      ...entries(this.speakers).map(({ label, value }) => h("option", { value, label })));
    this.claims.push(...claims);
    this.cursor = cursor;
    this.foot();
    this.watch();
  }

  link(id) {
    return id ? this.element.querySelector(`.row-link[data-id="${CSS.escape(id)}"]`) : null;
  }

  /** Where a row was on the screen it is again, once those above it have their heights. */
  restore({ id, top, scroll }) {
    const link = this.link(id);
    if (!link || top === undefined) return scrollTo(0, scroll);
    const put = frames => {
      scrollBy(0, link.getBoundingClientRect().top - top);
      if (frames) requestAnimationFrame(() => put(frames - 1));
    };
    put(FRAMES_UNTIL_DRAWN);
  }

  drop(id) {
    this.claims = this.claims.filter(one => one.id !== id);
    const gone = this.element.querySelector(`.row[data-id="${CSS.escape(id)}"]`);
    const rows = gone?.parentElement;
    gone?.remove();
    if (rows && !rows.childElementCount) rows.closest(".group").remove();
  }

  foot() {
    const { below, cursor, query } = this;
    const shown = this.claims.length;
    const anew = () => {
      this.element.replaceChildren();
      this.claims = [];
      this.more();
    };
    below.replaceChildren(
      shown === 0 ? (cursor ? h("p", { class: "quiet" }, "Looking further…") : empty(query))
        : !cursor ? h("p", { class: "quiet" }, `That is all: ${count(shown, "claim")}.`)
          : shown < MOST_ROWS ? h("button", { type: "button", onclick: () => this.more() }, "Show more")
            : h("p", { class: "quiet" }, `The first ${count(shown, "claim")} are shown. Narrow the list, or `,
              h("button", { type: "button", class: "plain", onclick: anew }, "go on from here"), "."));
  }

  async more() {
    if (this.asking || !this.cursor) return;
    this.asking = true;
    try {
      const before = this.claims.length;
      do this.add(await get(question(this.query, PAGE, this.cursor)));
      while (this.claims.length === before && this.cursor); // A page may be empty: its rows did not fit the filters.
      if (this.claims.length > before) say(`${count(this.claims.length, "claim")} shown.`);
    } catch (refusal) {
      const again = refusal.kind === "bad-cursor" ? ["Start the list anew", () => location.reload()] : ["Try again", () => this.more()];
      this.below.replaceChildren(h("div", { class: "problem", role: "alert" }, h("p", null, refusal.message),
        h("button", { type: "button", onclick: again[1] }, again[0])));
    } finally {
      this.asking = false;
    }
  }

  async take() {
    try {
      const id = await takeNext(this.query);
      if (id) location.hash = fromQueue(id, this.query);
      else say("There is nothing left to take.");
    } catch (refusal) {
      this.below.prepend(h("div", { class: "problem", role: "alert" }, h("p", null, refusal.message)));
    }
  }

  walk(step) {
    const links = [...this.element.querySelectorAll(".row-link")];
    const at = links.indexOf(document.activeElement);
    links[Math.max(0, Math.min(links.length - 1, at + step))]?.focus();
    if (at + step >= links.length - 5) this.more();
  }
}

function group(id, rows) {
  const title = h("a", { href: `#/articles/${id}` }, "Article");
  const section = h("section", { class: "group" }, h("h2", { class: "group-title" }, title), h("ol", { class: "rows" }, rows));
  once(articlePath(id)).then(article => {
    title.replaceChildren(bdi(article.title || "Article without a title"));
    title.after(day(article.publishedAt ?? article.createdAt));
  }, () => {});
  return section;
}

const EVERY_MILLIS = 30_000;

/** How many are waiting, looked up now and then while the page is seen. */
async function depth(counts, place) {
  if (!place.isConnected) return;
  if (!document.hidden) {
    try {
      const stats = await get("/v1/stats");
      const open = OPEN.filter(status => stats.queue?.[status]?.depth);
      counts.replaceChildren(open.map(status => `${word(status)}: ${stats.queue[status].depth.toLocaleString()}`).join(" · "));
    } catch (refusal) {
      counts.replaceChildren();
      if (refusal.status === 404) return;
    }
  }
  setTimeout(() => depth(counts, place), EVERY_MILLIS);
}

function asked(query, words) {
  const labelled = (name, label, control) => h("div", null, h("label", { for: "filter-" + name }, label), control);
  const select = (name, label, codes, all) => labelled(name, label, h("select", { id: "filter-" + name, name },
    all ? h("option", { value: "" }, all) : null,
    codes.map(code => h("option", { value: code, selected: query.get(name) === code }, word(code)))));
  const field = (name, label, more) =>
    labelled(name, label, h("input", { id: "filter-" + name, name, value: query.get(name) ?? "", ...more }));
  const apply = event => {
    event.preventDefault();
    const chosen = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (isWanted(name, value.trim())) chosen.set(name, value.trim());
    if (query.get("articleId")) chosen.set("articleId", query.get("articleId"));
    location.hash = "#/queue" + (chosen.size ? "?" + chosen : "");
  };
  const form = h("form", { class: "filters", role: "search", "aria-label": "Claims", onsubmit: apply, onchange: apply },
    select("status", "Status", [...OPEN, ...CLOSED]), select("kind", "Kind", words.kinds, "Any"),
    field("speaker", "Speaker", { dir: "auto", list: "speakers" }), h("datalist", { id: "speakers" }),
    select("sort", "Order", ["NEWEST", "OLDEST"], "Best first"), field("assignee", "Assigned to"), least(query.get("minScore")),
    h("div", { class: "filter-acts" }, h("button", null, "Filter"), only(query).size ? h("a", { href: "#/queue" }, "Clear") : null));
  return form;
}

/** What is not said is not asked for. */
const isWanted = (name, value) => value && !(name === "status" && value === "PENDING") && !(name === "minScore" && Number(value) === 0);

/** A slider for how much a claim is worth at least. */
function least(value) {
  const said = number => (Number(number) ? `from ${Math.round(number * 100)}%` : "any");
  const output = h("output", { for: "filter-minScore" }, said(value));
  const range = h("input", { id: "filter-minScore", name: "minScore", type: "range", min: 0, max: 0.95, step: 0.05,
    oninput: () => (output.value = said(range.value)) });
  range.value = value ?? 0;
  return h("div", { class: "least" }, h("label", { for: "filter-minScore" }, "Worth checking", output), range);
}

function empty(query) {
  return only(query).size
    ? h("p", { class: "empty" }, "No claim fits these filters. ", h("a", { href: "#/queue" }, "Show all"), ".")
    : h("p", { class: "empty" }, "Nothing waits to be checked. ", h("a", { href: "#/paste" }, "Paste an article"), ", or ",
      h("a", { href: "#/paste?sample" }, "try the sample"), ".");
}
