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

function typing(target) {
  return target.closest?.("input, textarea, select, [contenteditable]");
}

function pressed(event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  if (event.key === "Escape" && typing(event.target)) return event.target.blur();
  if (typing(event.target)) return;
  const found = keys.find(one => one.key === event.key);
  const act = found && (acts[found.act] ?? always[found.act]);
  // Enter belongs to whatever has the focus.
  if (!act || (event.key === "Enter" && event.target.closest?.("a, button, summary"))) return;
  event.preventDefault();
  act();
}

/** Which keys do something in this view. */
export const inUse = () => keys.filter(one => acts[one.act] || always[one.act]);

export function help() {
  const close = () => dialog.close();
  const rows = keys.map(one =>
    h("tr", { class: acts[one.act] || always[one.act] ? null : "elsewhere" },
      h("th", { scope: "row" }, h("kbd", null, one.key)), h("td", null, one.act.replaceAll("_", " ").toLowerCase())));
  const dialog = h("dialog", { "aria-labelledby": "help-title", onclose: () => dialog.remove() },
    h("h2", { id: "help-title" }, "Keys"),
    h("table", null, h("thead", { class: "unseen" }, h("tr", null, h("th", { scope: "col" }, "Key"), h("th", { scope: "col" }, "What it does"))), h("tbody", null, rows)),
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
