// The list of what a verdict rests on: one line for each address, which unfolds for more.

import { h } from "./dom.js";
import { STANCES } from "./words.js";

const MOST = 20;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const HOST = /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?::\d+)?(?:[/?#]|$)/u;
let number = 0;

/** An address as people write it: {@code www.example.org/x} is taken as https. */
export function address(words) {
  const trimmed = words.trim();
  return !SCHEME.test(trimmed.replace(/^[^/?#]*:\d/, "")) && HOST.test(trimmed) ? "https://" + trimmed : trimmed;
}

/** What an item has besides what the form shows goes along, as long as it leads to the same page. */
function merged(item, typed) {
  const { url, title, quote, stance, ...rest } = item;
  return { ...(typed.url === url ? Object.fromEntries(Object.entries(rest).filter(([, value]) => value)) : {}), ...typed };
}

function one(item, changed, leave) {
  const id = "evidence-" + ++number;
  const label = (name, words) => h("label", { for: `${id}-${name}` }, words);
  const field = (name, more) => h("input", { id: `${id}-${name}`, data: { field: name }, value: item[name] ?? "", ...more });
  const url = field("url", { inputmode: "url", placeholder: "https://", dir: "ltr", autocomplete: "off", spellcheck: "false" });
  url.addEventListener("change", () => {
    url.value = address(url.value);
    changed();
  });
  const stance = h("select", { id: id + "-stance", data: { field: "stance" } },
    Object.entries(STANCES).map(([code, words]) => h("option", { value: code, selected: (item.stance ?? "CONTEXT") === code }, words)));
  const more = h("details", { class: "evidence-more", open: Boolean(item.title || item.quote) },
    h("summary", null, "What it says"),
    label("title", "Title of the page"), field("title", { dir: "auto" }),
    label("quote", "The words there that matter"), h("textarea", { id: id + "-quote", rows: 2, data: { field: "quote" }, dir: "auto",
      value: item.quote ?? "" }));
  const element = h("fieldset", { class: "evidence" }, h("legend", { class: "unseen" }, "Evidence"),
    h("div", { class: "evidence-line" },
      h("div", { class: "evidence-url" }, label("url", "Evidence on the web"), url),
      h("div", null, label("stance", "What it does"), stance)),
    h("div", { class: "evidence-below" }, more,
      h("button", { type: "button", class: "plain evidence-remove", onclick: () => leave(element) }, "Remove")));
  const read = () => {
    const typed = {};
    for (const input of element.querySelectorAll("[data-field]")) if (input.value.trim()) typed[input.dataset.field] = input.value.trim();
    if (typed.url) typed.url = address(typed.url);
    return merged(item, typed);
  };
  return Object.assign(element, { read });
}

/** @param changed called after each change */
export function evidence(items, changed) {
  const list = h("div", { class: "evidence-list" });
  const leave = element => {
    const after = element.nextElementSibling ?? element.previousElementSibling;
    element.remove();
    if (!list.childElementCount) add({});
    more.disabled = false;
    changed();
    (after ?? list.firstChild).querySelector("input").focus();
  };
  const add = item => {
    const element = one(item, changed, leave);
    list.append(element);
    more.disabled = list.childElementCount >= MOST;
    return element;
  };
  const more = h("button", { type: "button", class: "plain", onclick: () => add({}).querySelector("input").focus() }, "Add evidence");
  (items?.length ? items : [{}]).forEach(add);
  const read = () => [...list.children].map(element => element.read()).filter(item => item.url || item.title || item.quote);
  const ask = () => list.querySelector("input").focus();
  /** The first address that leads nowhere; null when all do. */
  const wrong = () => {
    let found = null;
    for (const element of list.children) {
      const url = element.querySelector("[data-field=url]");
      const item = element.read();
      const isWrong = Boolean(item.url || item.title || item.quote) && !isAddress(item.url ?? "");
      if (isWrong) url.setAttribute("aria-invalid", "true");
      else url.removeAttribute("aria-invalid");
      if (isWrong) found ??= url;
    }
    return found;
  };
  return { element: h("div", { class: "evidence-all" }, list, more), read, ask, wrong };
}

function isAddress(text) {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
}
