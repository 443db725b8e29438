// Filters that somebody kept under a name, in this browser.

import { h } from "./dom.js";
import { icon } from "./icons.js";
import { name } from "./session.js";

const key = () => "checkable.filters." + encodeURIComponent(name() ?? "");

function read() {
  try {
    return JSON.parse(localStorage.getItem(key())) ?? {};
  } catch {
    return {};
  }
}

function write(all) {
  try {
    localStorage.setItem(key(), JSON.stringify(all));
  } catch { /* No room, or none allowed: they last as long as the page. */ }
}

/** @param filters those at hand, as the address has them; empty when there are none */
export function kept(filters) {
  const place = h("div", { class: "kept", role: "group", "aria-label": "Filters kept under a name" });
  const forget = label => {
    const { [label]: _, ...rest } = read();
    write(rest);
    show();
  };
  const link = ([label, address]) => h("span", { class: "kept-one" },
    h("a", { href: "#/queue?" + address, "aria-current": address === filters ? "true" : null }, h("bdi", null, label)),
    h("button", { type: "button", class: "plain bare", onclick: () => forget(label), "aria-label": `Forget the filters “${label}”` },
      icon("dismiss")));
  const ask = () => {
    const input = h("input", { maxlength: 40, required: true, "aria-label": "Name of these filters", placeholder: "Name" });
    const save = event => {
      event.preventDefault();
      write({ ...read(), [input.value.trim() || "Filters"]: filters });
      show();
    };
    place.append(h("form", { onsubmit: save }, input, h("button", null, "Keep")));
    place.querySelector(".keep").remove();
    input.focus();
  };
  const show = () => {
    const all = read();
    const isKept = Object.values(all).includes(filters);
    place.replaceChildren(...Object.entries(all).map(link),
      filters && !isKept ? h("button", { type: "button", class: "plain keep", onclick: ask }, "Keep these filters") : "");
    place.hidden = !place.childElementCount;
  };
  show();
  return place;
}
