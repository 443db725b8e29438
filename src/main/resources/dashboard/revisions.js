// What was posted from the same page before and after, and what this revision changed.

import { articlePath, get, once, post } from "./api.js";
import { bdi, day, h } from "./dom.js";
import { count } from "./words.js";

/**
 * Shows them over an article, when there are several.
 *
 * @param beside the list of the article's claims, where those that are new are marked
 */
export async function revisions(id, place, beside) {
  let answer;
  let before = [];
  try {
    answer = await get(articlePath(id) + "/revisions");
    const known = answer.revisions.some(one => one.articleId === id);
    if (!known) return place.replaceChildren(held(id, answer.revisions));
    if (answer.revisions.length < 2) return;
    if (answer.revision?.removed.length) before = (await once(articlePath(answer.revision.previous) + "/claims")).claims;
  } catch { return; } // The article itself is there.
  const here = answer.revisions.findLast(one => one.articleId === id); // It may have come back.
  const link = one => h("a", { href: `#/articles/${one.articleId}`, "aria-current": one === here ? "true" : null },
    `${one.number}`, h("span", { class: "quiet" }, " · ", day(one.createdAt)));
  place.replaceChildren(h("section", { class: "revisions", "aria-labelledby": "revisions-title" },
    h("h2", { id: "revisions-title" }, `Revision ${here.number} of ${answer.revisions.length}`),
    h("ol", null, answer.revisions.map(one => h("li", null, link(one)))),
    here.newest ? null : h("p", { class: "hint" }, "The page has been posted again since. ",
      h("a", { href: `#/articles/${answer.revisions.at(-1).articleId}` }, "Read the newest revision")),
    answer.revision ? changes(answer.revision, before) : null));
  if (answer.revision) mark(answer.revision, beside);
}

/** A text that keeps nothing of its page waits for somebody to say that it is right. */
function held(id, all) {
  const newest = all.find(one => one.newest);
  const wrong = h("p", { class: "hint", role: "status" });
  const confirm = async () => {
    try {
      await post(articlePath(id) + "/newest", { body: {}, version: newest.number });
      location.reload();
    } catch (refusal) { wrong.textContent = refusal.message; }
  };
  return h("section", { class: "revisions", "aria-labelledby": "revisions-title" },
    h("h2", { id: "revisions-title" }, "This text is held"),
    h("p", null, "It keeps no claim of the page's newest text, as after a bad fetch. It has no claims yet, and has replaced nothing. ",
      h("a", { href: `#/articles/${newest.articleId}` }, "Read the newest text")),
    h("button", { type: "button", onclick: confirm }, "It is right: make it the newest"), wrong);
}

const WHAT = { kept: "kept", moved: "moved", reworded: "reworded", added: "added", removed: "no longer there" };

function changes(revision, before) {
  const said = Object.entries(WHAT).filter(([list]) => revision[list].length)
    .map(([list, word]) => `${count(revision[list].length, "claim")} ${word}`);
  const gone = id => h("li", null,
    h("a", { href: `#/claims/${id}` }, bdi(before.find(one => one.id === id)?.text ?? "A claim")));
  return [
    h("p", null, said.length ? `Since the revision before: ${said.join(", ")}.` : "No claim has changed since the revision before."),
    revision.removed.length
      ? h("details", null, h("summary", null, "What is no longer there"), h("ul", null, revision.removed.map(gone))) : null,
  ];
}

function mark({ added, reworded, moved }, beside) {
  const rowOf = id => beside.querySelector(`.row[data-id="${CSS.escape(id)}"]`);
  const tag = (id, words) => rowOf(id)?.append(h("p", { class: "row-facts" }, words));
  for (const id of added) tag(id, h("strong", null, "new"));
  for (const { to } of moved) tag(to, "moved");
  for (const { from, to, detail } of reworded) {
    const before = h("a", { href: `#/claims/${from}` }, "before");
    tag(to, [h("strong", null, "reworded"), ...(detail ? [": ", bdi(detail)] : []), " (", before, ")"]);
  }
}
