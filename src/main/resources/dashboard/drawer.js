// On a narrow page the form comes up from below when it is asked for; on a wide one it stands beside.

import { h } from "./dom.js";
import { icon } from "./icons.js";

const NARROW = matchMedia("(max-width: 61.99rem)");

/**
 * @param panel what is a drawer there
 * @param rest what is out of reach while it is open
 * @param acts what the bar at the bottom offers: [shape, label, act]
 */
export function drawer(panel, rest, acts) {
  const others = () => [document.querySelector(".top"), ...rest];
  let before = null;
  const set = isOpen => {
    panel.classList.toggle("open", isOpen);
    for (const one of others()) one.inert = isOpen;
    document.body.classList.toggle("with-drawer", isOpen);
    if (isOpen) {
      panel.setAttribute("role", "dialog");
      panel.setAttribute("aria-modal", "true");
    } else {
      panel.removeAttribute("role");
      panel.removeAttribute("aria-modal");
    }
  };
  const isOpen = () => panel.classList.contains("open");
  const open = () => {
    if (!NARROW.matches || isOpen()) return;
    before = document.activeElement;
    set(true);
    close.focus();
  };
  const shut = () => {
    if (!isOpen()) return;
    set(false);
    before?.focus?.();
  };
  const close = h("button", { type: "button", class: "plain bare drawer-close", onclick: shut, "aria-label": "Close the form" },
    icon("down"));
  panel.prepend(close);
  panel.classList.add("drawer");
  panel.addEventListener("keydown", event => {
    if (event.key === "Escape" && !event.target.matches("input, textarea, select")) shut();
  });
  const bar = h("div", { class: "handy no-print", role: "group", "aria-label": "Decide" },
    acts.map(([shape, label, act]) => h("button", { type: "button", onclick: act }, icon(shape), h("span", null, label))));
  const widened = () => NARROW.matches || set(false);
  NARROW.addEventListener("change", widened);
  document.body.classList.add("with-bar");
  document.addEventListener("leave", () => {
    set(false);
    document.body.classList.remove("with-bar");
    NARROW.removeEventListener("change", widened);
  }, { once: true });
  return { open, shut, bar };
}
