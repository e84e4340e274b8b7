// The frame of the page in Chinese or English (english.js); what plans say stays Chinese.

const NAME = "lang";
const asked = new URLSearchParams(location.search).get(NAME);
if (asked === "en" || asked === "zh") localStorage.setItem(NAME, asked);

/** Whether the frame is English: `?lang=en` in the address, or what was chosen last. */
export const inEnglish = (asked ?? localStorage.getItem(NAME)) === "en";

const ENGLISH = inEnglish ? (await import("./english.js")).ENGLISH : {};

/** Words of the frame as they are shown; `values` take the place of {0}, {1} in them, the first decides between one and many. */
export function t(words, ...values) {
  const known = ENGLISH[words] ?? words;
  const form = Array.isArray(known) ? known[Number(values[0]) === 1 ? 0 : 1] : known;
  return form.replace(/\{(\d)\}/g, (whole, i) => values[i] ?? whole);
}

/** What a column or parameter is called; in English by its name in the API. */
export const nameOf = ({ name, title }) => (inEnglish ? name[0].toUpperCase() + name.slice(1).replaceAll("_", " ") : title);

const COUNTED = { 行: ["line", "lines"], 页: ["page", "pages"], 段: ["paragraph", "paragraphs"] };

/** Where something stands in its file, as the service says it (表1第12行); in English “table 1, line 12”. */
export function placeWords(where) {
  if (!inEnglish) return where;
  return where.replace("全文", "whole text").replace("至", " to ").replace(/工作表(“.*?”)/, "sheet $1, ").replace(/表(\d+)/g, "table $1, ")
    .replace(/第([\d–]+)([行页段])/g, (whole, numbers, unit) => `${COUNTED[unit][Number(numbers.includes("–"))]} ${numbers}`);
}

/** Put the words that stand in the document itself into the language of the frame. */
export function translateFrame(root = document) {
  if (!inEnglish) return;
  document.documentElement.lang = "en";
  for (const place of document.querySelectorAll("main, #source")) place.lang = "zh-CN";
  for (const element of root.querySelectorAll("[data-words]")) element.textContent = t(element.textContent);
  for (const name of ["aria-label", "placeholder", "title"]) {
    for (const element of root.querySelectorAll(`[${name}]`)) element.setAttribute(name, t(element.getAttribute(name)));
  }
}

export function switchLanguage() {
  localStorage.setItem(NAME, inEnglish ? "zh" : "en");
  const address = new URL(location.href);
  address.searchParams.delete(NAME);
  if (address.href === location.href) location.reload();
  else location.replace(address.href);
}
