// What people take along: a link, an ID, or the claim with its source as one block of text.

import { articlePath, once } from "./api.js";
import { h, say } from "./dom.js";
import { icon } from "./icons.js";
import { root } from "./session.js";

export const claimLink = id => `${location.origin}${root}/#/claims/${id}`;

/** A button for each. */
export function copies(claim) {
  const act = (label, said, text) => h("button", { type: "button", class: "plain", onclick: () => copy(text, said) }, label);
  return h("span", { class: "copies", role: "group", "aria-label": "Copy" }, icon("copy"), h("span", { "aria-hidden": "true" }, "Copy "),
    act("link", "The link is copied.", () => claimLink(claim.id)),
    act("ID", "The ID is copied.", () => claim.id),
    act("text with source", "The claim is copied, with its source.", () => block(claim)));
}

async function copy(text, said) {
  try {
    await navigator.clipboard.writeText(await text());
    say(said);
  } catch {
    say("The browser does not let this page copy.");
  }
}

/** The claim, who says it, and where it stands. */
async function block(claim) {
  const article = await once(articlePath(claim.articleId)).catch(() => ({}));
  const by = claim.attribution?.speaker;
  const lines = [
    claim.text,
    by && `Said by ${by}`,
    [article.title, article.publishedAt?.slice(0, 10)].filter(Boolean).join(", "),
    article.url,
    claimLink(claim.id),
  ];
  return lines.filter(Boolean).join("\n");
}
