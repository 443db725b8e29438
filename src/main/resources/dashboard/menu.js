// A button with a menu under it.

import { h } from "./dom.js";

let number = 0;

/** @param items buttons and links; any of them closes it */
export function menu(label, items, properties) {
  const id = "menu-" + ++number;
  const list = h("div", { id, class: "menu", hidden: true }, items);
  const button = h("button", { type: "button", class: "plain", "aria-expanded": "false", "aria-controls": id, ...properties }, label);
  const set = isOpen => {
    list.hidden = !isOpen;
    button.setAttribute("aria-expanded", String(isOpen));
  };
  button.addEventListener("click", () => set(list.hidden));
  list.addEventListener("click", () => set(false));
  const place = h("div", { class: "menu-of" }, button, list);
  place.addEventListener("keydown", event => {
    if (event.key !== "Escape" || list.hidden) return;
    set(false);
    button.focus();
  });
  place.addEventListener("focusout", event => {
    if (event.relatedTarget && !place.contains(event.relatedTarget)) set(false);
  });
  document.addEventListener("pointerdown", event => place.contains(event.target) || set(false));
  return place;
}
