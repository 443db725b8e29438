// The shell: finds the view that the address names, and keeps theme, keys and the reviewer's name.

import { h, say, show } from "./dom.js";
import { door } from "./door.js";
import { dropDrafts } from "./drafts.js";
import { icon } from "./icons.js";
import { bind, help, listen } from "./keys.js";
import { menu } from "./menu.js";
import { forgetPeople } from "./people.js";
import * as queue from "./queue.js";
import { comeBack, configure, isKnown, leave, name, signsIn } from "./session.js";

const VIEWS = {
  paste: () => import("./paste.js"),
  articles: id => (id ? import("./article.js") : import("./articles.js")),
  claims: () => import("./claim.js"),
  desk: () => import("./desk.js"),
  mine: () => import("./mine.js"),
  search: () => import("./search.js"),
  queue: () => queue,
};

const main = document.getElementById("main");
const THEME = "checkable.theme";
let turn = 0;

/** The address: #/claims/ID?filter=value. */
function address() {
  const [path, query = ""] = location.hash.replace(/^#\/?/, "").split("?");
  const [view = "", ...rest] = path.split("/");
  return { view: view || "queue", id: decoded(rest.join("/")), query: new URLSearchParams(query) };
}

/** What somebody typed or cut off may be no encoding at all: then it names nothing, and the server says so. */
function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

async function open(focus) {
  const mine = ++turn;
  const { view, id, query } = address();
  bind({});
  document.dispatchEvent(new Event("leave"));
  current(view);
  if (!isKnown()) return knock();
  try {
    const module = await (VIEWS[view] ?? VIEWS.queue)(id);
    const place = h("div", { class: "view view-" + view });
    const title = await module.view(place, { id, query });
    if (mine !== turn) return;
    show(main, place);
    document.title = `${title} · Checkable`;
    if (focus) {
      scrollTo(0, 0);
      heading(place);
    }
    place.dispatchEvent(new Event("shown"));
  } catch (failure) {
    if (mine === turn) show(main, failed(failure));
  }
}

/** Marks where we are among the views. */
function current(view) {
  for (const link of document.querySelectorAll(".top nav a")) {
    if (link.hash === "#/" + view) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

/** A reader hears the new view's heading, once: by the focus, not by the live region. */
function heading(place) {
  const title = place.querySelector("[data-focus]") ?? place.querySelector("h1");
  if (title && !place.contains(document.activeElement)) {
    if (!title.matches("a, button, input, select, textarea")) title.setAttribute("tabindex", "-1");
    title.focus({ preventScroll: true });
  }
}

function failed(failure) {
  if (failure.status === 401) return entrance();
  // What is no answer of the API, such as a module that did not arrive, is tried again with the whole page.
  const again = "status" in failure ? () => open(true) : () => location.reload();
  const words = failure instanceof TypeError ? `Something that the page needs did not arrive (${failure.message}).` : failure.message;
  return h("div", { class: "view" },
    h("h1", null, failure.status === 404 ? "Not here" : "That did not work"),
    h("p", null, words),
    h("p", { class: "acts" }, h("button", { type: "button", onclick: again }, "Try again"),
      h("a", { href: "#/queue" }, "Go to the queue")));
}

const entrance = () => door(enterAs, failure => show(main, failed(failure)));

/** Nobody is known yet: asks who comes. */
function knock() {
  const shown = entrance();
  show(main, shown);
  heading(shown);
}

function theme(wanted) {
  const root = document.documentElement;
  if (wanted) root.dataset.theme = wanted;
  else delete root.dataset.theme;
}

function isDark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

/** A click on one's own name shows what is one's own. */
function tools() {
  const toggle = h("button", { type: "button", "aria-pressed": String(isDark()), onclick: () => {
    const wanted = isDark() ? "light" : "dark";
    localStorage.setItem(THEME, wanted);
    theme(wanted);
    toggle.setAttribute("aria-pressed", String(isDark()));
  } }, "Dark colours");
  // Loaded anew, for the page remembers more of whoever was here than what it stored.
  const away = () => {
    dropDrafts();
    forgetPeople();
    leave();
    location.reload();
  };
  const known = name() && isKnown();
  document.getElementById("tools").replaceChildren(menu([icon("person"), known ? h("bdi", null, name()) : "Menu"], [
    known ? h("a", { href: "#/mine" }, "Mine") : null,
    toggle,
    h("button", { type: "button", onclick: help, "aria-keyshortcuts": "?" }, "Keys"),
    known ? h("button", { type: "button", onclick: away }, signsIn() ? "Sign out" : "Change the name") : null,
  ]));
}

async function start() {
  theme(localStorage.getItem(THEME));
  document.querySelector(".skip").addEventListener("click", event => {
    event.preventDefault();
    main.focus();
  });
  try {
    await configure();
    await comeBack();
  } catch (failure) {
    show(main, failed(failure));
    return;
  }
  tools();
  addEventListener("hashchange", () => open(true));
  if (isKnown()) listenOnce();
  await open(false);
}

let listening = false;

function listenOnce() {
  if (listening) return;
  listening = true;
  const search = () => {
    location.hash = "#/search";
  };
  listen({ help, search }).catch(failure => say(failure.message));
}

function enterAs(view) {
  tools();
  listenOnce();
  if (view && location.hash !== view) location.hash = view;
  else open(true);
}

start();
