// What is decided leaves as a file, in one of three formats.

import { h, say } from "./dom.js";
import { headers, root } from "./session.js";

const FORMATS = {
  claimreview: { label: "ClaimReview", ending: "json" },
  csv: { label: "CSV", ending: "csv" },
  jsonl: { label: "JSON Lines", ending: "jsonl" },
};
const UNTIL_FETCHED_MILLIS = 10_000;

export function exports() {
  const problem = h("p", { class: "problem", role: "alert" });
  const button = ([format, { label }]) => h("button", {
    type: "button", data: { format }, onclick: event => download(format, event.currentTarget, problem),
  }, label);
  return h("div", { class: "exports", role: "group", "aria-labelledby": "exports-title" },
    h("span", { id: "exports-title", class: "quiet" }, "Export what is decided"), Object.entries(FORMATS).map(button), problem);
}

async function download(format, button, problem) {
  button.disabled = true;
  problem.replaceChildren();
  try {
    const name = `checkable.${FORMATS[format].ending}`;
    save(format === "claimreview" ? await reviews() : await lines(format), name);
    say(`${name} is ready.`);
  } catch (failure) {
    problem.append(failure.message);
  } finally {
    button.disabled = false;
  }
}

/** A page of the export, with the token that a plain link could not carry. */
async function page(format, cursor) {
  const from = cursor && "&cursor=" + encodeURIComponent(cursor);
  const answer = await fetch(`${root}/v1/export?format=${format}${from}`, { headers: headers() });
  if (answer.ok) return answer;
  throw new Error((await answer.json().catch(() => ({}))).detail ?? `The server answered ${answer.status}.`);
}

/** All pages as one array. */
async function reviews() {
  const all = [];
  for (let cursor = ""; cursor !== null;) {
    const answer = await (await page("claimreview", cursor)).json();
    all.push(...answer.claimReviews);
    cursor = answer.cursor;
  }
  // As the server writes it: no word ends the script that it is copied into.
  return [JSON.stringify(all, null, 2).replaceAll("<", "\\u003c")];
}

/** All pages one after another; only the first begins with a header. */
async function lines(format) {
  const all = [];
  for (let cursor = ""; cursor !== null;) {
    const answer = await page(format, cursor);
    all.push(await answer.text());
    cursor = answer.headers.get("x-next-cursor");
  }
  return all;
}

function save(parts, name) {
  const link = h("a", { href: URL.createObjectURL(new Blob(parts)), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), UNTIL_FETCHED_MILLIS);
}
