// The view of deadlines: how many tasks fall due in which month or quarter, whose they are, and
// which; what is overdue comes first.

import { addressOf } from "../address.js";
import { draw, titled } from "../charts.js";
import { byId, make } from "../dom.js";
import { makeFigure, toSVG } from "../figures.js";
import { makeFilterForm, pick } from "../filters.js";
import { askAll, makeLater, makePart, makeScroll } from "../parts.js";
import { makeTable } from "../rows.js";
import { clearStatus, say } from "../status.js";
import { t } from "../words.js";

const CALENDAR = "calendar", QUERY = "tasks-due";
const PERIODS = { 月: 1, 季度: 3 };
const ROW = 40, HEAD = 34, SIDE = 52, LEVELS = 5, WIDEST = 960, NARROW = 600, AGENCIES = 30, FIRST = 12, SHOWN = 100, MOST_YEARS = 16, PADDING = 24;

export async function open({ values, queries: known, signal, section }) {
  byId("title").textContent = t("到期日历");
  document.title = `${t("到期日历")} · policygraph`;
  say("读取中…");
  const given = pick(values, ["agency", "document"]);
  const [queries, tasks] = await Promise.all([known, askAll(QUERY, given, signal)]);
  clearStatus();
  const months = PERIODS[values.by] ?? (section.clientWidth < NARROW ? PERIODS.季度 : PERIODS.月);
  const today = localDay(new Date()), query = queries.find(({ name }) => name === QUERY);
  const form = makeFilterForm(CALENDAR, [
    [{ name: "agency", title: "机构", type: "string", names: "agencies" }, "全部机构"],
    [{ name: "document", title: "文件", type: "string", names: "documents" }, "全部文件"],
    [{ name: "by", title: "按", type: "choice", required: true, choices: Object.keys(PERIODS) }],
  ], { by: months === PERIODS.月 ? "月" : "季度", ...values });
  if (!tasks.length) return section.replaceChildren(form, make("p", { class: "notice" }, t("所载文件里没有符合条件、写明日期的期限。")));
  const [late, ahead] = [tasks.filter(({ due_on: day }) => day < today).reverse(), tasks.filter(({ due_on: day }) => day >= today)];
  const grid = make("div", { class: "picture" }, drawGrid(tasks, { months, width: Math.min(WIDEST, section.clientWidth) - PADDING, today, given }));
  section.replaceChildren(form,
    makeFigure("何时到期", grid, { kind: "svg", toFile: () => toSVG(grid.querySelector("svg")), query, values: given, notes: [makeNote(late, ahead, given, today)] }),
    makeList("已过期限", late, query, signal),
    makeList("即将到期", ahead, query, signal),
    makeAgencies(tasks, today, values, signal));
}

