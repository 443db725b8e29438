// Whose claims are waiting, against how much those people speak in the same articles.

import { articlePath, get, once } from "./api.js";

const PAGES = 3;
const MOST_ARTICLES = 8;
const MOST_SPEAKERS = 8;

/** Rows of [speaker, claims waiting, share of the claims, share of the quoted words]. */
export async function speakers() {
  const claims = [];
  let cursor = "";
  for (let page = 0; page < PAGES && cursor !== null; page++) {
    const answer = await get("/v1/claims?limit=100" + (cursor && "&cursor=" + encodeURIComponent(cursor)));
    claims.push(...answer.claims);
    cursor = answer.cursor;
  }
  const articles = [...new Set(claims.map(one => one.articleId))].slice(0, MOST_ARTICLES);
  const waiting = new Map();
  for (const claim of claims) {
    if (claim.speaker && articles.includes(claim.articleId)) waiting.set(claim.speaker, (waiting.get(claim.speaker) ?? 0) + 1);
  }
  const spoken = new Map();
  for (const content of await Promise.all(articles.map(id => once(articlePath(id) + "/text")))) {
    for (const quote of content.quotes) {
      if (quote.speaker) spoken.set(quote.speaker, (spoken.get(quote.speaker) ?? 0) + quote.end - quote.start);
    }
  }
  const all = map => [...map.values()].reduce((sum, one) => sum + one, 0) || 1;
  const [claimsOfAll, wordsOfAll] = [all(waiting), all(spoken)];
  return [...new Set([...waiting.keys(), ...spoken.keys()])]
    .map(name => [name, waiting.get(name) ?? 0, (waiting.get(name) ?? 0) / claimsOfAll, (spoken.get(name) ?? 0) / wordsOfAll])
    .sort((one, other) => other[2] + other[3] - one[2] - one[3])
    .slice(0, MOST_SPEAKERS);
}
