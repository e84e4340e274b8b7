// Elements from data. Text is always set as text, never as HTML.

import { t } from "./words.js";

/** An element with attributes and children; children that are strings become text. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value == null) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else element.setAttribute(name, value);
  }
  element.append(...children.flat(Infinity).filter((child) => child != null));
  return element;
}

export const byId = (id) => document.getElementById(id);

/** Copy words; the button that asks for it says so. Where a browser forbids it, show them. */
export async function copy(button, words) {
  const copied = await navigator.clipboard.writeText(words).then(() => true, () => false);
  if (!copied) return window.prompt("请复制：", words);
  const before = button.textContent;
  button.textContent = "已复制";
  setTimeout(() => { button.textContent = before; }, 1500);
}

/** Save a file under a name. */
export function save(file, name) {
  const link = make("a", { href: URL.createObjectURL(file), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** A value as a person reads it. */
export function show(value) {
  if (value == null) return "";
  if (value === true) return t("是");
  if (value === false) return t("否");
  if (Array.isArray(value)) return value.map(show).join("；");
  return String(value);
}