/** A day as the calendar here has it: 2026-11-28. */
const localDay = (date) => [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-");

function makeNote(late, ahead, given, today) {
  const file = `/queries/${QUERY}?${new URLSearchParams({ ...given, due_from: today, format: "ics" })}`;
  return make("p", { class: "legend" }, t("{0} 项已过期限（是否办成，文件里没有写），{1} 项还没有到期。点一格看其中的任务。", late.length, ahead.length),
    make("a", { href: file, download: "" }, t("日历文件（.ics）")));
}

/** A row for each year, a cell for each period of so many months. */
function drawGrid(tasks, { months, width: all, today, given }) {
  const counts = new Map();
  for (const { due_on: day } of tasks) counts.set(periodOf(day, months), (counts.get(periodOf(day, months)) ?? 0) + 1);
  const years = yearsOf(tasks);
  const most = Math.max(...counts.values()), periods = 12 / months, width = (all - SIDE) / periods;
  const head = Array.from({ length: periods }, (_, i) => draw("text", { class: "axis", x: SIDE + (i + 0.5) * width, y: HEAD - 12, "text-anchor": "middle" },
    t(months === 1 ? "{0}月" : "第{0}季度", i + 1)));
  return draw("svg", { class: "calendar-grid", width: all, viewBox: `0 0 ${all} ${HEAD + years.length * ROW + 10}`, role: "group", "aria-label": `${t("各月到期的任务数")}；${t("下面的表格列出同样的内容")}` },
    head, years.map((year, row) => [
      draw("text", { class: "axis", x: SIDE - 10, y: HEAD + row * ROW + ROW / 2 + 5, "text-anchor": "end" }, String(year)),
      Array.from({ length: periods }, (_, i) => drawCell(year, i, { counts, most, months, width, y: HEAD + row * ROW, today, given })),
    ]));
}

/** Every year from the first deadline to the last; where that is too long, those that have one. */
function yearsOf(tasks) {
  const years = [...new Set(tasks.map(({ due_on: day }) => Number(day.slice(0, 4))))].sort();
  const span = years.at(-1) - years[0] + 1;
  return span > MOST_YEARS ? years : Array.from({ length: span }, (_, i) => years[0] + i);
}

const periodOf = (day, months) => `${Number(day.slice(0, 4))} ${Math.floor((Number(day.slice(5, 7)) - 1) / months)}`;

function drawCell(year, i, { counts, most, months, width, y, today, given }) {
  const count = counts.get(`${year} ${i}`) ?? 0;
  const [from, to] = [localDay(new Date(year, i * months, 1)), localDay(new Date(year, (i + 1) * months, 0))];
  const words = t("{0}年{1}月：{2} 项到期", year, `${i * months + 1}${months === 1 ? "" : `—${(i + 1) * months}`}`, count);
  const state = to < today ? "past" : from <= today ? "now" : "ahead";
  const cell = draw("rect", { x: SIDE + i * width + 2, y: y + 2, width: width - 4, height: ROW - 4, rx: 5, class: `cell ${state} level-${Math.ceil((LEVELS * count) / most)}` }, titled(words));
  if (!count) return cell;
  const number = draw("text", { class: count > (most * 3) / LEVELS ? "on-dark" : "", x: SIDE + (i + 0.5) * width, y: y + ROW / 2 + 5, "text-anchor": "middle" }, String(count));
  return draw("a", { href: addressOf(QUERY, { ...given, due_from: from, due_to: to }), "aria-label": words }, cell, number);
}

/** The first rows, as many as are seen; the others when they are scrolled to. */
function makeList(title, tasks, query, signal) {
  if (!tasks.length) return "";
  const table = makeTable(query);
  table.addRows(tasks.slice(0, FIRST));
  const addOthers = () => { table.addRows(tasks.slice(FIRST, SHOWN)); return ""; };
  const others = tasks.length > FIRST ? makeLater(addOthers, signal) : "";
  const more = tasks.length > SHOWN ? t("（先列 {0} 项，全部见数据文件）", SHOWN) : "";
  return makePart(title, makeScroll(title, [table, others]), make("span", { class: "number" }, `${t("{0} 项", tasks.length)}${more}`));
}

/** Whose they are: overdue and ahead, those with most overdue first. */
function makeAgencies(tasks, today, values, signal) {
  const agencies = new Map();
  for (const { leads, responsible, supports, due_on: day } of tasks) {
    for (const name of new Set([...leads, ...responsible, ...supports])) {
      const count = agencies.get(name) ?? { late: 0, ahead: 0 };
      count[day < today ? "late" : "ahead"] += 1;
      agencies.set(name, count);
    }
  }
  const ranked = [...agencies].sort(([, one], [, other]) => other.late - one.late || other.ahead - one.ahead);
  if (ranked.length < 2) return "";
  return makePart("各机构", makeLater(() => makeCounts(ranked, values), signal));
}

function makeCounts(ranked, values) {
  const rows = ranked.slice(0, AGENCIES).map(([agency, { late, ahead }]) => make("tr", {},
    make("th", { scope: "row" }, make("a", { href: addressOf(CALENDAR, { ...values, agency }) }, agency)),
    make("td", { "data-title": t("已过期限") }, String(late)), make("td", { "data-title": t("还没有到期") }, String(ahead))));
  const more = ranked.length > AGENCIES ? make("p", { class: "legend" }, t("只列前 {0} 个，共 {1} 个。", AGENCIES, ranked.length)) : "";
  return make("div", {}, more, make("div", { class: "picture" }, make("table", { class: "counts" },
    make("thead", {}, make("tr", {}, ["机构", "已过期限", "还没有到期"].map((name) => make("th", { scope: "col" }, t(name))))), make("tbody", {}, rows))));
}
