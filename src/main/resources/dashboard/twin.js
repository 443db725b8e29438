// Which other claim says the same: those that matching suggests, and whatever a search finds.

import { claimPath, get } from "./api.js";
import { bdi, h, say } from "./dom.js";
import { word } from "./words.js";

const MOST = 8;

/** @param choose told the ID of the other claim */
export function twins(claim, choose) {
  const list = h("ul", { class: "twins" });
  const input = h("input", { id: "duplicate-of", type: "search", dir: "auto", maxlength: 200, autocomplete: "off" });
  const one = ({ id, text, review, status }) => h("li", null,
    h("button", { type: "button", data: { id }, onclick: () => choose(id) }, bdi(text), " ",
      h("span", { class: "quiet" }, word(review?.verdict ?? review?.status ?? status ?? ""))));
  const show = (claims, none) => {
    list.replaceChildren(...(claims.length ? claims.slice(0, MOST).map(one) : [h("li", { class: "quiet" }, none)]));
  };
  const others = claims => claims.filter(found => found.id.startsWith("clm_") && found.id !== claim?.id);
  const look = async () => {
    const words = input.value.trim();
    const id = words.match(/clm_[0-9a-z]{26}-\d{4,6}-\d{1,3}/)?.[0];
    if (id) return choose(id);
    if (!words) return;
    try {
      const { results } = await get("/v1/search?" + new URLSearchParams({ q: words, limit: 25 }));
      const claims = others(results.filter(found => found.claim).map(found => found.claim));
      show(claims, "No claim was found.");
      say(claims.length ? "Choose one of them." : "No claim was found.");
      list.querySelector("button")?.focus();
    } catch (refusal) {
      show([], refusal.message);
    }
  };
  input.addEventListener("keydown", event => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    look();
  });
  if (claim) get(claimPath(claim.id) + "/matches").then(answer => show(others(answer.matches), "Nothing is suggested."), () => {});
  return h("div", { class: "twin" }, h("p", { class: "quiet" }, "If it is the same as another:"), list,
    h("label", { for: "duplicate-of" }, "Find it by words, or by its link or ID"),
    h("div", { class: "search-line" }, input, h("button", { type: "button", onclick: look }, "Find")));
}
