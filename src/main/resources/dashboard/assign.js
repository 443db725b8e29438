// Whose claim it is: for myself, for a colleague by name, or for nobody.

import { bdi, h } from "./dom.js";
import { people } from "./people.js";
import { name } from "./session.js";

let number = 0;

/** A field for a name, with those that were seen on this desk. */
export function personField(label, value = "") {
  const id = "person-" + ++number;
  const input = h("input", { id, list: id + "-names", maxlength: 255, autocomplete: "off", required: true, value });
  const element = [h("label", { for: id }, label), input,
    h("datalist", { id: id + "-names" }, people().map(one => h("option", { value: one })))];
  return { element, input };
}

/** @param edit sends a change: edit("Given to bo", {assignee: "bo"}) */
export function assignment(claim, edit) {
  const { assignee } = claim.review;
  const me = name();
  const give = one => edit(one === null ? "Given to nobody" : one === me ? "Taken for yourself" : `Given to ${one}`, { assignee: one });
  const { element, input } = personField("Give it to");
  const form = h("form", { class: "assign-to", onsubmit: event => {
    event.preventDefault();
    give(input.value.trim());
  } }, element, h("button", null, "Give"));
  return h("details", { class: "assignment no-print" },
    h("summary", null, assignee ? ["For ", h("strong", null, bdi(assignee))] : "For nobody in particular"),
    h("p", { class: "acts" },
      me && assignee !== me ? h("button", { type: "button", onclick: () => give(me) }, "Take it for myself") : null,
      assignee ? h("button", { type: "button", onclick: () => give(null) }, "For nobody in particular") : null),
    form);
}
