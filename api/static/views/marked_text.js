// A text with the facts that are stated in it marked: a line shows its facts, a fact its lines.

import { make } from "../dom.js";
import { findQuote } from "../source.js";
import { placeWords, t } from "../words.js";

const CHUNK = 200; // lines that a browser lays out only when they come into sight

/** What facts can be, in the order in which a legend names them. */
export const KINDS = [["task", "任务"], ["target", "目标"], ["citation", "引用"], ["doubt", "待核"]];

/**
 * A list of lines ({number, text, where}). `facts` are [{kind, from, to, quote, about}], where
 * `about` makes the words under the line that the fact begins at. `onLine(number, facts)` is told
 * which line is opened. It has `show(from, to)`, which brings lines into sight and lights them, and
 * `line`, the one that was clicked last.
 */
export function makeMarkedText(lines, facts, onLine = () => {}) {
  const stated = byLine(facts);
  const marks = markAll(lines, facts);
  const items = new Map();
  const chunks = [];
  lines.forEach((line, i) => {
    if (i % CHUNK === 0) chunks.push(make("ol", { start: line.number }));
    const where = line.where === lines[i - 1]?.where ? "" : line.where;
    const item = makeLine(line, where, stated.get(line.number) ?? [], marks.get(line.number) ?? []);
    items.set(line.number, item);
    chunks.at(-1).append(item);
  });
  const text = make("div", { class: "marked-text" }, chunks);
  text.addEventListener("click", (event) => {
    const item = event.target.closest("li[value]");
    if (!item || event.target.closest("a, .line-facts") || String(getSelection())) return;
    const own = stated.get(item.value) ?? [];
    if (own.length) toggleFacts(item, own);
    text.line = item.value;
    onLine(item.value, own);
  });
  text.addEventListener("keydown", (event) => moveByKey(event, text));
  text.querySelector(".number")?.setAttribute("tabindex", "0");
  text.line = lines[0]?.number ?? 1;
  text.show = (from, to) => { text.line = from; light(text, items, from, to); };
  text.openFacts = (number) => {
    const item = items.get(number), own = stated.get(number);
    if (item && own && !item.querySelector(".line-facts")) toggleFacts(item, own);
  };
  return text;
}

export const makeLegend = () => make("p", { class: "legend kinds" },
  KINDS.map(([kind, words]) => make("span", { class: `kind-${kind}` }, t(words))));

function makeLine({ number, text }, where, own, marks) {
  const printed = where && where !== `第${number}行` ? make("span", { class: "printed" }, placeWords(where)) : null;
  const label = own.length ? t("第{0}行，{1} 项内容", number, own.length) : null;
  const side = own.length
    ? make("button", { type: "button", class: "number", tabindex: "-1", "aria-expanded": "false", "aria-label": label }, String(number))
    : make("span", { class: "number" }, String(number));
  const task = own.some(({ kind }) => kind === "task");
  return make("li", { value: number, class: [own.length && "stated", task && "task"].filter(Boolean).join(" ") || null },
    side, make("span", { class: "words" }, printed, pieces(text, marks)));
}

/** The text cut where marks begin and end; marks may overlap. */
function pieces(text, marks) {
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => {
    const over = marks.filter((mark) => mark.start <= start && mark.end > start);
    const words = text.slice(start, cuts[i + 1]);
    return over.length ? make("mark", { class: [...new Set(over.map(({ kind }) => `kind-${kind}`))].join(" ") }, words) : words;
  });
}

function byLine(facts) {
  const lines = new Map();
  for (const fact of facts) {
    for (let n = fact.from; n <= fact.to; n++) lines.set(n, [...(lines.get(n) ?? []), fact]);
  }
  return lines;
}

/** Where quotes stand, by line; a task is shown at its lines' edge instead. */
function markAll(lines, facts) {
  const first = lines[0]?.number ?? 1;
  const marks = new Map();
  for (const fact of facts.filter(({ kind }) => kind !== "task")) {
    const near = lines.slice(fact.from - first, fact.to - first + 1);
    for (const [number, [start, end]] of findQuote(near, fact)) {
      marks.set(number, [...(marks.get(number) ?? []), { start, end, kind: fact.kind }]);
    }
  }
  return marks;
}

function toggleFacts(item, facts) {
  const shown = item.querySelector(".line-facts");
  item.querySelector(".number").setAttribute("aria-expanded", String(!shown));
  if (shown) return shown.remove();
  item.append(make("ul", { class: "line-facts" }, facts.map((fact) => make("li", { class: `kind-${fact.kind}` }, fact.about()))));
}

function light(text, items, from, to) {
  text.querySelectorAll(".hit").forEach((line) => line.classList.remove("hit"));
  for (let n = from; n <= to; n++) items.get(n)?.classList.add("hit");
  const first = items.get(from);
  if (!first) return;
  layOutTo(text, first);
  center(text, first);
}

/** All above a place is laid out, so that the place is known: a height that was guessed leads astray. */
function layOutTo(text, item) {
  const chunks = [...text.children];
  for (const chunk of chunks.slice(0, chunks.indexOf(item.parentElement) + 1)) chunk.classList.add("laid-out");
}

/** In the middle of what is seen of the text where that scrolls by itself, else of the screen. */
function center(text, item) {
  if (text.scrollHeight <= text.clientHeight) return item.scrollIntoView({ block: "center" });
  const [outer, inner] = [text, item].map((each) => each.getBoundingClientRect());
  const [top, bottom] = [Math.max(0, outer.top), Math.min(innerHeight, outer.bottom)];
  text.scrollTop += inner.top - top - (bottom - top - inner.height) / 2;
}

/** The lines with facts are one stop of the Tab key; the arrows lead from one to the next. */
function moveByKey(event, text) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !event.target.matches("button.number")) return;
  event.preventDefault();
  const all = [...text.querySelectorAll("button.number")];
  const next = all[all.indexOf(event.target) + step];
  if (!next) return;
  event.target.setAttribute("tabindex", "-1");
  next.setAttribute("tabindex", "0");
  next.focus();
}
