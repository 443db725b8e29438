// An article with its claims in place. The text is built once; everything after that is classes.

import { articlePath, call, get, once } from "./api.js";
import { bdi, day, h, host, outside, say, Text } from "./dom.js";
import { bind } from "./keys.js";
import { revisions } from "./revisions.js";
import { count, percent, word } from "./words.js";

export async function view(place, { id }) {
  const base = articlePath(id);
  const [article, content, coverage] = await Promise.all([get(base), get(base + "/text"), get(base + "/coverage")]);
  const text = new Text(content.text);
  const { body, speech } = story(text, content, coverage);
  const beside = h("aside", { class: "beside", "aria-label": "Claims of this article" });
  const posted = h("div", { class: "posted" });
  const made = h("p", { class: "problem", role: "alert" });
  const promoteSelection = () => promote(id, selected(body, text), made);
  const left = skipped(coverage);
  const skips = h("button", { type: "button", "aria-pressed": "false", "aria-keyshortcuts": "s", disabled: !left.length },
    left.length ? `What was skipped? (${count(left.length, "sentence")})` : "Nothing was skipped");
  const showSkips = () => {
    const now = skips.getAttribute("aria-pressed") !== "true";
    skips.setAttribute("aria-pressed", String(now));
    if (now && !body.dataset.built) {
      body.dataset.built = "true";
      for (const sentence of left) mark(body, sentence, id, made);
    }
    body.classList.toggle("with-skipped", now);
  };
  skips.addEventListener("click", showSkips);
  place.append(
    h("div", { class: "head" }, h("h1", { dir: "auto" }, article.title || "Article without a title"),
      h("p", { class: "quiet" }, article.byline ? [bdi(article.byline), " · "] : null, article.publishedAt ? [day(article.publishedAt), " · "] : null,
        article.url ? [outside(article.url, host(article.url)), " · "] : null,
        `${count(coverage.summary.sentences, "sentence")}, ${count(content.spans.length, "claim")}`)),
    h("div", { class: "bar", role: "toolbar", "aria-label": "Article" }, skips,
      h("button", { type: "button", onclick: promoteSelection, "aria-keyshortcuts": "m", title: "Select words in the text first" }, "Make a claim of the selection"),
      h("a", { href: `#/queue?articleId=${id}` }, "Its queue")),
    made, posted,
    h("div", { class: "spread" }, body, beside));
  beside.append(h("h2", null, "Claims"), content.spans.length ? h("ol", { class: "rows" }, content.spans.map(claimRow)) :
    h("p", { class: "quiet" }, "Nothing in this article can be checked, as far as the rules see. Look at what was skipped, and make a claim yourself."));
  lights(body, speech);
  bind({
    "next claim": walk(body, 1),
    "previous claim": walk(body, -1),
    "make a claim of the selection": promoteSelection,
    "show what was skipped": showSkips,
  });
  place.addEventListener("shown", () => {
    warnings(base, beside, body);
    if (article.url) revisions(id, posted, beside);
  }, { once: true });
  return article.title || "Article";
}

const skipped = coverage => coverage.sentences.filter(one => one.fate === "SKIPPED");

function claimRow(span) {
  return h("li", { class: "row", data: { id: span.id } },
    h("a", { class: "row-link", href: `#/claims/${span.id}` },
      h("span", { class: "band band-" + span.band.toLowerCase() }, h("span", { class: "unseen" }, "Worth checking: "), percent(span.score)),
      h("span", { class: "row-text", dir: "auto" }, span.text)),
    h("p", { class: "row-facts" }, word(span.kind), span.speaker ? [" · ", bdi(span.speaker)] : null,
      span.review.status !== "PENDING" ? [" · ", word(span.review.status)] : null,
      span.review.verdict ? [" · ", word(span.review.verdict)] : null));
}

/**
 * The text as paragraphs of sentences. Marks that cross each other are cut where they cross: a claim
 * may so be in several pieces, and only its first is a stop for the keyboard.
 */
function story(text, content, coverage) {
  const speech = content.quotes.flatMap((quote, at) => [[quote.speakerSpan, "speaker", at], [quote.cue, "cue", at]])
    .filter(([span]) => span).map(([span, what, at]) => ({ start: span.start, end: span.end, what, at }));
  const claims = [...content.spans].sort((one, other) => one.start - other.start || other.end - one.end);
  speech.sort((one, other) => one.start - other.start);
  const paragraphs = [];
  let claimAt = 0;
  let speechAt = 0;
  for (const sentence of coverage.sentences) {
    let paragraph = paragraphs.at(-1);
    if (!paragraph || paragraph.number !== sentence.paragraph) {
      paragraph = { number: sentence.paragraph, part: sentence.part, pieces: [] };
      paragraphs.push(paragraph);
    }
    while (claimAt < claims.length && claims[claimAt].end <= sentence.start) claimAt++;
    while (speechAt < speech.length && speech[speechAt].end <= sentence.start) speechAt++;
    const within = (marks, from) => {
      const found = [];
      for (let at = from; at < marks.length && marks[at].start < sentence.end; at++) if (marks[at].end > sentence.start) found.push(marks[at]);
      return found;
    };
    paragraph.pieces.push(h("span", { class: "sentence", data: { index: sentence.index, start: sentence.start, end: sentence.end } },
      pieces(text, sentence, within(claims, claimAt), within(speech, speechAt))), " ");
  }
  const seen = new Set();
  const body = h("article", { class: "story", lang: "en", "aria-label": "Text of the article" },
    paragraphs.map(({ part, pieces: children }) => h("p", { class: "part-" + part, dir: "auto" }, children)));
  for (const link of body.querySelectorAll("a.claim")) {
    if (seen.has(link.dataset.id)) link.setAttribute("tabindex", "-1");
    seen.add(link.dataset.id);
  }
  return { body, speech: content.quotes };
}

