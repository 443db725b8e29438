// The queue: open claims, best first. What is filtered stands in the address.

import { get, vocabulary } from "./api.js";
import { Choice } from "./bulk.js";
import { bdi, day, h, say } from "./dom.js";
import { fromQueue, only, question } from "./filters.js";
import { Fold } from "./fold.js";
import { bind } from "./keys.js";
import { entries } from "./names.js";
import { takeNext } from "./next.js";
import { CLOSED, count, OPEN, percent, word } from "./words.js";

const PAGE = 25;
const MOST_ROWS = 400;
function row(claim, choice) {
  const held = claim.review.status === "IN_REVIEW";
  return h("li", { class: "row", data: { id: claim.id } }, choice.box(claim),
    h("a", { class: "row-link", href: `#/claims/${claim.id}`, data: { id: claim.id } },
      h("span", { class: "band band-" + claim.band.toLowerCase() }, h("span", { class: "unseen" }, "Worth checking: "), percent(claim.score)),
      h("span", { class: "row-text", dir: "auto" }, claim.text)),
    h("p", { class: "row-facts" }, word(claim.kind),
      claim.speaker ? [" · ", bdi(claim.speaker)] : null,
      " · ", day(claim.createdAt), held ? [" · held by ", h("strong", null, bdi(claim.review.leaseHolder ?? "somebody"))] : null,
      claim.review.commentCount ? ` · ${count(claim.review.commentCount, "comment")}` : null,
      claim.review.assignee ? [" · for ", bdi(claim.review.assignee)] : null,
      claim.review.status === "NEEDS_SECOND" ? " · needs a second review" : null,
      claim.review.verdict ? [" · ", h("strong", null, word(claim.review.verdict))] : null));
}

export async function view(place, { query }) {
  const first = get(question(query, PAGE));
  first.catch(() => {}); // Looked at below; it must not count as unhandled meanwhile.
  const words = await vocabulary();
  const list = h("ol", { class: "rows" });
  const below = h("div", { class: "below" });
  const counts = h("p", { class: "quiet counts" });
  let cursor = null;
  let shown = 0;
  let asking = false;

  const fold = new Fold();
  const choice = new Choice({
    gone: ids => ids.forEach(id => list.querySelector(`[data-id="${CSS.escape(id)}"]`)?.remove()),
    anew: () => dispatchEvent(new HashChangeEvent("hashchange")),
  });
  const speakers = new Set();
  const add = page => {
    for (const claim of page.claims) {
      if (claim.speaker) speakers.add(claim.speaker);
      if (fold.takes(claim)) continue;
      const one = row(claim, choice);
      fold.shown(claim, one);
      list.append(one);
    }
    form.querySelector("#speakers").replaceChildren(...entries(speakers).map(({ label, value }) => h("option", { value, label })));
    shown += page.claims.length;
    cursor = page.cursor;
    foot();
    again?.();
  };
  let again = null;
  const foot = () => {
    below.replaceChildren();
    if (shown === 0) return below.append(cursor ? h("p", { class: "quiet" }, "Looking further…") : empty(query));
    if (!cursor) return below.append(h("p", { class: "quiet" }, `That is all: ${count(shown, "claim")}.`));
    if (shown >= MOST_ROWS) {
      below.append(h("p", { class: "quiet" }, `The first ${count(shown, "claim")} are shown. Narrow the list, or `,
        h("button", { type: "button", class: "plain", onclick: () => { list.replaceChildren(); shown = 0; more(); } }, "go on from here"), "."));
      return;
    }
    below.append(h("button", { type: "button", onclick: more }, "Show more"));
  };
  const more = async () => {
    if (asking || !cursor) return;
    asking = true;
    try {
      const before = shown;
      do add(await get(question(query, PAGE, cursor)));
      while (shown === before && cursor); // A page may be empty: its rows did not fit the filters.
      if (shown > before) say(`${count(shown, "claim")} shown.`);
    } catch (refusal) {
      below.replaceChildren(h("div", { class: "problem", role: "alert" }, h("p", null, refusal.message),
        refusal.kind === "bad-cursor"
          ? h("button", { type: "button", onclick: () => location.reload() }, "Start the list anew")
          : h("button", { type: "button", onclick: more }, "Try again")));
    } finally {
      asking = false;
    }
  };
  const next = async () => {
    try {
      const id = await takeNext(query);
      if (id) location.hash = fromQueue(id, query);
      else say("There is nothing left to take.");
    } catch (refusal) {
      below.prepend(h("div", { class: "problem", role: "alert" }, h("p", null, refusal.message)));
    }
  };
  const walk = step => () => {
    const links = [...list.querySelectorAll(".row-link")];
    const at = links.indexOf(document.activeElement);
    const link = links[Math.max(0, Math.min(links.length - 1, at + step))];
    link?.focus();
    if (at + step >= links.length - 5) more();
  };
  const form = filters(query, words);
  place.append(
    h("div", { class: "head" }, h("h1", null, "Queue"), counts,
      h("button", { type: "button", class: "main-act", onclick: next, "aria-keyshortcuts": "n" }, "Take the best claim")),
    form, choice.element, list, below);
  bind({
    "next claim": walk(1),
    "previous claim": walk(-1),
    "open the claim": () => (list.querySelector(".row-link:focus") ?? list.querySelector(".row-link"))?.click(),
    "take the best claim": next,
  });
  add(await first);
  if (shown === 0) more();
  const sight = new IntersectionObserver(entries => {
    if (entries.some(one => one.isIntersecting) && shown < MOST_ROWS) more();
  }, { rootMargin: "200px" });
  place.addEventListener("shown", () => {
    again = () => {
      sight.unobserve(below);
      sight.observe(below);
    };
    again();
  }, { once: true });
  place.addEventListener("shown", () => depth(counts, place), { once: true });
  return "Queue";
}

