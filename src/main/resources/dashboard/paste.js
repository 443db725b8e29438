// Paste and split: an article goes in, and its claims are shown beside it.

import { forget, call } from "./api.js";
import { arrived } from "./arrival.js";
import { h, say } from "./dom.js";
import { wordsOf } from "./files.js";
import { SAMPLE } from "./sample.js";
import { count } from "./words.js";

/** What to do about what the server refuses, where its own words say less. */
const HELP = {
  "unsupported-language": "This does not read as English, and only English is read. A text of a few words may be too short to tell.",
};
const DRAFT = "checkable.draft.article";
const TAKEN = ".txt,.html,.htm,.md,.vtt,.srt,text/plain,text/html,text/vtt,application/x-subrip";
const LONGEST_BYTES = 256 * 1024;
const FIELDS = ["title", "url", "publishedAt"];

const isPage = text => /^\s*<(?:!doctype|html|head|body|article|div|p|main|section)[\s>]/i.test(text);

const revised = ({ claimIds, revision: { number, kept, moved } }) =>
  `Revision ${number} of an article that was here: ${count(claimIds.length, "claim")}, ${kept.length + moved.length} of them as before.`;

/** A first line that looks like a title: short, no sentence, and apart from what follows. */
const TITLE = /^\s*(\S[^\n]{7,118}[^\s.!?:;,…])[ \t]*\n\s*\n(?=\s*\S)/;

/** What happened, said where one looks: over the article. */
const told = answer => (answer.duplicate ? "This article was here already; its reviews are untouched."
  : answer.revision ? revised(answer) : `${count(answer.claimIds.length, "claim")} found.`);

export function view(place, { query }) {
  const text = h("textarea", {
    id: "text", rows: 12, dir: "auto", "aria-describedby": "text-help", "aria-errormessage": "problem", spellcheck: "false",
  });
  const title = h("input", { id: "title", maxlength: 500, dir: "auto" });
  const url = h("input", { id: "url", type: "url", placeholder: "https://", dir: "ltr" });
  const publishedAt = h("input", { id: "publishedAt", type: "date" });
  const fields = { title, url, publishedAt };
  const file = h("input", { id: "file", type: "file", class: "unseen", accept: TAKEN });
  const size = h("span", { class: "quiet" });
  const problem = h("div", { id: "problem", class: "problem", role: "alert" });
  const go = h("button", { class: "main-act" }, "Find claims");
  const drop = h("div", { class: "drop" }, h("label", { for: "text" }, "Text or HTML of the article, or subtitles"), text,
    h("p", { id: "text-help", class: "quiet" }, "Paste it, drop a file here, or ",
      h("label", { class: "file" }, "choose a file", file), ". ", size));

  const keep = () => {
    const bytes = new Blob([text.value]).size;
    const isLong = bytes > LONGEST_BYTES && !isPage(text.value);
    size.textContent = isLong ? "This is over 256 KB, more than one article may have."
      : text.value ? `${Math.ceil(bytes / 1024)} KB` : "";
    const typed = Object.fromEntries(FIELDS.map(name => [name, fields[name].value]));
    try {
      sessionStorage.setItem(DRAFT, JSON.stringify({ text: text.value, ...typed }));
    } catch { /* Too long to keep; the page itself still has it. */ }
  };
  const recall = () => fill(JSON.parse(sessionStorage.getItem(DRAFT) ?? "{}"));
  const read = async dropped => {
    if (!dropped) return;
    problem.replaceChildren();
    const { words, refused } = await wordsOf(dropped);
    if (refused) return tell([refused]);
    text.value = words;
    if (!title.value && !isPage(text.value)) title.value = dropped.name.replace(/\.\w+$/, "").replaceAll(/[-_]+/g, " ");
    keep();
    say(`${dropped.name} is read.`);
    text.focus();
  };
  /** Pasted words begin with their title more often than not. */
  const titled = () => {
    const found = title.value ? null : TITLE.exec(text.value);
    if (!found) return;
    title.value = found[1].trim();
    text.value = text.value.slice(found[0].length);
    keep();
    say("The first line is taken as the title.");
  };
  const fill = article => {
    text.value = article.text ?? "";
    for (const name of FIELDS) fields[name].value = article[name] ?? "";
  };
  const tell = words => problem.replaceChildren(...words.map(one => h("p", null, one)));
  const submit = async event => {
    event.preventDefault();
    problem.replaceChildren();
    for (const field of [text, ...Object.values(fields)]) field.removeAttribute("aria-invalid");
    if (!text.value.trim()) {
      text.setAttribute("aria-invalid", "true");
      tell(["Paste the article first."]);
      text.focus();
      return;
    }
    go.disabled = true;
    go.textContent = "Reading…";
    say("Reading the article.");
    try {
      const answer = await call("POST", "/v1/articles", { body: body() });
      sessionStorage.removeItem(DRAFT);
      forget(`/v1/articles/${answer.articleId}/claims`);
      arrived(answer.articleId, told(answer));
      location.hash = `#/articles/${answer.articleId}`;
    } catch (refusal) {
      const errors = refusal.problem?.errors ?? [];
      tell([HELP[refusal.kind] ?? refusal.message, ...errors.map(one => one.detail)]);
      problem.scrollIntoView({ block: "nearest" });
      for (const error of errors) fields[error.pointer?.slice(1)]?.setAttribute("aria-invalid", "true");
    } finally {
      go.disabled = false;
      go.textContent = "Find claims";
    }
  };
  const body = () => {
    const sent = { [isPage(text.value) ? "html" : "text"]: text.value };
    for (const name of FIELDS) if (fields[name].value.trim()) sent[name] = fields[name].value.trim();
    return sent;
  };

  drop.addEventListener("dragover", event => {
    event.preventDefault();
    drop.classList.add("over");
  });
  drop.addEventListener("dragleave", () => drop.classList.remove("over"));
  drop.addEventListener("drop", event => {
    drop.classList.remove("over");
    if (event.dataTransfer.files.length) {
      event.preventDefault();
      read(event.dataTransfer.files[0]);
    }
  });
  file.addEventListener("change", () => read(file.files[0]));
  const form = h("form", { onsubmit: submit, oninput: keep, novalidate: true, class: "paste" }, drop,
    h("div", { class: "facts" },
      h("div", null, h("label", { for: "title" }, "Title"), title),
      h("div", null, h("label", { for: "url" }, "Address"), url),
      h("div", null, h("label", { for: "publishedAt" }, "Published"), publishedAt)),
    problem, h("p", { class: "send" }, go,
      h("span", { class: "quiet" }, "What cannot be checked is set aside with a reason. Nothing is judged true or false.")));
  text.addEventListener("paste", () => setTimeout(titled));
  if (query.has("sample")) fill(SAMPLE);
  else recall();
  keep();
  place.append(h("div", { class: "head" }, h("h1", null, "Paste an article")), form);
  return "Paste";
}
