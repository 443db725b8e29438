// Who did what to a claim, and when. Asked for when it is opened.

import { claimPath, get } from "./api.js";
import { bdi, h, when } from "./dom.js";
import { FIELDS, said, word } from "./words.js";

export function history(claim) {
  const events = h("ol", { class: "events" });
  const details = h("details", { class: "history no-print" }, h("summary", null, "History"), events);
  details.addEventListener("toggle", async () => {
    if (!details.open || details.dataset.asked) return;
    details.dataset.asked = "true";
    try {
      const list = [];
      for (let after = 0; after !== null;) {
        const answer = await get(`${claimPath(claim.id)}/history?after=${after}`);
        list.push(...(answer.events ?? []));
        after = answer.next ?? null;
      }
      events.replaceChildren(...(list.length ? list.map(line) : [h("li", { class: "quiet" }, "Nobody has changed anything yet.")]));
    } catch (refusal) {
      delete details.dataset.asked;
      events.replaceChildren(h("li", null, refusal.message));
    }
  });
  return details;
}

const line = event => h("li", null, when(event.at), " ", h("strong", null, bdi(event.by ?? "")), " ", word(event.type).toLowerCase(),
  (event.changes ?? []).length ? h("ul", null, event.changes.map(change)) : null);

const change = ({ field, from, to }) => h("li", null, FIELDS[field] ?? field, ": ", bdi(said(from)), " → ", bdi(said(to)));
