// What was typed for a claim and not sent yet. Outlives a reload, and the end of the browser.

const PREFIX = "checkable.draft.";
const MOST = 50;

const names = () => Object.keys(localStorage).filter(name => name.startsWith(PREFIX));

export function draft(id) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + id)) ?? {};
  } catch {
    return {};
  }
}

export function keepDraft(id, typed) {
  try {
    localStorage.setItem(PREFIX + id, JSON.stringify({ ...typed, at: Date.now() }));
    if (names().length > MOST) dropOldest();
  } catch { /* No room, or none allowed: the page itself still has it. */ }
}

export function dropDraft(id) {
  localStorage.removeItem(PREFIX + id);
}

function dropOldest() {
  const oldest = names().sort((one, other) => (draft(one.slice(PREFIX.length)).at ?? 0) - (draft(other.slice(PREFIX.length)).at ?? 0))[0];
  localStorage.removeItem(oldest);
}