function pieces(text, sentence, claims, speech) {
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
    const claim = claims.filter(covers).at(-1);
    const talk = speech.find(covers);
    const words = text.slice(start, end);
    const piece = talk ? h("span", { class: talk.what, data: { quote: talk.at } }, words) : words;
    if (!claim) {
      open = null;
      made.push(piece);
    } else if (open?.dataset.id === claim.id) {
      open.append(piece);
    } else {
      open = h("a", { class: `claim band-${claim.band.toLowerCase()}${claim.review.status === "PENDING" ? "" : " done"}`, href: `#/claims/${claim.id}`, data: { id: claim.id, start: claim.start, end: claim.end } }, piece);
      made.push(open);
    }
  }
  return made;
}

/** Who speaks, and by which word it is known, lights up with the claim. */
function lights(body, quotes) {
  const lit = on => event => {
    const link = event.target.closest?.("a.claim");
    if (!link) return;
    const [start, end] = [Number(link.dataset.start), Number(link.dataset.end)];
    quotes.forEach((quote, at) => {
      if (quote.start < end && quote.end > start) for (const one of body.querySelectorAll(`[data-quote="${at}"]`)) one.classList.toggle("lit", on);
    });
    for (const piece of body.querySelectorAll(`a.claim[data-id="${CSS.escape(link.dataset.id)}"]`)) piece.classList.toggle("held", on);
  };
  body.addEventListener("pointerover", lit(true));
  body.addEventListener("pointerout", lit(false));
  body.addEventListener("focusin", lit(true));
  body.addEventListener("focusout", lit(false));
}

function mark(body, sentence, id, made) {
  const span = body.querySelector(`.sentence[data-index="${sentence.index}"]`);
  span?.classList.add("skipped");
  span?.append(" ", h("span", { class: "why" }, h("span", { class: "why-word" }, word(sentence.reason)),
    h("button", { type: "button", class: "promote", onclick: () => promote(id, sentence, made), "aria-label": `Make a claim of sentence ${sentence.index + 1}` }, "Make a claim")));
}

/** What is selected in the text, in code points. */
function selected(body, text) {
  const selection = getSelection();
  if (selection.isCollapsed || !selection.rangeCount || !body.contains(selection.anchorNode) || !body.contains(selection.focusNode)) {
    const sentence = document.activeElement?.closest?.(".sentence");
    return sentence ? { start: Number(sentence.dataset.start), end: Number(sentence.dataset.end) } : null;
  }
  const range = selection.getRangeAt(0);
  const place = (node, offset) => {
    const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    const sentence = element.closest(".sentence");
    if (!sentence) return null;
    const before = document.createRange();
    before.setStart(sentence, 0);
    before.setEnd(node, offset);
    const from = text.unit(Number(sentence.dataset.start));
    return Math.min(text.point(from + before.toString().length), Number(sentence.dataset.end));
  };
  const start = place(range.startContainer, range.startOffset);
  const end = place(range.endContainer, range.endOffset);
  return start !== null && end !== null && start < end ? { start, end } : null;
}

async function promote(id, span, made) {
  made.replaceChildren();
  if (!span) {
    made.append("Select the words that make the claim, then try again.");
    return;
  }
  try {
    const claim = await call("POST", articlePath(id) + "/claims", { body: { start: span.start, end: span.end } });
    say("A claim is made of it.");
    location.hash = `#/claims/${claim.id ?? claim.claimId}`;
  } catch (refusal) {
    made.append([refusal.message, ...(refusal.problem.errors ?? []).map(one => one.detail)].join(" "));
  }
}

function walk(body, step) {
  return () => {
    const links = [...body.querySelectorAll("a.claim:not([tabindex])")];
    const at = links.indexOf(document.activeElement);
    const link = links[Math.max(0, Math.min(links.length - 1, at < 0 && step < 0 ? 0 : at + step))];
    link?.focus();
    link?.scrollIntoView({ block: "center" });
  };
}

/** What does not add up: fetched after the text is seen, since it needs every claim in full. */
async function warnings(base, beside, body) {
  let claims;
  try {
    ({ claims } = await once(base + "/claims"));
  } catch { return; }
  const found = claims.flatMap(claim => claim.warnings.map(warning => ({ claim, warning })));
  if (!found.length) return;
  const sentenceLink = index => h("button", { type: "button", class: "plain", onclick: () => go(body, index) }, `sentence ${index + 1}`);
  beside.prepend(h("section", { class: "warnings", "aria-labelledby": "warnings-title" }, h("h2", { id: "warnings-title" }, "What does not add up"),
    h("ul", null, found.map(({ claim, warning }) => h("li", null, bdi(warning.detail), " See ", sentenceLink(claim.source.sentence),
      warning.otherSentence === null || warning.otherSentence === undefined ? null : [" and ", sentenceLink(warning.otherSentence)], ".")))));
  for (const { claim } of found) for (const link of body.querySelectorAll(`a.claim[data-id="${CSS.escape(claim.id)}"]`)) link.classList.add("warned");
}

function go(body, index) {
  const sentence = body.querySelector(`.sentence[data-index="${index}"]`);
  if (!sentence) return;
  sentence.scrollIntoView({ block: "center" });
  const stop = sentence.querySelector("a.claim") ?? sentence;
  if (stop === sentence) sentence.setAttribute("tabindex", "-1");
  stop.focus({ preventScroll: true });
}
