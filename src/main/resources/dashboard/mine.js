// My own work: what I hold, what is for me, what I parked, and what I have begun to write.

import { call, claimPath, get } from "./api.js";
import { bdi, h, say, when } from "./dom.js";
import { draftIds } from "./drafts.js";
import { icon } from "./icons.js";
import { bind, walking } from "./keys.js";
import { name } from "./session.js";
import { count, OPEN, word } from "./words.js";

const MOST = 50;
const MOST_DRAFTS = 20;

export async function view(place) {
  const me = name() ?? "anonymous";
  const listed = asked => get("/v1/claims?" + new URLSearchParams({ limit: MOST, ...asked })).then(page => page.claims);
  const open = async asked => (await Promise.all(OPEN.map(status => listed({ status, ...asked })))).flat();
  const [held, given, put, begun] = await Promise.all([
    open({ holder: me }),
    Promise.all([open({ assignee: me }), listed({ status: "PARKED", assignee: me })]).then(both => both.flat()),
    listed({ status: "PARKED", parkedBy: me }),
    Promise.all(draftIds().slice(0, MOST_DRAFTS).map(id => get(claimPath(id)).catch(() => null))).then(all => all.filter(Boolean)),
  ]);
  const giveBack = claim => h("button", { type: "button", onclick: async event => {
    try {
      await call("DELETE", claimPath(claim.id) + "/lease");
      event.target.closest("li").remove();
      say("Given back.");
    } catch (refusal) {
      say(refusal.message);
    }
  } }, "Give it back", h("span", { class: "unseen" }, `: ${claim.text}`));
  place.append(h("div", { class: "head" }, h("h1", null, "Mine")),
    section("held", "I hold", held, "Nothing is held for you.", giveBack),
    section("given", "For me", given, "Nobody has given you a claim."),
    section("put-off", "I parked", put.filter(one => one.review.assignee !== me), "You have parked nothing."),
    section("begun", "Begun", begun, "You have begun nothing that is not sent."));
  const links = () => [...place.querySelectorAll(".mine a")];
  bind(walking(links));
  return "Mine";
}

function section(id, title, claims, none, act = () => null) {
  return h("section", { class: "mine", id: "mine-" + id, "aria-labelledby": `mine-${id}-title` },
    h("h2", { id: `mine-${id}-title` }, claims.length ? `${title} (${claims.length})` : title),
    claims.length ? h("ul", { class: "mine-list" }, claims.map(claim => line(claim, act))) : h("p", { class: "quiet" }, none));
}

function line(claim, act) {
  const { review } = claim;
  return h("li", null, h("a", { href: `#/claims/${claim.id}`, data: { id: claim.id } }, bdi(claim.text)),
    h("p", { class: "quiet" }, word(claim.kind), claim.speaker ? [" · ", bdi(claim.speaker)] : null,
      review.leaseUntil ? [" · held until ", when(review.leaseUntil)] : null,
      review.parkedUntil ? [" · parked until ", when(review.parkedUntil)] : null,
      claim.warningCount ? [" · ", icon("warned"), " ", count(claim.warningCount, "warning")] : null,
      review.commentCount ? ` · ${count(review.commentCount, "comment")}` : null, " ", act(claim)));
}
