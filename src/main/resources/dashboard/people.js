// The people of this desk, as far as answers named any: for giving a claim to somebody by name.

const KEY = "checkable.people";
const MOST = 100;
const NAMED = new Set(["assignee", "leaseHolder", "by", "reviewer", "decidedBy", "changedBy", "holder"]);

function read() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? [];
  } catch {
    return [];
  }
}

/** Those whose names were seen, in order. */
export const people = () => read().toSorted((one, other) => one.localeCompare(other));

/** Remembers whoever a document names. */
export function seen(document) {
  const found = new Set();
  walk(document, found);
  const known = read();
  const more = [...found].filter(one => !known.includes(one));
  if (!more.length) return;
  try {
    localStorage.setItem(KEY, JSON.stringify([...more, ...known].slice(0, MOST)));
  } catch { /* No room, or none allowed: names are typed then. */ }
}

/** Whoever comes next on this machine shall not see whom one works with. */
export function forgetPeople() {
  localStorage.removeItem(KEY);
}

function walk(value, found) {
  if (Array.isArray(value)) {
    for (const one of value) walk(one, found);
  } else if (value && typeof value === "object") {
    for (const [name, inner] of Object.entries(value)) {
      if (typeof inner === "object") walk(inner, found);
      else if (NAMED.has(name) && typeof inner === "string" && inner) found.add(inner);
    }
  }
}
