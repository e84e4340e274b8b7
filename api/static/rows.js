// An answer as a table whose rows unfold, and as CSV.

import { addressOf } from "./address.js";
import { make, show } from "./dom.js";

const LINKS = {
  agency: (name) => addressOf("agency-profile", { agency: name }),
  leads: (name) => addressOf("tasks-led-by-agency", { agency: name }),
  responsible: (name) => addressOf("tasks-led-by-agency", { agency: name, include_first: true }),
  supports: (name) => addressOf("tasks-supported-by-agency", { agency: name }),
  district: (name) => addressOf("tasks-by-district", { district: name }),
  sector: (name) => addressOf("tasks-by-sector", { sector: name }),
  indicator: (name) => addressOf("indicator-series", { indicator: name }),
};
const KINDS = {
  task: "任务", safeguard: "保障措施", target: "目标", baseline: "基期", growth: "增速", cumulative: "累计",
  annex: "附件", body: "正文",
};

/** A table of the brief columns; each row can be unfolded and leads to its source. */
export function makeTable(query, openSource) {
  const brief = query.columns.filter((column) => column.brief && !(column.name === "quote"));
  const head = make("tr", {}, brief.map((column) => make("th", { scope: "col" }, column.title)),
    make("th", { scope: "col" }, "出处"));
  const body = make("tbody");
  const table = make("table", {}, make("thead", {}, head), body);
  table.addRows = (rows) => body.append(...rows.flatMap((row) => makeRow(row, brief, query, openSource)));
  return table;
}

function makeRow(row, brief, query, openSource) {
  const details = make("tr", { class: "details", hidden: true });
  const toggle = () => {
    if (!details.hasChildNodes()) details.append(make("td", { colspan: brief.length + 1 }, makeDetails(row, query)));
    details.hidden = !details.hidden;
    summary.classList.toggle("open", !details.hidden);
    button.setAttribute("aria-expanded", String(!details.hidden));
  };
  const button = make("button", { type: "button", class: "unfold", "aria-expanded": "false", "aria-label": "展开全部内容" }, "▸");
  const cells = brief.map((column) =>
    make("td", { "data-title": column.title, class: `column-${column.name}` }, showCell(row, column.name)));
  const summary = make("tr", { class: row.inferred ? "inferred" : null, onclick: (event) => {
    if (!event.target.closest("a") && !event.target.closest("button:not(.unfold)")) toggle();
  } }, cells, make("td", { "data-title": "出处", class: "source" }, makeSources(row, openSource)));
  summary.firstChild.prepend(button);
  return [summary, details];
}

function makeDetails(row, query) {
  const shown = query.columns.filter(({ name }) => show(row[name]) !== "" && !/_start$|_end$/.test(name));
  return make("dl", {}, shown.map((column) =>
    make("div", { class: `detail-${column.name}` }, make("dt", {}, column.title), make("dd", {}, showCell(row, column.name)))));
}

function showCell(row, name) {
  const value = row[name];
  if (name === "title" && !value && row.text) return `${row.text.slice(0, 60)}…`;
  if (name === "basis" && row.inferred) return [value, " ", make("span", { class: "tag" }, "推断")];
  if ((name === "kind" || name === "place") && KINDS[value]) return KINDS[value];
  const link = LINKS[name];
  if (!link) return show(value);
  const names = [value].flat().filter(Boolean);
  const links = names.flatMap((each, i) => [i ? "；" : null, make("a", { href: link(each) }, each)]);
  const isOther = name === "agency" && row.identity && row.identity !== "本机构";
  return isOther ? [...links, " ", make("span", { class: "tag" }, row.identity)] : links;
}

function makeSources(row, openSource) {
  const document = row.document ?? (String(row.id).startsWith("doc-") ? row.id : null);
  if (!document) return "";
  const places = row.line_start ? [[row.line_start, row.line_end]] : (row.lines ?? [1]).map((line) => [line, line]);
  const title = row.line_start ? make("span", { class: "document" }, row.document_title) : null;
  return [title, ...places.map(([from, to]) => {
    const words = from === to ? `第 ${from} 行` : `第 ${from}–${to} 行`;
    const button = make("button", { type: "button", class: "place", title: `查看原文：${row.quote ?? ""}` }, words);
    button.addEventListener("click", () => openSource({ document, from, to, quote: row.quote ?? "" }, button));
    return button;
  })];
}

/** The rows as CSV for spreadsheets: with a byte order mark, every column. */
export function toCsv(query, rows) {
  const quote = (text) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  // A spreadsheet would run a cell that starts like a formula.
  const plain = (value) => (typeof value === "string" && /^[=+@\t-]/.test(value) ? `'${value}` : show(value));
  const head = query.columns.map((column) => quote(column.title));
  const lines = rows.map((row) => query.columns.map(({ name }) => quote(plain(row[name]))));
  return `\ufeff${[head, ...lines].map((line) => line.join(",")).join("\r\n")}\r\n`;
}
