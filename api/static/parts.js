// What the views of things are made of: parts with a heading, figures, and some rows of a question.

import { addressOf } from "./address.js";
import { ask } from "./api.js";
import { make } from "./dom.js";
import { t } from "./words.js";
import { makeTable } from "./rows.js";

const PAGE = 500;

/** A part of a view; `more` leads on from it. */
export function makePart(title, content, more = null) {
  const words = t(title), heading = words[0].toUpperCase() + words.slice(1); // our own words for values are small
  return make("section", { "aria-label": heading }, make("h2", {}, heading, more), content);
}

/** What is long or wide, in a place of its own that scrolls, by keyboard too. */
export const makeScroll = (title, content, look = "rows") =>
  make("div", { class: `${look} tall`, tabindex: 0, role: "region", "aria-label": t("{0}（可滚动）", t(title)) }, content);

/** Room for what is long to make: `fill()` gives its content once it comes on the screen, or is printed. */
export function makeLater(fill, signal) {
  const room = make("div", { class: "later" });
  const seen = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && draw());
  function draw() {
    seen.disconnect();
    removeEventListener("beforeprint", draw);
    if (room.isConnected) room.replaceWith(fill());
  }
  seen.observe(room);
  addEventListener("beforeprint", draw, { signal });
  signal.addEventListener("abort", () => seen.disconnect());
  return room;
}

/** The way to the question that has all rows, and takes them along as a file. */
export const linkTo = (name, values, words) => make("a", { href: addressOf(name, values) }, words);

/** The first rows of a question as `makeTable` makes them, and the way to all; "" if it has none. Paper, which leads nowhere, has the others too (printing.js). */
export function makeRows(title, page, query, values, { shown = 8, without = [], act } = {}) {
  if (!page.rows.length) return "";
  const rows = makeFirstRows(page, query, shown, without, act), table = rows.firstChild;
  table.addOthers = () => table.addRows(page.rows.slice(shown));
  table.classList.toggle("first-rows", page.rows.length > shown);
  return makePart(title, rows, linkToAll(page, query, values, shown));
}

/** The same with rows that are made when they come on the screen, or are printed. */
export const makeRowsLater = (title, page, query, values, shown, signal) =>
  makePart(title, makeLater(() => makeFirstRows(page, query, shown), signal), linkToAll(page, query, values, shown));

function makeFirstRows(page, query, shown, without, act) {
  const table = makeTable(query, without, act);
  table.addRows(page.rows.slice(0, shown));
  return make("div", { class: "rows" }, table);
}

function linkToAll(page, query, values, shown) {
  const all = page.rows.length > shown || page.next_cursor;
  const words = all ? (page.next_cursor ? t("查看全部") : t("查看全部 {0} 项", page.rows.length)) : t("单独打开");
  return linkTo(query.name, values, words);
}

/** Figures with their names: [["牵头", 10], …]. */
export function makeFigures(pairs) {
  return make("ul", { class: "figures" }, pairs.map(([name, value]) =>
    make("li", {}, make("strong", {}, String(value)), ` ${name}`)));
}

/** Every row of a question. */
export async function askAll(name, values, signal) {
  const page = await ask(name, { ...values, limit: PAGE }, signal);
  const rows = [...page.rows];
  for (let next = page.next_cursor; next;) {
    const more = await ask(name, { ...values, limit: PAGE, cursor: next }, signal);
    rows.push(...more.rows);
    next = more.next_cursor;
  }
  return rows;
}
