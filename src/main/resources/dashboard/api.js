// Everything the page knows, it knows from the public API.

import { seen } from "./people.js";
import { headers, leave, root, signsIn } from "./session.js";

/** An answer that is none: what went wrong, in words, and what the server said. */
export class Refusal extends Error {
  constructor(status, problem) {
    super(problem.detail ?? problem.title);
    this.status = status;
    this.problem = problem;
    this.kind = String(problem.type ?? "").split(":").pop();
  }
}

const UNREACHABLE = {
  title: "The server cannot be reached",
  detail: "The server cannot be reached. Nothing is lost: try again when the connection is back.",
};

/** Asks the API. Commands say which version they are based on. Answers the document; null when there is none. */
export async function call(method, path, { body, version, type = "application/json", heard = () => {}, keepalive = false } = {}) {
  const asked = { accept: "application/json", ...headers() };
  if (body !== undefined) asked["content-type"] = type;
  if (version !== undefined) asked["if-match"] = `"${version}"`;
  let answer;
  try {
    answer = await fetch(root + path, {
      method,
      keepalive, // What is on its way when a tab is closed still arrives.
      headers: asked,
      body: body === undefined || typeof body === "string" ? body : JSON.stringify(body),
    });
  } catch {
    throw new Refusal(0, UNREACHABLE);
  }
  heard(answer.headers);
  const document = answer.status === 204 ? null : await answer.json().catch(() => null);
  if (answer.ok) {
    seen(document);
    return document;
  }
  if (onlyTalkedOf(document, version)) return call(method, path, { body, version: version + 1, type, heard });
  if (answer.status === 401 && signsIn()) leave();
  throw new Refusal(answer.status, document?.title ? document : { title: document?.message ?? `The server answered ${answer.status}.` });
}

/** Whether nothing came between but one comment, which nobody's decision depends on. */
const onlyTalkedOf = (problem, version) => version !== undefined && problem?.currentVersion === version + 1
  && problem.changedFields?.length > 0 && problem.changedFields.every(field => field === "comments");

export const get = path => call("GET", path);
export const post = (path, options) => call("POST", path, options);

const kept = new Map();
const MOST_KEPT = 100;

/** What does not change, or was fetched ahead: asked once, and forgotten when others came since. */
export function once(path) {
  const known = kept.get(path);
  if (known) return known;
  const asked = get(path);
  kept.set(path, asked);
  asked.catch(() => kept.delete(path));
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value);
  return asked;
}

export function forget(path) {
  kept.delete(path);
}

/** Kinds, reasons, statuses, the scale of verdicts, keys. */
export const vocabulary = () => once("/v1/vocabulary");

export const claimPath = id => "/v1/claims/" + encodeURIComponent(id);
export const articlePath = id => "/v1/articles/" + encodeURIComponent(id);
