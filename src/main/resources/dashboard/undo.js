// The last decision can be taken back for half a minute, with all that was typed for it.

import { h, say } from "./dom.js";
import { commands } from "./commands.js";

const MILLIS = 30_000;
let last = null;

/**
 * @param sent the claim as the server left it, once it has answered
 * @param stays whether it cannot be taken back, as with a review that shows another's
 * @param back shows the claim once more, as it was before
 */
export function offer({ label, id, sent, stays, back }) {
  if (stays) return settled(label, sent);
  clearTimeout(last?.timer);
  const bar = document.getElementById("undo");
  const mine = { id, sent, back, timer: setTimeout(close, MILLIS) };
  last = mine;
  bar.replaceChildren(h("span", { class: "undo-what" }, label),
    h("button", { type: "button", onclick: undo, "aria-keyshortcuts": "u" }, "Undo"),
    h("span", { class: "undo-time", "aria-hidden": "true" }));
  bar.hidden = false;
  say(label + ". U takes it back.");
  sent.catch(() => last === mine && close());
}

function settled(label, sent) {
  close();
  sent.then(() => say(label + "."), () => {}); // Whoever sent it is told why not.
}

export function close() {
  clearTimeout(last?.timer);
  last = null;
  document.getElementById("undo").hidden = true;
}

/** Something did not go through; a link leads to where it can be mended. */
export function regret(words, look) {
  clearTimeout(last?.timer);
  last = null;
  const bar = document.getElementById("undo");
  const go = () => {
    close();
    look();
  };
  bar.replaceChildren(h("span", { class: "undo-what" }, words),
    ...(look ? [h("button", { type: "button", onclick: go }, "Look at it")] : []),
    h("button", { type: "button", onclick: close }, "Close"));
  bar.hidden = false;
  say(words);
}

export async function undo() {
  const mine = last;
  if (!mine) return say("There is nothing to undo.");
  close();
  try {
    const claim = await mine.sent;
    await commands.undo({ id: mine.id, version: claim.version });
    document.dispatchEvent(new CustomEvent("undone", { detail: mine.id }));
    say("Undone.");
    mine.back();
  } catch (refusal) {
    regret("It could not be undone. " + refusal.message);
  }
}

/** Goes to an address, or shows it anew when it is shown already. */
export function goTo(address) {
  if (location.hash.startsWith(address.replace(/\?.*/, ""))) dispatchEvent(new HashChangeEvent("hashchange"));
  else location.hash = address;
}
