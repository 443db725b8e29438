// A handful of small drawings of our own, so that no meaning hangs on a colour alone.

import { svg } from "./dom.js";

const SHAPES = {
  decided: ["M3 8.5l3.5 3.5L13 4.5"],
  held: ["M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13z", "M8 4.5V8l2.5 2"],
  warned: ["M8 2L14.5 13.5h-13z", "M8 6.5v3", "M8 11.4v.2"],
  dismiss: ["M4 4l8 8", "M12 4l-8 8"],
  park: ["M5.5 3v10", "M10.5 3v10"],
  verdict: ["M8 2v12", "M3 5h10", "M3 5l-1.8 4.5a2 2 0 0 0 3.6 0z", "M13 5l-1.8 4.5a2 2 0 0 0 3.6 0z", "M5.5 14h5"],
  copy: ["M6 5.5h7.5V14H6z", "M10 5.5V2H2.5v8.5H6"],
  print: ["M4.5 6V2h7v4", "M4.5 11.5h-2v-5h11v5h-2", "M4.5 9.5h7V14h-7z"],
  person: ["M8 8a2.8 2.8 0 1 0 0-5.6A2.8 2.8 0 0 0 8 8z", "M2.5 14a5.5 5.5 0 0 1 11 0"],
  article: ["M3.5 2h9v12h-9z", "M6 5.5h4", "M6 8h4", "M6 10.5h2.5"],
  back: ["M10 3L5 8l5 5"],
  forth: ["M6 3l5 5-5 5"],
  down: ["M3 6l5 5 5-5"],
  keys: ["M1.5 4h13v8.5h-13z", "M4 6.8h.2", "M6.7 6.8h.2", "M9.3 6.8h.2", "M11.8 6.8h.2", "M5 9.8h6"],
};

/** @param words what it stands for; without them it only goes along with words beside it */
export const icon = (name, words) => svg("svg", {
  class: "icon icon-" + name, viewBox: "0 0 16 16", focusable: "false",
  ...(words ? { role: "img", "aria-label": words } : { "aria-hidden": "true" }),
}, SHAPES[name].map(d => svg("path", { d })));
