// What somebody typed for a claim and has not sent yet. Outlives a reload, and the end of the
// browser; nobody else is shown it, and it goes when whoever typed it leaves.

import { name } from "./session.js";

const PREFIX = "checkable.draft.";
const MOST = 50;

const mine = () => PREFIX + encodeURIComponent(name() ?? "") + "/"; // No encoded name has a slash.
const names = (begin = PREFIX) => Object.keys(localStorage).filter(one => one.startsWith(begin));
const read = key => {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? {};
  } catch {
    return {};
  }
};

export const draft = id => read(mine() + id);

export function keepDraft(id, typed) {
  try {
    localStorage.setItem(mine() + id, JSON.stringify({ ...typed, at: Date.now() }));
    if (names().length > MOST) dropOldest();
  } catch { /* No room, or none allowed: the page itself still has it. */ }
}

/** Whether anything was typed or chosen; an evidence's stance is there before anybody chose it. */
function isTyped(value) {
  if (Array.isArray(value)) return value.some(isTyped);
  if (value === null || typeof value !== "object") return Boolean(value);
  return Object.entries(value).some(([field, one]) => !["at", "stance"].includes(field) && isTyped(one));
}

/** The claims that whoever is here has begun to write about, the latest first. */
export const draftIds = () => names(mine()).filter(one => isTyped(read(one)))
  .sort((one, other) => (read(other).at ?? 0) - (read(one).at ?? 0))
  .map(one => one.slice(mine().length));

export function dropDraft(id) {
  localStorage.removeItem(mine() + id);
}

/** All of whoever is here, and those of old that nobody's name is on. */
export function dropDrafts() {
  const gone = [...names(mine()), ...names().filter(one => !one.includes("/"))];
  gone.forEach(one => localStorage.removeItem(one));
}

function dropOldest() {
  const oldest = names().sort((one, other) => (read(one).at ?? 0) - (read(other).at ?? 0))[0];
  localStorage.removeItem(oldest);
}
