// Which claims are wanted, as the address has it.

import { CLOSED } from "./words.js";

/** What the API can filter by. */
export const FILTERS = ["status", "kind", "speaker", "minScore", "assignee", "articleId", "holder", "parkedBy", "sort"];

const given = query => FILTERS.filter(name => query.get(name)).map(name => [name, query.get(name)]);

/** The filters alone, without what else stands in the address. */
export const only = query => new URLSearchParams(given(query));

/** The API's question for a page of the queue. */
export function question(query, limit, cursor) {
  const asked = new URLSearchParams([["limit", limit], ...given(query)]);
  if (cursor) asked.set("cursor", cursor);
  return "/v1/claims?" + asked;
}

/** The same for {@code next}; null when any claim will do. */
export function wish(query) {
  const wanted = Object.fromEntries(given(query));
  for (const name of ["holder", "parkedBy", "sort"]) delete wanted[name]; // Of lists only.
  if (CLOSED.includes(wanted.status)) delete wanted.status; // Only what is open can be taken.
  if (wanted.minScore) wanted.minScore = Number(wanted.minScore);
  return Object.keys(wanted).length ? wanted : null;
}

/** The address of a claim that was taken out of a queue. */
export const fromQueue = (id, query) => `#/claims/${id}?${new URLSearchParams([...given(query), ["from", "queue"]])}`;

export const queueOf = query => {
  const filters = only(query);
  return "#/queue" + (filters.size ? "?" + filters : "");
};
