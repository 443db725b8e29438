// The text of an article with its claims in place. It is built once; everything after that is classes.

import { h, Text } from "./dom.js";
import { icon } from "./icons.js";
import { CLOSED, word } from "./words.js";

/** The pieces of each claim, by the text that they are in: a long text is not searched for them. */
const piecesIn = new WeakMap();

const SIGNS = { DISMISSED: "dismiss", PARKED: "park", REVIEWED: "decided", IN_REVIEW: "held" };

/**
 * Paragraphs of sentences. Marks that cross each other are cut where they cross: a claim may so be in several
 * pieces, and only its first is a stop for the keyboard.
 */
export function story(content, coverage) {
  const text = new Text(content.text);
  const speech = content.quotes.flatMap((quote, at) => [[quote.speakerSpan, "speaker", at], [quote.cue, "cue", at]])
    .filter(([span]) => span).map(([span, what, at]) => ({ start: span.start, end: span.end, what, at })).sort(inOrder);
  const claims = content.spans.flatMap(claim => (claim.pieces ?? [claim]).map(({ start, end }) => ({ start, end, claim }))).sort(inOrder);
  const [claimsIn, speechIn] = [sweep(claims), sweep(speech)];
  const paragraphs = [];
  for (const sentence of coverage.sentences) {
    let paragraph = paragraphs.at(-1);
    if (!paragraph || paragraph.number !== sentence.paragraph) {
      paragraph = { number: sentence.paragraph, part: sentence.part, pieces: [] };
      paragraphs.push(paragraph);
    }
    const { index, start, end } = sentence;
    paragraph.pieces.push(h("span", { class: "sentence", data: { index, start, end } },
      cut(text, sentence, claimsIn(sentence), speechIn(sentence))), " ");
  }
  const body = h("article", { class: "story", lang: "en", "aria-label": "Text of the article" },
    paragraphs.map(({ part, pieces: children }) => h("p", { class: "part-" + part, dir: "auto" }, children)));
  const pieces = Map.groupBy(body.querySelectorAll("a.claim"), link => link.dataset.id);
  for (const [, ...others] of pieces.values()) for (const link of others) link.setAttribute("tabindex", "-1");
  piecesIn.set(body, pieces);
  for (const claim of content.spans) sign(body, claim);
  lights(body, content);
  return { body, text };
}

const inOrder = (one, other) => one.start - other.start || other.end - one.end;

/** Finds what overlaps a sentence, for sentences asked for in order. */
function sweep(marks) {
  let from = 0;
  return sentence => {
    while (from < marks.length && marks[from].end <= sentence.start) from++;
    const found = [];
    for (let at = from; at < marks.length && marks[at].start < sentence.end; at++) {
      if (marks[at].end > sentence.start) found.push(marks[at]);
    }
    return found;
  };
}

function cut(text, sentence, claims, speech) {
  const cuts = new Set([sentence.start, sentence.end]);
  for (const mark of [...claims, ...speech]) {
    if (mark.start > sentence.start) cuts.add(mark.start);
    if (mark.end < sentence.end) cuts.add(mark.end);
  }
  const at = [...cuts].sort((one, other) => one - other);
  const made = [];
  let open = null;
  for (let n = 0; n + 1 < at.length; n++) {
    const [start, end] = [at[n], at[n + 1]];
    const covers = mark => mark.start <= start && mark.end >= end;
    const claim = claims.filter(covers).at(-1)?.claim;
    const talk = speech.find(covers);
    const words = text.slice(start, end);
    const piece = talk ? h("span", { class: talk.what, data: { quote: talk.at } }, words) : words;
    if (!claim) {
      open = null;
      made.push(piece);
    } else if (open?.dataset.id === claim.id) {
      open.append(piece);
    } else {
      // Deliberate: no address, for in what a browser takes as a link nobody can select words.
      open = h("a", { class: "claim band-" + claim.band.toLowerCase(), role: "link", tabindex: "0", data: { id: claim.id } }, piece);
      made.push(open);
    }
  }
  return made;
}

/** All pieces of a claim in the text. */
export const piecesOf = (body, id) => piecesIn.get(body).get(id) ?? [];

/** A sign in the margin says what a colour alone would not: decided, held, or at odds with another sentence. */
export function sign(body, { id, review, warnings }) {
  const links = piecesOf(body, id);
  const name = SIGNS[review.status] ?? (warnings?.length ? "warned" : null);
  const isDone = CLOSED.includes(review.status);
  for (const link of links) link.classList.toggle("done", isDone);
  links[0]?.querySelector(".sign")?.remove();
  if (!name || !links.length) return;
  const said = name === "warned" ? "Does not add up" : review.verdict ? word(review.verdict) : word(review.status);
  links[0].prepend(h("span", { class: "sign" }, icon(name, said)));
}

/** Who speaks, and by which word it is known, lights up with the claim. */
function lights(body, { quotes, spans }) {
  const places = new Map(spans.map(claim => [claim.id, claim]));
  const lit = on => event => {
    const claim = places.get(event.target.closest?.("a.claim")?.dataset.id);
    if (!claim) return;
    quotes.forEach((quote, at) => {
      if (quote.start >= claim.end || quote.end <= claim.start) return;
      for (const one of body.querySelectorAll(`[data-quote="${at}"]`)) one.classList.toggle("lit", on);
    });
    for (const piece of piecesOf(body, claim.id)) piece.classList.toggle("held", on);
  };
  body.addEventListener("pointerover", lit(true));
  body.addEventListener("pointerout", lit(false));
  body.addEventListener("focusin", lit(true));
  body.addEventListener("focusout", lit(false));
}

/** Goes to a sentence. */
export function go(body, index) {
  const sentence = body.querySelector(`.sentence[data-index="${Number(index)}"]`);
  if (!sentence) return;
  sentence.scrollIntoView({ block: "center" });
  const stop = sentence.querySelector("a.claim") ?? sentence;
  if (stop === sentence) sentence.setAttribute("tabindex", "-1");
  stop.focus({ preventScroll: true });
}
