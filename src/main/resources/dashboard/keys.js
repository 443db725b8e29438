// Keys, as the vocabulary suggests them. A view says what it does; this says by which key.

import { vocabulary } from "./api.js";
import { h } from "./dom.js";

let acts = {};
let always = {};
let keys = [];

/** What the view at hand does, by the vocabulary's act: {"next claim": () => ...}. */
export function bind(view) {
  acts = view;
}

/** Walking through links and opening one, for views that list some. */
export function walking(links) {
  const walk = step => () => {
    const all = links();
    const at = all.indexOf(document.activeElement);
    all[Math.max(0, Math.min(all.length - 1, at + step))]?.focus();
  };
  return {
    "next claim": walk(1),
    "previous claim": walk(-1),
    "open the claim": () => (links().find(one => one === document.activeElement) ?? links()[0])?.click(),
  };
}

const typing = target => target.closest?.("input:not([type=range]), textarea, select, [contenteditable]");

/** The key as the vocabulary names it; null for what belongs to the browser. */
function named(event) {
  if (event.altKey) return null;
  if (!event.ctrlKey && !event.metaKey) return event.key;
  return event.key === "Enter" ? "Ctrl+Enter" : null;
}

function pressed(event) {
  const name = named(event);
  if (!name || event.defaultPrevented || document.querySelector("dialog[open]")) return;
  if (name !== "Ctrl+Enter" && typing(event.target)) {
    if (name === "Escape") event.target.blur();
    return;
  }
  const found = keys.find(one => one.key === name);
  const act = found && (acts[found.act] ?? always[found.act]);
  // Enter belongs to whatever has the focus.
  if (!act || (name === "Enter" && event.target.closest?.("a, button, summary"))) return;
  event.preventDefault();
  act();
}

export function help() {
  const close = () => dialog.close();
  const row = one => h("tr", { class: acts[one.act] || always[one.act] ? null : "elsewhere" },
    h("th", { scope: "row" }, h("kbd", null, one.key)), h("td", null, one.act.replaceAll("_", " ").toLowerCase()));
  const head = h("tr", null, h("th", { scope: "col" }, "Key"), h("th", { scope: "col" }, "What it does"));
  const dialog = h("dialog", { class: "help", "aria-labelledby": "help-title", onclose: () => dialog.remove() },
    h("h2", { id: "help-title" }, "Keys"),
    h("table", null, h("thead", { class: "unseen" }, head), h("tbody", null, keys.map(row))),
    h("p", { class: "quiet" }, "Pale ones work in another view. Escape leaves a field."),
    h("button", { type: "button", onclick: close }, "Close"));
  document.body.append(dialog);
  dialog.showModal();
}

/** @param everywhere what works in every view */
export async function listen(everywhere) {
  always = everywhere;
  document.addEventListener("keydown", pressed);
  keys = (await vocabulary()).keys;
}
