// The door: what this is, and who comes in.

import { h } from "./dom.js";
import { chooseName, signIn, signsIn } from "./session.js";

const LEAD = "Checkable reads an article, finds the sentences that can be checked, and keeps what your desk finds out about each. " +
  "It never decides what is true.";

/** @param enter called when somebody is known; told the view that they want  @param failed shows why nobody is */
export function door(enter, failed) {
  document.title = "Sign in · Checkable";
  if (signsIn()) {
    const go = () => signIn().catch(failed);
    return h("div", { class: "view door" }, h("h1", null, "Sign in"), h("p", { class: "lead" }, LEAD),
      h("p", { class: "quiet" }, "Checkable uses your newsroom’s accounts."),
      h("p", { class: "acts" }, h("button", { type: "button", class: "main-act", onclick: go }, "Sign in")));
  }
  const input = h("input", { id: "reviewer", required: true, maxlength: 60, autocomplete: "username", dir: "auto", data: { focus: "" } });
  const go = event => {
    event.preventDefault();
    const name = input.value.trim();
    if (!name) return input.focus();
    chooseName(name);
    enter(event.submitter?.dataset.view);
  };
  return h("form", { class: "view door", onsubmit: go }, h("h1", null, "Who is reviewing?"), h("p", { class: "lead" }, LEAD),
    h("label", { for: "reviewer" }, "Your name"), input,
    h("p", { class: "quiet" }, "Decisions are kept under this name, which nobody checks. This browser asks for it once."),
    h("p", { class: "acts" }, h("button", { class: "main-act" }, "Start"),
      h("button", { data: { view: "#/paste?sample" } }, "Try the sample")));
}
