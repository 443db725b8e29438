// Somebody was faster: both versions side by side, and nothing typed is lost.

import { bdi, h } from "./dom.js";
import { FIELDS, word } from "./words.js";

/** @param repeat sends the same once more, based on the version of now; null when that is not to be had */
export function versions(mine, now, typed, problem, repeat, reload) {
  const row = (label, one, other) => h("tr", { class: one === other ? null : "differs" }, h("th", { scope: "row" }, label), h("td", { dir: "auto" }, one || "–"), h("td", { dir: "auto" }, other || "–"));
  const changed = (problem.changedFields ?? []).map(field => (FIELDS[field] ?? field).toLowerCase()).join(", ");
  return h("section", { class: "versions", "aria-labelledby": "versions-title" },
    h("h2", { id: "versions-title", tabindex: "-1" }, "This claim changed since you opened it"),
    h("p", null, problem.changedBy ? [h("strong", null, bdi(problem.changedBy)), " changed "] : "Somebody changed ", changed || "it", ". What you typed is still in the form."),
    h("table", null, h("thead", null, h("tr", null, h("td"), h("th", { scope: "col" }, "Yours"), h("th", { scope: "col" }, "Now"))),
      h("tbody", null,
        row("Status", word(mine.review.status), word(now.review.status)),
        row("Verdict", word(typed.verdict), word(now.review.verdict)),
        row("Wording", typed.text ?? mine.text, now.text),
        row("Kind", word(mine.kind), word(now.kind)),
        row("Summary", typed.summary, now.review.summary),
        row("Version", String(mine.version), String(now.version)))),
    h("p", { class: "acts" }, repeat ? h("button", { type: "button", class: "main-act", onclick: repeat }, "Send mine on top of theirs") : null, " ",
      h("button", { type: "button", onclick: reload }, "Look at theirs, keep my draft")));
}
