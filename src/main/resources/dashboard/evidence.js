// The list of what a verdict rests on.

import { h } from "./dom.js";
import { STANCES } from "./words.js";

const MOST = 20;
let number = 0;

/** @param changed called after each change */
export function evidence(items, changed) {
  const list = h("div", { class: "evidence-list" });
  const add = item => {
    const id = "evidence-" + ++number;
    const field = (name, label, more) => h("div", null, h("label", { for: `${id}-${name}` }, label),
      h("input", { id: `${id}-${name}`, data: { field: name }, value: item[name] ?? "", ...more }));
    const remove = () => {
      const after = one.nextElementSibling ?? one.previousElementSibling;
      one.remove();
      changed();
      (after?.querySelector("input") ?? more).focus();
    };
    const one = h("fieldset", { class: "evidence" }, h("legend", null, "Evidence"),
      field("url", "Address", { type: "url", placeholder: "https://", dir: "ltr", required: true }),
      field("title", "Title", { dir: "auto" }),
      field("quote", "The words there", { dir: "auto" }),
      h("div", null, h("label", { for: id + "-stance" }, "To the claim"),
        h("select", { id: id + "-stance", data: { field: "stance" } }, Object.entries(STANCES).map(([code, label]) => h("option", { value: code, selected: (item.stance ?? "CONTEXT") === code }, label)))),
      h("button", { type: "button", class: "plain", onclick: remove }, "Remove"));
    list.append(one);
    more.disabled = list.childElementCount >= MOST;
    return one;
  };
  const more = h("button", { type: "button", class: "plain", onclick: () => { add({}).querySelector("input").focus(); changed(); } }, "Add evidence");
  (items?.length ? items : [{}]).forEach(add);
  const read = () => [...list.children].map(one => {
    const item = {};
    for (const field of one.querySelectorAll("[data-field]")) if (field.value.trim()) item[field.dataset.field] = field.value.trim();
    return item;
  }).filter(item => item.url || item.title || item.quote);
  const ask = () => {
    const input = list.querySelector("input") ?? add({}).querySelector("input");
    input.focus();
  };
  /** The first address that leads nowhere; null when all do. */
  const wrong = () => {
    const fields = [...list.querySelectorAll("[data-field=url]")];
    const filled = fields.filter(one => one.value.trim() || [...one.closest("fieldset").querySelectorAll("input")].some(other => other.value.trim()));
    for (const field of fields) field.removeAttribute("aria-invalid");
    const found = filled.find(one => !isAddress(one.value.trim())) ?? null;
    found?.setAttribute("aria-invalid", "true");
    return found;
  };
  return { element: h("div", null, list, more), read, ask, wrong };
}

function isAddress(text) {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
}
