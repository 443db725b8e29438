// The names of one person as one entry: "Trump", "Donald Trump" and "Donald J. Trump".

const words = name => new Set(name.normalize("NFD").replace(/\p{M}+/gu, "").toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean));
const within = (few, many) => [...few].every(word => many.has(word));

/** Entries of {label, value}: the fullest name of somebody, and the shortest, which finds them all. */
export function entries(names) {
  const people = [];
  const sorted = [...new Set(names)].map(name => ({ name, words: words(name) })).filter(one => one.words.size)
    .sort((one, other) => one.words.size - other.words.size || one.name.localeCompare(other.name));
  for (const one of sorted) {
    // A short name that several people have is nobody's.
    const fitting = people.filter(({ own }) => within(own[0].words, one.words) && own.every(other => within(other.words, one.words)));
    if (fitting.length) fitting[0].own.push(one);
    else people.push({ own: [one] });
  }
  return people.map(({ own }) => ({ label: own.at(-1).name, value: own[0].name }))
    .sort((one, other) => one.label.localeCompare(other.label));
}
