// A claim as one row of a list.

import { bdi, h, svg } from "./dom.js";
import { icon } from "./icons.js";
import { CLOSED, count, percent, word } from "./words.js";

/** How much it is worth to check, as a short bar; the exact figure is for those who ask. */
export const worthBar = ({ score, band }) => svg("svg", {
  class: "worth-bar band-" + band.toLowerCase(), viewBox: "0 0 100 8", preserveAspectRatio: "none", role: "img",
  "aria-label": `Worth checking: ${percent(score)}`,
}, svg("title", null, percent(score)), svg("rect", { width: Math.round(score * 100), height: 8 }));

/** @param choice with a box to choose it by  @param filters of the list, which lead back to it */
export const row = (claim, choice, filters) => h("li", { class: "row", data: { id: claim.id } }, choice.box(claim),
  h("a", { class: "row-link", href: `#/claims/${claim.id}${filters && "?" + filters}`, data: { id: claim.id } },
    worthBar(claim), h("span", { class: "row-text", dir: "auto" }, claim.text)),
  facts(claim));

/** What else one wants to know before opening it. */
export function facts({ kind, speaker, warningCount, unresolvedCount, review }) {
  const { status, assignee, leaseHolder, verdict, commentCount } = review;
  const parts = [
    word(kind),
    speaker && bdi(speaker),
    warningCount > 0 && h("span", { class: "row-warned" }, icon("warned"), count(warningCount, "warning")),
    unresolvedCount > 0 && count(unresolvedCount, "reference") + " unresolved",
    status === "IN_REVIEW" && [icon("held"), "held by ", h("strong", null, bdi(leaseHolder ?? "somebody"))],
    assignee && ["for ", bdi(assignee)],
    commentCount > 0 && count(commentCount, "comment"),
    status === "NEEDS_SECOND" && "needs a second review",
    status === "CONFLICT" && "reviewers disagree",
    CLOSED.includes(status) && [icon(status === "PARKED" ? "park" : status === "DISMISSED" ? "dismiss" : "decided"),
      h("strong", null, verdict ? word(verdict) : word(status))],
  ].filter(Boolean);
  return h("p", { class: "row-facts" }, parts.map((part, at) => [at ? " · " : "", part]));
}
