// The claim after this one. It is fetched while this one is read, and leased only when it is taken.

import { articlePath, call, claimPath, get, once } from "./api.js";
import { commands, LEASE_SECONDS } from "./commands.js";
import { only, question, wish } from "./filters.js";
import { name } from "./session.js";

const FRESH_MILLIS = 60_000;
const BEST = 5;

/** The claim that was fetched ahead, and for which filters. */
let ahead = null;

/** Claims just taken, until their view asks: {claim, lease}, both on their way. */
const taken = new Map();

/**
 * Fetches a claim that is likely to be next, with its article and text, when the page has time.
 * Where claims take several reviews, the server knows better which are mine to take, so nothing is.
 */
export function fetchAhead(filters, besides) {
  ahead = null;
  if (besides.review.requiredReviews > 1) return;
  const later = globalThis.requestIdleCallback ?? (act => setTimeout(act, 200));
  later(async () => {
    try {
      const { claims } = await get(question(filters, 2 * BEST));
      const free = claims.filter(one => one.id !== besides.id && one.review.status !== "IN_REVIEW" &&
        (one.review.assignee ?? name()) === name());
      if (!free.length) return;
      const { id, articleId } = free[begin(Math.min(BEST, free.length))];
      const claim = get(claimPath(id));
      await Promise.all([claim, once(articlePath(articleId)), once(articlePath(articleId) + "/text")]);
      ahead = { id, claim, filters: String(only(filters)), at: Date.now() };
    } catch { /* Only time is lost. */ }
  });
}

/** Among the best, reviewers begin at different ones, lest they all want the same. */
const begin = window => [...name()].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % window;

/** Takes the claim that was fetched ahead, or asks for the best one. Answers its ID; null when there is none. */
export async function takeNext(filters) {
  const known = ahead;
  ahead = null;
  if (known && known.filters === String(only(filters)) && Date.now() - known.at < FRESH_MILLIS) {
    const lease = commands.lease(known);
    lease.catch(() => {}); // Whoever shows the claim looks at it; until then it must not count as unhandled.
    taken.set(known.id, { claim: known.claim, lease });
    return known.id;
  }
  const filter = wish(filters);
  let cursor = null;
  const heard = headers => {
    cursor = headers.get("x-next-cursor"); // There are more claims than the server goes through at once.
  };
  do {
    const body = { leaseSeconds: LEASE_SECONDS, ...(filter && { filters: filter }), ...(cursor && { cursor }) };
    const claim = await call("POST", "/v1/claims/next", { heard, body });
    if (claim) {
      taken.set(claim.id, { claim, lease: claim });
      return claim.id;
    }
  } while (cursor);
  return null;
}

/** What is known of a claim, and its lease if it was just taken. */
export function opened(id) {
  const known = taken.get(id);
  taken.delete(id);
  return known ?? { claim: get(claimPath(id)), lease: null };
}
