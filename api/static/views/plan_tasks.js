// The tasks of a plan: the table that offices use, and task by agency.

import { addressOf } from "../address.js";
import { make } from "../dom.js";
import { makeFileLinks } from "../files.js";
import { linkTo, makePart, makeScroll } from "../parts.js";
import { printPart } from "../printing.js";
import { placesOf } from "../rows.js";
import { makePlace } from "../source.js";
import { factOfTask, makeCorrect } from "./correcting.js";
import { inEnglish, t } from "../words.js";

const MARKS = [["leads", "●", "牵头"], ["responsible", "◐", "责任单位"], ["supports", "○", "配合"]];
const MOST = 16; // agencies in the matrix
const LETTERS = 60;

const linkAll = (names) => names.flatMap((name, i) => [i ? "、" : null, make("a", { href: addressOf("agency", { agency: name }) }, name)]);
const textOf = (words) => (words ? [words] : []);

/** The columns of the table that offices use, and what a task has in each. */
const COLUMNS = [
  { title: "序号", look: "number", of: (task) => textOf(task.number) },
  { title: "任务", look: "task", of: (task) => [task.title || `${task.text.slice(0, LETTERS)}…`] },
  { title: "牵头单位", look: "units", of: (task) => linkAll(task.leads) },
  { title: "责任单位", look: "units", of: (task) => linkAll(task.responsible) },
  { title: "配合单位", look: "units", of: (task) => linkAll(task.supports) },
  { title: "完成时限", look: "deadline", of: (task) => textOf(task.deadline_text) },
  { title: "出处", look: "places", of: (task) => placesOf(task).map((place) => makePlace(place)) },
];

/** A word that stands in a line elsewhere begins large at the head of a column. */
const headOf = ({ title }) => t(title).replace(/^./, (letter) => letter.toUpperCase());

/** The table that offices use, to print and to take along; what the plan never states is no column. */
export function drawTasks(tasks, { id, title }, query, desk) {
  if (!tasks.length) return "";
  const given = { document: id };
  const columns = COLUMNS.filter(({ of }) => tasks.some((task) => of(task).length));
  const missing = COLUMNS.filter((column) => !columns.includes(column)).map((column) => t(column.title));
  const filter = make("input", { type: "search", placeholder: t("按机构或任务筛选"), "aria-label": t("按机构或任务筛选"), oninput: () => {
    const wanted = filter.value.trim();
    for (const row of body.rows) row.hidden = Boolean(wanted) && !row.textContent.includes(wanted);
    shown.textContent = wanted ? `${[...body.rows].filter((row) => !row.hidden).length} / ${tasks.length}` : "";
  } });
  const shown = make("span", { class: "number", role: "status" });
  const body = make("tbody", {}, tasks.map((task) => makeTask(task, columns, desk)));
  const head = columns.map((column) => make("th", { scope: "col", class: column.look }, headOf(column)));
  return makePart("任务分工表", [
    make("div", { class: "filter" }, filter, shown),
    missing.length ? make("p", { class: "legend" }, t("本文件没有写明{0}。", missing.join(inEnglish ? ", " : "、"))) : "",
    makeScroll("任务分工表", make("table", { class: "division" }, make("thead", {}, make("tr", {}, head)), body)),
    make("p", { class: "take" }, make("button", { type: "button", class: "plain", onclick: (event) => printPart(event.currentTarget) }, t("打印")),
      make("span", { class: "take-rows" }, t("下载全部："), " ", makeFileLinks(query, given, `${title} 任务分工表`).flatMap((link) => [link, " "]))),
  ], linkTo(query.name, given, t("单独打开")));
}

function makeTask(task, columns, desk) {
  const row = make("tr", { "data-fact": task.measure }, columns.map((column) => {
    const { look } = column, content = column.of(task);
    return make("td", { "data-title": headOf(column), class: content.length ? look : `${look} blank` }, content);
  }));
  row.lastChild.append(makeCorrect(factOfTask(task), desk));
  return row;
}

/** Task by agency: the agencies that have most to do; the table above has all. */
export function drawMatrix(tasks, given) {
  const count = new Map();
  for (const task of tasks) for (const [role] of MARKS) for (const name of task[role]) count.set(name, (count.get(name) ?? 0) + 1);
  const agencies = [...count].sort(([one, many], [other, more]) => more - many || one.localeCompare(other)).slice(0, MOST);
  const staffed = tasks.filter((task) => MARKS.some(([role]) => task[role].length));
  if (agencies.length < 2) return "";
  const head = make("tr", {}, make("th", { scope: "col" }, t("任务")), agencies.map(([name, total]) =>
    make("th", { scope: "col", class: "turned" }, make("a", { href: addressOf("agency", { agency: name }) }, `${name} ${total}`))));
  const body = staffed.map((task) => make("tr", {},
    make("th", { scope: "row" }, [task.number, task.title || task.text.slice(0, 30)].filter(Boolean).join(" ")),
    agencies.map(([name]) => {
      const mark = MARKS.find(([role]) => task[role].includes(name));
      return make("td", { title: mark ? `${name}：${t(mark[2])}` : null }, mark ? mark[1] : "");
    })));
  const legend = MARKS.map(([, mark, title]) => `${mark} ${t(title)}`).join("　");
  const more = count.size > agencies.length ? `　${t("只列任务最多的 {0} 个机构，共 {1} 个", agencies.length, count.size)}` : "";
  return makePart("责任矩阵", [make("p", { class: "legend" }, `${legend}${more}`),
    makeScroll("责任矩阵", make("table", { class: "matrix" }, make("thead", {}, head), make("tbody", {}, body)), "picture")], linkTo("busiest-agencies", given, t("各机构的任务数")));
}
