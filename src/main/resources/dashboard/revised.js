// What came before and after an article that was posted again from the same page.

import { articlePath, get } from "./api.js";
import { day, h } from "./dom.js";

const KINDS = ["kept", "moved", "reworded", "added", "removed"];

/** A line that leads to the revision before and to the newest one; nothing when there is but one. */
export async function revisedLine(id) {
  const { revisions } = await get(articlePath(id) + "/revisions");
  const at = revisions.findIndex(one => one.articleId === id);
  const newest = revisions.at(-1);
  if (at < 0 || revisions.length < 2) return null;
  const here = revisions[at];
  const counts = KINDS.filter(kind => here[kind] > 0).map(kind => `${kind} ${here[kind]}`).join(", ");
  return h("p", { class: "quiet" }, `Revision ${here.number} of ${revisions.length}`,
    at > 0 ? [", revised from ", link(revisions[at - 1]), counts ? `: ${counts}` : ""] : null,
    here === newest ? null : [". Newest: ", link(newest)]);
}

const link = one => h("a", { href: `#/articles/${one.articleId}` }, `revision ${one.number}, ${day(one.publishedAt ?? one.createdAt)}`);

/** Where a claim comes from and what came after it: a line each, of most claims none. */
export const descent = claim => [
  claim.sameAs ? line("Kept from ", to(claim.sameAs, "an earlier revision"), "; what is decided here is decided there.") : null,
  claim.rewordedFrom ? line("Reworded from ", to(claim.rewordedFrom, "an earlier claim"), ".") : null,
  claim.supersededBy?.startsWith("clm_") ? line("The newest revision says it ", to(claim.supersededBy, "in other words"), ".") : null,
  claim.supersededBy?.startsWith("art_") ? line("The newest revision no longer says it.") : null,
];

const line = (...words) => h("p", { class: "quiet" }, words);

const to = (id, words) => h("a", { href: `#/claims/${id}` }, words);
