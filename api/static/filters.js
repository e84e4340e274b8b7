// The form above a picture: what the address asks for, one field for each of its parameters.

import { addressOf, goTo } from "./address.js";
import { make } from "./dom.js";
import { makeInput } from "./form.js";
import { t } from "./words.js";

/** Those of `values` that have a name and are not empty. */
export const pick = (values, names) => Object.fromEntries(names.filter((name) => values[name]).map((name) => [name, values[name]]));

/** `fields` are [parameter, placeholder]; what the form does not have stays as the address has it. */
export function makeFilterForm(view, fields, values, { words = t("查看"), look = "" } = {}) {
  const names = fields.map(([{ name }]) => name);
  const form = make("form", { class: `fields filters ${look}`, autocomplete: "off", onsubmit: (event) => {
    event.preventDefault();
    const read = Object.fromEntries(names.map((name) => [name, form.elements.namedItem(name).value.trim()]));
    const wanted = { ...values, ...read };
    goTo(addressOf(view, pick(wanted, Object.keys(wanted))));
  } }, fields.map(([parameter, hint]) => {
    const id = `filter-${parameter.name}`;
    return make("label", { class: "field", for: id }, make("span", {}, t(parameter.title, 1)),
      makeInput(parameter, values[parameter.name] ?? "", { id, name: parameter.name, placeholder: hint && t(hint) }));
  }), make("button", {}, words));
  return form;
}
