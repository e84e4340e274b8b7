// A form made from a question's parameters.

import { listNames } from "./api.js";
import { make } from "./dom.js";
import { inEnglish, nameOf, t } from "./words.js";

const PAGING = new Set(["limit", "cursor"]);

/** Fields for the question, filled with `values`; those that are optional are folded away. */
export function makeForm(query, values) {
  const asked = query.parameters.filter((parameter) => !PAGING.has(parameter.name));
  const [first, rest] = split(asked);
  const folded = make(
    "details",
    { class: "options", open: rest.some((parameter) => parameter.name in values) },
    make("summary", {}, t("更多条件")),
    make("div", { class: "fields" }, rest.map((parameter) => makeField(parameter, values))),
  );
  return [
    make("div", { class: "fields" }, first.map((p) => makeField(p, values)), make("button", {}, t("查询"))),
    ...(rest.length ? [folded] : []),
  ];
}

/** What is filled in, without what equals the default. */
export function readForm(form, query) {
  const values = {};
  for (const { name, type, default: usual } of query.parameters) {
    const field = form.elements.namedItem(name);
    if (!field) continue;
    const value = type === "boolean" ? String(field.checked) : field.value.trim();
    if (value !== "" && value !== String(usual ?? "") && !(usual == null && value === "false")) values[name] = value;
  }
  return values;
}

function split(parameters) {
  const required = parameters.filter((parameter) => parameter.required);
  if (required.length) return [required, parameters.filter((parameter) => !parameter.required)];
  return [parameters.slice(0, 3), parameters.slice(3)];
}

function makeField(parameter, values) {
  const value = values[parameter.name] ?? parameter.default ?? "";
  const id = `field-${parameter.name}`;
  const said = Object.keys(parameter.words ?? {}).length && !inEnglish; // The choices themselves are in words.
  const hint = make("small", { id: `${id}-hint` }, said ? "" : t(parameter.description));
  const input = makeInput(parameter, value, { id, name: parameter.name, "aria-describedby": `${id}-hint` });
  if (parameter.type === "boolean") {
    return make("label", { class: "field check", for: id }, input, make("span", {}, nameOf(parameter), hint));
  }
  return make("label", { class: "field", for: id }, make("span", {}, nameOf(parameter)), input, hint);
}

export function makeInput(parameter, value, attributes) {
  if (parameter.type === "boolean") {
    return make("input", { ...attributes, type: "checkbox", checked: String(value) === "true" });
  }
  if (parameter.type === "choice") {
    const options = [...(parameter.required ? [] : [""]), ...parameter.choices];
    return make("select", attributes, options.map((option) =>
      make("option", { value: option, selected: option === value }, option ? choiceOf(parameter, option) : t("不限"))));
  }
  const type = { integer: "number", date: "date" }[parameter.type] ?? "text";
  const list = parameter.names ? `${attributes.id}-list` : null;
  const input = make("input", { ...attributes, type, value, list, required: parameter.required });
  return list ? makeSuggestions(input, list, parameter.names) : input;
}

/** A choice as people call it. */
const choiceOf = ({ words }, choice) => t(words?.[choice] ?? choice);

/** Names are read and made options when the field is first entered: there may be thousands. */
function makeSuggestions(input, id, kind) {
  const datalist = make("datalist", { id });
  input.addEventListener("focus", () => listNames(kind)
    .then((names) => datalist.append(...names.map(makeOption)))
    .catch(() => {}), { once: true }); // Suggestions are a help; the question itself will say what is wrong.
  return make("span", { class: "suggest" }, input, datalist);
}

function makeOption({ name, forms }) {
  const others = forms.filter((form) => form !== name);
  return make("option", { value: name, label: [name, ...others].join(" · ") });
}
