// The panel that shows a fact in its text.

import { readLines } from "./api.js";
import { byId, make } from "./dom.js";

const AROUND = 12;
const MORE = 40;
let opener = null;

/** Show `place` ({document, from, to, quote}); the focus returns to `button` on closing. */
export async function openSource(place, button) {
  document.querySelectorAll(".place.current").forEach((other) => other.classList.remove("current"));
  button.classList.add("current");
  opener = button;
  byId("source").hidden = false;
  document.body.classList.add("with-source");
  byId("source-title").textContent = "原文";
  byId("source-place").textContent = "读取中…";
  byId("source-text").replaceChildren();
  try {
    await draw(place, Math.max(1, place.from - AROUND), place.to + AROUND);
    byId("source").focus({ preventScroll: true });
    byId("source-text").querySelector(".hit")?.scrollIntoView({ block: "center" });
  } catch (problem) {
    byId("source-place").textContent = problem.message;
  }
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
  const where = place.from === place.to ? `第 ${place.from} 行` : `第 ${place.from}–${place.to} 行`;
  byId("source-title").textContent = text.title;
  byId("source-place").textContent = `${where}，全文共 ${text.total} 行`;
  const marks = findQuote(text.lines, place);
  byId("source-text").replaceChildren(
    from > 1 ? moreButton("↑ 前文", () => draw(place, Math.max(1, from - MORE), last)) : "",
    make("ol", {}, text.lines.map((line) => makeLine(line, place, marks.get(line.number)))),
    last < text.total ? moreButton("↓ 后文", () => draw(place, from, last + MORE)) : "",
  );
}

const moreButton = (words, action) => make("button", { type: "button", class: "plain", onclick: action }, words);

function makeLine({ number, text }, place, mark) {
  const hit = number >= place.from && number <= place.to;
  const words = mark ? [text.slice(0, mark[0]), make("mark", {}, text.slice(...mark)), text.slice(mark[1])] : [text];
  return make("li", { value: number, class: hit ? "hit" : null }, make("span", {}, words));
}

/** Where the quote stands: start and end by line number. It is a substring of the lines joined. */
function findQuote(lines, { from, to, quote }) {
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
