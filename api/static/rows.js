// An answer as a table whose rows unfold.

import { addressOf } from "./address.js";
import { make, show } from "./dom.js";
import { makePlace } from "./source.js";
import { nameOf, t } from "./words.js";

/** Where the names in a column lead, by what they name. */
const LINKS = {
  agencies: (name) => addressOf("agency", { agency: name }),
  districts: (name) => addressOf("tasks-by-district", { district: name }),
  sectors: (name) => addressOf("tasks-by-sector", { sector: name }),
  indicators: (name) => addressOf("indicator", { indicator: name }),
  documents: (name) => addressOf("plan", { document: name }),
};
const NUMERIC = new Set(["integer", "number", "date"]);
const MANY = 300, TOGETHER = 50, NARROW = 60; // rows; pixels of a column
const PLACES = 3; // that are shown of a row at once
const LOCATED = /(^|_)(line_start|line_end|lines|where|places|heading_line)$/; // shown as sources

/**
 * A table of the brief columns but those in `without`; each row can be unfolded and leads to its
 * source. `act(row)` makes what can be done with a row, beside its details. Without `document_title`, sources do not say of which plan they are. A column is shown as soon as a row has something in it; the first holds the button.
 */
export function makeTable(query, without = [], act = () => "") {
  const brief = query.columns.filter(({ brief: shown, name }) => shown && name !== "quote" && !without.includes(name));
  const head = make("tr", {},
    brief.map((column) => make("th", { scope: "col", class: classOf(column) }, nameOf(column))),
    make("th", { scope: "col", class: "source" }, t("出处")));
  const table = make("table", {}, make("thead", {}, head));
  const filled = new Set([0]);
  table.addRows = (rows) => {
    const added = rows.map((row) => makeRow(row, brief, query, without, act)), known = filled.size;
    for (const { cells } of added) [...cells].forEach(({ classList }, i) => classList.contains("blank") || filled.add(i));
    const changed = filled.size > known ? [head, ...table.querySelectorAll("tbody > tr:not(.details)"), ...added] : added;
    for (const { cells } of changed) [...cells].forEach((cell, i) => { cell.hidden = !filled.has(i); });
    if (table.rows.length + rows.length > MANY) setColumns(table, head);
    for (let i = 0; i < added.length; i += TOGETHER) table.append(make("tbody", {}, added.slice(i, i + TOGETHER)));
  };
  return table;
}

/** Columns as wide as the first rows made them: what is not on the screen then needs no layout (page.css). */
function setColumns(table, head) {
  const shown = [...head.cells].filter(({ hidden }) => !hidden);
  if (!table.isConnected || shown.length === table.columns) return;
  table.style.setProperty("--columns", shown.map(({ offsetWidth }) => `minmax(0, ${Math.max(offsetWidth, NARROW)}fr)`).join(" "));
  table.columns = shown.length;
  table.classList.add("many");
}

const classOf = ({ name, type, several, names }) =>
  `column-${name} ${several ? "several" : NUMERIC.has(type) ? "number" : type}${names ? " names" : ""}`;

function makeRow(row, brief, query, without, act) {
  let details = null; // made when it is first unfolded: most rows never are
  const toggle = () => {
    if (details) details.hidden = !details.hidden;
    else summary.after(details = make("tr", { class: "details" }, make("td", { colspan: brief.length + 1 }, makeDetails(row, query), act(row))));
    summary.classList.toggle("open", !details.hidden);
    button.setAttribute("aria-expanded", String(!details.hidden));
  };
  const button = make("button", { type: "button", class: "unfold", "aria-expanded": "false", "aria-label": t("展开全部内容") }, "▸");
  const cells = brief.map((column) => makeCell(row, column));
  const summary = make("tr", { class: row.inferred ? "inferred" : null, onclick: (event) => {
    if (!event.target.closest("a") && !event.target.closest("button:not(.unfold)")) toggle();
  } }, cells, make("td", { "data-title": t("出处"), class: "source" }, makeSources(row, without)));
  summary.firstChild.prepend(button);
  return summary;
}

function makeCell(row, column) {
  const shown = showCell(row, column);
  const blank = shown === "" || (Array.isArray(shown) && !shown.length);
  return make("td", { "data-title": nameOf(column), class: classOf(column) + (blank ? " blank" : "") }, shown);
}

function makeDetails(row, query) {
  const shown = query.columns.filter(({ name }) => show(row[name]) !== "" && !LOCATED.test(name));
  return make("dl", {}, shown.map((column) =>
    make("div", { class: `detail-${column.name}` }, make("dt", {}, nameOf(column)), make("dd", {}, showCell(row, column)))));
}

function showCell(row, { name, type, names, words }) {
  const value = row[name];
  if (name === "title" && !value && row.text) return `${row.text.slice(0, 60)}…`;
  if (name === "basis" && row.inferred) return [t(value), " ", make("span", { class: "tag" }, t("推断"))];
  if (Object.hasOwn(words, value)) return t(words[value]);
  if (type === "choice" && value != null) return Array.isArray(value) ? show(value.map((each) => t(each))) : t(value);
  if (!names || value == null) return show(value);
  const links = [value].flat().flatMap((each, i) => [i ? "；" : null, make("a", { href: LINKS[names](each) }, each)]);
  const isOther = name === "agency" && row.identity && row.identity !== "本机构";
  return isOther ? [...links, " ", make("span", { class: "tag" }, t(row.identity))] : links;
}

function makeSources(row, without) {
  const document = row.document ?? (String(row.id).startsWith("doc-") ? row.id : null);
  if (!document) return "";
  const title = row.line_start && !without.includes("document_title") ? make("span", { class: "document" }, row.document_title) : null;
  const places = placesOf(row, document).map((place) => makePlace(place));
  return [title, ...places.slice(0, PLACES), more(places.slice(PLACES)), row.quote ? make("q", { class: "quote", title: row.quote }, ...quoted(row)) : null];
}

/** A button in place of the places for which there is no room; it gives way to them. */
function more(places) {
  if (!places.length) return null;
  return make("button", { type: "button", class: "plain", onclick: (event) => {
    event.currentTarget.replaceWith(...places);
    places[0].focus();
  } }, t("另 {0} 处", places.length));
}

/** Where the row is stated: in some lines, in several places, or as a whole document. */
export function placesOf(row, document = row.document) {
  const place = (from, to, where) => ({ document, from, to, where, quote: row.quote ?? "", headings: headingsOf(row) });
  if (row.lines?.length > 1) return row.lines.map((line, i) => place(line, line, row.places[i]));
  return row.line_start ? [place(row.line_start, row.line_end, row.where)] : [place(1, 1, "全文")];
}

const headingsOf = (row) => ["row_heading", "column_heading"]
  .filter((name) => row[name]).map((name) => ({ words: row[name], line: row[`${name}_line`] }));

/** The words as printed; of a value in a table behind what heads its row and column. */
const quoted = (row) => [[...headingsOf(row).map(({ words }) => words), row.quote].join(" | ")];
