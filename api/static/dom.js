// Elements from data. Text is always set as text, never as HTML.

/** An element with attributes and children; children that are strings become text. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value == null) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child != null));
  return element;
}

export const byId = (id) => document.getElementById(id);

/** A value as a person reads it. */
export function show(value) {
  if (value == null) return "";
  if (value === true) return "是";
  if (value === false) return "否";
  if (Array.isArray(value)) return value.map(show).join("；");
  return String(value);
}
