// Somebody was faster: both reviews whole, side by side, and nothing typed is lost.

import { bdi, h, when } from "./dom.js";
import { proofs } from "./reviews.js";
import { CLOSED, FIELDS, word } from "./words.js";

const NOTHING = "–";

/**
 * @param claim as it was when this page was opened
 * @param now as it is
 * @param typed what is in the form
 * @param me who is here
 * @param repeat sends the same once more, based on the version of now; null when that is not to be had
 * @param reload shows the claim of now, with the draft beside
 */
export function versions({ claim, now, typed, me, problem, repeat, reload }) {
  const theirs = (now.review.reviews ?? []).filter(one => one.counts && one.reviewer !== me).at(-1);
  const row = (label, mine, other, same = mine === other) => h("tr", { class: same ? null : "differs" },
    h("th", { scope: "row" }, label), h("td", { dir: "auto" }, mine || NOTHING), h("td", { dir: "auto" }, other || NOTHING));
  const field = (label, name) => {
    const mine = typed[name]?.trim() || null;
    return row(label, mine, theirs?.[name], mine === (theirs?.[name] ?? null));
  };
  const linked = [typed.evidence ?? [], theirs?.evidence ?? []];
  const reviews = [
    row("Verdict", word(typed.verdict), word(theirs?.verdict ?? now.review.verdict)),
    field("Summary", "summary"),
    row("Evidence", ...linked.map(proofs), addresses(linked[0]) === addresses(linked[1])),
    field("Note", "note"),
  ];
  const changed = (problem.changedFields ?? []).map(one => (FIELDS[one] ?? one).toLowerCase()).join(", ");
  return h("section", { class: "versions", "aria-labelledby": "versions-title" },
    h("h2", { id: "versions-title", tabindex: "-1" }, "This claim changed since you opened it"),
    h("p", null, problem.changedBy ? [h("strong", null, bdi(problem.changedBy)), " changed "] : "Somebody changed ", changed || "it",
      ". Nothing of yours is sent, and all of it is kept."),
    now.review.blind ? h("p", null, "What others found is shown after your own verdict.") : null,
    h("table", null,
      h("thead", null, h("tr", null, h("td"), h("th", { scope: "col" }, "Yours, not sent"),
        h("th", { scope: "col" }, theirs ? [bdi(theirs.reviewer), ", ", when(theirs.at)] : "Now"))),
      h("tbody", null, reviews,
        row("Status", word(claim.review.status), word(now.review.status)),
        row("Wording", typed.text ?? claim.text, now.text),
        claim.kind === now.kind ? null : row("Kind", word(claim.kind), word(now.kind)))),
    h("p", { class: "acts" },
      h("button", { type: "button", class: "main-act", onclick: reload }, "Look at theirs, keep my draft"),
      repeat ? h("button", { type: "button", onclick: repeat },
        CLOSED.includes(now.review.status) ? "Reopen it and send mine" : "Send mine on top of theirs") : null));
}

const addresses = evidence => evidence.map(one => `${one.url} ${one.stance}`).sort().join("\n");
