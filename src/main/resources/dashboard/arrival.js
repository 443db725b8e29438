// What is to be said of an article that has just come in, kept until its view is shown.

let last = null;

export function arrived(id, words) {
  last = { id, words };
}

/** What is to be said of this article; once, and null when there is nothing. */
export function arrival(id) {
  const words = last?.id === id ? last.words : null;
  if (words) last = null;
  return words;
}
