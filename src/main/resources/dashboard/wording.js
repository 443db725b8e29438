// A claim's stand-alone words: what was inserted into them, and a form to change them.

import { bdi, h, Text } from "./dom.js";

/** The words with each insertion visible. */
export function standAlone(claim) {
  const text = new Text(claim.text);
  const made = [];
  let from = 0;
  for (const rewrite of [...claim.rewrites].sort((one, other) => one.at - other.at)) {
    const end = rewrite.at + [...rewrite.to].length + 2;
    if (rewrite.at < from || text.slice(rewrite.at, end) !== `[${rewrite.to}]`) continue; // Edited since.
    made.push(...gapped(text.slice(from, rewrite.at)),
      h("ins", { title: rewrite.from ? `In place of “${rewrite.from}”` : "Inserted" }, text.slice(rewrite.at, end)));
    from = end;
  }
  made.push(...gapped(claim.text.slice(text.unit(from))));
  return made;
}

const GAP = "[…]";

/** Words that were left out in the middle are seen to be. */
const gapped = words => words.split(GAP)
  .flatMap((part, at) => [at ? h("span", { class: "gap", title: "Words of the sentence that the claim leaves out" }, GAP) : "", part])
  .filter(Boolean);

const FIELDS = { publishedAt: "date" };

function insertion({ from, to, copiedFrom }, revert) {
  const field = copiedFrom?.field;
  return h("li", null, h("ins", null, bdi(to)), from ? [" in place of “", bdi(from), "”"] : " added",
    field ? ` from the article’s ${FIELDS[field] ?? field}` : " from the text", " ",
    h("button", { type: "button", class: "plain", onclick: revert }, "Revert", h("span", { class: "unseen" }, " " + to)));
}

/**
 * @param typed words that were typed and not saved; undefined when there are none
 * @param changed told what is typed now; undefined when it was left
 * @param edit sends a change: edit("Reverted", {revertRewrite: 0})
 */
export function wording(claim, typed, changed, edit) {
  const place = h("div", { class: "edit", hidden: true });
  const close = () => {
    place.hidden = true;
    changed(undefined);
  };
  const open = () => {
    const area = h("textarea", { id: "wording", rows: 3, dir: "auto", value: typed ?? claim.text, oninput: () => changed(area.value) });
    const save = event => {
      event.preventDefault();
      edit("Wording changed", { text: area.value.trim() });
    };
    place.replaceChildren(h("form", { onsubmit: save }, h("label", { for: "wording" }, "Wording"), area,
      h("p", { class: "acts" }, h("button", null, "Save the wording"),
        h("button", { type: "button", class: "plain", onclick: close }, "Leave it"))));
    place.hidden = false;
    area.focus();
  };
  const insertions = claim.rewrites.map((rewrite, at) => insertion(rewrite, () => edit("Reverted", { revertRewrite: at })));
  const element = h("section", { "aria-label": "Wording" },
    insertions.length ? [h("h2", null, "Inserted words"), h("ul", { class: "plain-list" }, insertions)] : null, place);
  return { element, open };
}
