// A file becomes an article only when it is words: what else people drop is refused with a word on what to do.

const MOST_BYTES = 4 * 1024 * 1024;
const COPY = "Open it, copy its text and paste that here.";
const PICTURE = "Words in pictures are not read. Find the text, copy it and paste that here.";

/** What files begin with that are no text, and what to do with each. */
const KINDS = [
  ["%PDF", "a PDF", COPY],
  ["PK\u0003\u0004", "an office document or an archive", COPY],
  ["\u00d0\u00cf\u0011\u00e0", "an older office document", COPY],
  ["{\\rtf", "a rich-text document", COPY],
  ["\u00ff\u00d8\u00ff", "a picture", PICTURE],
  ["\u0089PNG", "a picture", PICTURE],
  ["GIF8", "a picture", PICTURE],
];
const ENDINGS = { pdf: 0, docx: 1, odt: 1, pages: 1, zip: 1, doc: 2, rtf: 3, jpg: 4, jpeg: 4, heic: 4, webp: 4, png: 5, gif: 6 };

/** Answers {words}, or {refused}: why not. */
export async function wordsOf(file) {
  if (file.size > MOST_BYTES) return { refused: `${file.name} is over 4 MB.` };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const begin = String.fromCharCode(...bytes.subarray(0, 8));
  const kind = KINDS.find(([mark]) => begin.startsWith(mark)) ?? KINDS[ENDINGS[file.name.split(".").pop().toLowerCase()]];
  if (kind) return { refused: `${file.name} is ${kind[1]}, not text. ${kind[2]}` };
  const words = new TextDecoder().decode(bytes);
  return /[\0\ufffd]/.test(words)
    ? { refused: `${file.name} is not text in UTF-8. Save it as plain text in UTF-8, or copy its text and paste that here.` }
    : { words };
}
