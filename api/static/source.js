// The panel that shows a fact in its text.

import { readLines } from "./api.js";
import { byId, make } from "./dom.js";
import { placeWords, t } from "./words.js";

const AROUND = 12;
const MORE = 40;
let opener = null;
let reader = null;

/** A view that shows the text of a document itself ({document, show}) until `signal`. */
export function readIn(view, signal) {
  reader = view;
  signal.addEventListener("abort", () => { reader = null; });
}

/** Show `place` ({document, from, to, where, quote, headings}); the focus returns to `button` on closing. */
export async function openSource(place, button) {
  if (reader?.document === place.document) return reader.show(place, button);
  document.querySelectorAll(".place.current").forEach((other) => other.classList.remove("current"));
  button.classList.add("current");
  opener = button;
  byId("source").hidden = false;
  document.body.classList.add("with-source");
  byId("source-title").textContent = t("原文");
  byId("source-place").textContent = t("读取中…");
  byId("source-text").replaceChildren();
  try {
    await draw(place, Math.max(1, place.from - AROUND), place.to + AROUND);
    byId("source").focus({ preventScroll: true });
    byId("source-text").querySelector(".hit")?.scrollIntoView({ block: "center" });
  } catch (problem) {
    byId("source-place").textContent = problem.message;
  }
}

/** The button that shows a place in its text. */
export function makePlace(place, words = placeWords(place.where)) {
  const button = make("button", { type: "button", class: "place" }, words);
  button.addEventListener("click", () => openSource(place, button));
  return button;
}

export function closeSource() {
  if (byId("source").hidden) return;
  byId("source").hidden = true;
  document.body.classList.remove("with-source");
  opener?.classList.remove("current");
  opener?.focus();
}

async function draw(place, from, to) {
  const text = await readLines(place.document, from, to);
  const last = text.lines.at(-1).number;
  const placed = text.lines.some(({ number, where }) => where !== `第${number}行`);
  byId("source-title").textContent = text.title;
  byId("source-place").replaceChildren(
    [placeWords(place.where), text.source_file && t("见文件 {0}", text.source_file)].filter(Boolean).join(t("，")),
    place.headings.length ? make("span", { class: "headings" }, [...place.headings.map(({ words }) => words), place.quote].join(" | ")) : "");
  const marks = findQuote(text.lines, place);
  byId("source-text").replaceChildren(
    from > 1 ? moreButton(t("↑ 前文"), () => draw(place, Math.max(1, from - MORE), last)) : "",
    make("ol", { class: placed ? "placed" : null }, text.lines.map((line, i) =>
      makeLine(line, place, marks.get(line.number), line.where === text.lines[i - 1]?.where ? "" : line.where))),
    last < text.total ? moreButton(t("↓ 后文"), () => draw(place, from, last + MORE)) : "",
  );
}

const moreButton = (words, action) => make("button", { type: "button", class: "plain", onclick: action }, words);

/** A line; at its side where it stands in its file, if that is not where the line before stands. */
function makeLine({ number, text }, place, mark, where) {
  const hit = number >= place.from && number <= place.to;
  const heads = place.headings.some(({ line }) => line === number);
  const marked = mark ?? (heads && text.trim() ? [0, text.length] : null);
  const words = marked ? [text.slice(0, marked[0]), make("mark", {}, text.slice(...marked)), text.slice(marked[1])] : [text];
  const side = where === `第${number}行` ? number : placeWords(where.replace(/^工作表“.*”/, ""));
  return make("li", { value: number, "data-side": side, class: hit ? "hit" : heads ? "heads" : null }, make("span", {}, words));
}

/** Where the quote stands: start and end by line number. It is a substring of the lines joined. */
export function findQuote(lines, { from, to, quote }) {
  const cited = lines.filter(({ number }) => number >= from && number <= to);
  let start = quote ? cited.map((line) => line.text).join("\n").indexOf(quote) : -1;
  const marks = new Map();
  if (start < 0) return marks;
  let end = start + quote.length;
  for (const { number, text } of cited) {
    if (start < text.length && end > 0) marks.set(number, [Math.max(0, start), Math.min(text.length, end)]);
    start -= text.length + 1;
    end -= text.length + 1;
  }
  return marks;
}
