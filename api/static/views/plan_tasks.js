// The tasks of a plan: the table that offices use, and task by agency.

import { addressOf } from "../address.js";
import { make } from "../dom.js";
import { linkTo, makePart, makeScroll } from "../parts.js";
import { placesOf } from "../rows.js";
import { makePlace } from "../source.js";

const MARKS = [["leads", "●", "牵头"], ["responsible", "◐", "责任单位"], ["supports", "○", "配合"]];
const COLUMNS = 16;

/** The table that offices use: 序号、任务、牵头、责任、配合、完成时限. */
export function drawTasks(tasks, given) {
  if (!tasks.length) return "";
  const head = ["序号", "任务", "牵头单位", "责任单位", "配合单位", "完成时限", "出处"];
  const filter = make("input", { type: "search", placeholder: "按机构或任务筛选", "aria-label": "按机构或任务筛选", oninput: () => {
    const wanted = filter.value.trim();
    for (const row of body.rows) row.hidden = Boolean(wanted) && !row.textContent.includes(wanted);
  } });
  const body = make("tbody", {}, tasks.map(makeTask));
  const print = make("button", { type: "button", class: "plain", onclick: () => window.print() }, "打印");
  return makePart("任务分工表", [
    make("div", { class: "filter" }, filter, print),
    makeScroll("任务分工表", make("table", { class: "division" },
      make("thead", {}, make("tr", {}, head.map((title) => make("th", { scope: "col" }, title)))), body)),
  ], linkTo("document-measures", given, "单独打开"));
}

function makeTask(task) {
  const cells = [
    ["序号", task.number ?? ""], ["任务", task.title || `${task.text.slice(0, 60)}…`],
    ...MARKS.map(([role, , title]) => [title, linkAll(task[role])]), ["完成时限", task.deadline_text ?? ""],
  ];
  return make("tr", { "data-fact": task.measure }, cells.map(([title, content]) => make("td", { "data-title": title }, content)),
    make("td", { "data-title": "出处" }, placesOf(task).map((place) => makePlace(place))));
}

const linkAll = (names) => names.flatMap((name, i) => [i ? "、" : null, make("a", { href: addressOf("agency", { agency: name }) }, name)]);

/** Task by agency: the agencies that have most to do; the table above has all. */
export function drawMatrix(tasks) {
  const count = new Map();
  for (const task of tasks) for (const [role] of MARKS) for (const name of task[role]) count.set(name, (count.get(name) ?? 0) + 1);
  const agencies = [...count].sort(([one, many], [other, more]) => more - many || one.localeCompare(other)).slice(0, COLUMNS);
  const staffed = tasks.filter((task) => MARKS.some(([role]) => task[role].length));
  if (agencies.length < 2) return "";
  const head = make("tr", {}, make("th", { scope: "col" }, "任务"), agencies.map(([name, total]) =>
    make("th", { scope: "col", class: "turned" }, make("a", { href: addressOf("agency", { agency: name }) }, `${name} ${total}`))));
  const body = staffed.map((task) => make("tr", {},
    make("th", { scope: "row" }, [task.number, task.title || task.text.slice(0, 30)].filter(Boolean).join(" ")),
    agencies.map(([name]) => {
      const mark = MARKS.find(([role]) => task[role].includes(name));
      return make("td", { title: mark ? `${name}：${mark[2]}` : null }, mark ? mark[1] : "");
    })));
  const legend = MARKS.map(([, mark, title]) => `${mark} ${title}`).join("　");
  const more = count.size > agencies.length ? `　只列任务最多的 ${agencies.length} 个机构，共 ${count.size} 个` : "";
  return makePart("责任矩阵", [make("p", { class: "legend" }, `${legend}${more}`),
    makeScroll("责任矩阵", make("table", { class: "matrix" }, make("thead", {}, head), make("tbody", {}, body)), "picture")]);
}
