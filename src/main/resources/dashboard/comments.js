// What people say to each other about a claim, beside the form.

import { call, claimPath } from "./api.js";
import { bdi, h, say, when } from "./dom.js";
import { count } from "./words.js";

const MOST = 2000;

/**
 * @param changed told the claim as it is after a comment
 * @param isFolded whether one has to ask for the field, as where room is scarce
 */
export function comments(claim, changed, { isFolded = false } = {}) {
  const list = h("ol", { class: "comment-list" });
  const title = h("h2", { id: "comments-title" });
  const problem = h("div", { role: "alert" });
  const area = h("textarea", { id: "comment", rows: 2, dir: "auto", required: true, maxlength: MOST });
  const button = h("button", null, "Say it");
  const show = ({ commentCount, comments: said = [], blind }) => {
    const hidden = commentCount - said.length;
    title.replaceChildren(commentCount ? `Comments (${commentCount})` : "Comments");
    list.replaceChildren(...said.map(one =>
      h("li", null, h("p", { class: "quiet" }, h("strong", null, bdi(one.by)), " ", when(one.at)),
        h("p", { class: "comment-text", dir: "auto" }, one.text))),
    ...(blind && hidden ? [h("li", { class: "quiet" }, `${count(hidden, "comment")} of others, shown when your review is in.`)] : []));
    list.hidden = !list.childElementCount;
    title.hidden = isFolded && !commentCount;
  };
  const send = async event => {
    event.preventDefault();
    button.disabled = true;
    problem.replaceChildren();
    try {
      const after = await call("POST", claimPath(claim.id) + "/comments", { body: { text: area.value.trim() }, version: claim.version });
      claim.version = after.version;
      claim.review = { ...claim.review, commentCount: after.review.commentCount, comments: after.review.comments };
      area.value = "";
      show(after.review);
      say("Said.");
      changed(after);
    } catch (refusal) {
      problem.replaceChildren(h("p", { class: "problem" }, refusal.message,
        refusal.status === 412 ? " Load the claim anew and say it again." : ""));
    } finally {
      button.disabled = false;
    }
  };
  show(claim.review);
  const form = h("form", { onsubmit: send }, h("label", { for: "comment" }, "Say something to the others"), area, problem,
    h("p", { class: "acts" }, button));
  return h("section", { class: "comments no-print", "aria-labelledby": "comments-title" }, title, list,
    isFolded ? h("details", null, h("summary", null, "Comment on it"), form) : form);
}
