// The shell: finds the view that the address names, and keeps theme, keys and the reviewer's name.

import { h, say, show } from "./dom.js";
import { comeBack, configure, chooseName, isKnown, leave, name, signIn, signsIn } from "./session.js";
import { dropDrafts } from "./drafts.js";
import { bind, help, listen } from "./keys.js";
import * as queue from "./queue.js";

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
  for (const link of document.querySelectorAll(".top nav a")) {
    const current = link.hash === "#/" + view;
    if (current) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  if (!isKnown()) return show(main, door());
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

/** A reader hears the new view's heading, once: by the focus, not by the live region. */
function heading(place) {
  const title = place.querySelector("[data-focus]") ?? place.querySelector("h1");
  if (title && !place.contains(document.activeElement)) {
    if (!title.matches("a, button, input, select, textarea")) title.setAttribute("tabindex", "-1");
    title.focus({ preventScroll: true });
  }
}

function failed(failure) {
  if (failure.status === 401) return door();
  // What is no answer of the API, such as a module that did not arrive, is tried again with the whole page.
  const again = "status" in failure ? () => open(true) : () => location.reload();
  return h("div", { class: "view" },
    h("h1", null, failure.status === 404 ? "Not here" : "That did not work"),
    h("p", null, failure instanceof TypeError ? `Something that the page needs did not arrive (${failure.message}).` : failure.message),
    h("p", null, h("button", { type: "button", onclick: again }, "Try again"), " ", h("a", { href: "#/queue" }, "Go to the queue")));
}

/** Who are you? */
function door() {
  document.title = "Sign in · Checkable";
  if (signsIn()) {
    return h("div", { class: "view door" }, h("h1", null, "Sign in"),
      h("p", null, "Checkable uses your newsroom's accounts."),
      h("button", { type: "button", class: "main-act", onclick: () => signIn().catch(failure => show(main, failed(failure))) }, "Sign in"));
  }
  const input = h("input", { id: "reviewer", required: true, maxlength: 60, autocomplete: "username", pattern: "[\\x21-\\x7e][\\x20-\\x7e]*", title: "Plain letters, digits and signs" });
  const enter = event => {
    event.preventDefault();
    chooseName(input.value.trim());
    enterAs();
  };
  return h("form", { class: "view door", onsubmit: enter }, h("h1", null, "Who is reviewing?"),
    h("p", null, "Decisions are kept under this name, which nobody checks. This browser asks for it once."),
    h("label", { for: "reviewer" }, "Your name"), input,
    h("button", { class: "main-act" }, "Start"));
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

function tools() {
  const toggle = h("button", { type: "button", class: "plain", "aria-pressed": String(isDark()), onclick: () => {
    const wanted = isDark() ? "light" : "dark";
    localStorage.setItem(THEME, wanted);
    theme(wanted);
    toggle.setAttribute("aria-pressed", String(isDark()));
  } }, "Dark");
  // Loaded anew, for the page remembers more of whoever was here than what it stored.
  const away = () => { dropDrafts(); leave(); location.reload(); };
  document.getElementById("tools").replaceChildren(
    ...(name() && isKnown() ? [h("button", { type: "button", class: "plain", onclick: away, title: signsIn() ? "Sign out" : "Change the name" },
      h("span", { class: "unseen" }, signsIn() ? "Sign out, " : "Change the name, "), name())] : []),
    toggle,
    h("button", { type: "button", class: "plain", onclick: help, "aria-keyshortcuts": "?" }, "Keys"));
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

function enterAs() {
  tools();
  listenOnce();
  open(true);
}

start();