const EVERY_MILLIS = 30_000;

/** How many are waiting, looked up now and then while the page is seen. */
async function depth(counts, place) {
  if (!place.isConnected) return;
  if (!document.hidden) {
    try {
      const stats = await get("/v1/stats");
      const open = OPEN.filter(status => stats.queue?.[status]?.depth);
      counts.replaceChildren(open.length ? open.map(status => `${word(status)}: ${stats.queue[status].depth.toLocaleString()}`).join(" · ") : "");
    } catch (refusal) {
      counts.replaceChildren();
      if (refusal.status === 404) return;
    }
  }
  setTimeout(() => depth(counts, place), EVERY_MILLIS);
}

function filters(query, words) {
  const select = (name, label, codes, all) => h("div", null, h("label", { for: "filter-" + name }, label),
    h("select", { id: "filter-" + name, name }, all ? h("option", { value: "" }, all) : null,
      codes.map(code => h("option", { value: code, selected: query.get(name) === code }, word(code)))));
  const field = (name, label, more) => h("div", null, h("label", { for: "filter-" + name }, label),
    h("input", { id: "filter-" + name, name, value: query.get(name) ?? "", ...more }));
  const apply = event => {
    event.preventDefault();
    const chosen = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value.trim() && !(name === "status" && value === "PENDING")) chosen.set(name, value.trim());
    if (query.get("articleId")) chosen.set("articleId", query.get("articleId"));
    location.hash = "#/queue" + (chosen.size ? "?" + chosen : "");
  };
  const form = h("form", { class: "filters", role: "search", "aria-label": "Claims", onsubmit: apply, onchange: apply },
    select("status", "Status", [...OPEN, ...CLOSED]), select("kind", "Kind", words.kinds, "Any"),
    field("speaker", "Speaker", { dir: "auto", list: "speakers" }), h("datalist", { id: "speakers" }),
    select("sort", "Order", ["NEWEST", "OLDEST"], "Worth checking first"),
    h("div", null, h("label", { for: "filter-minScore" }, "Score from"),
      h("select", { id: "filter-minScore", name: "minScore" }, [["", "Any"], ["0.35", "35%"], ["0.6", "60%"], ["0.75", "75%"]].map(([value, label]) =>
        h("option", { value, selected: (query.get("minScore") ?? "") === value }, label)))),
    field("assignee", "Assigned to"),
    h("div", { class: "filter-acts" }, h("button", null, "Filter"), only(query).size ? h("a", { href: "#/queue" }, "Clear") : null));
  return form;
}

function empty(query) {
  return query.size
    ? h("p", { class: "empty" }, "No claim fits these filters. ", h("a", { href: "#/queue" }, "Show all"), ".")
    : h("p", { class: "empty" }, "The queue is empty. ", h("a", { href: "#/paste" }, "Paste an article"), " to fill it.");
}
