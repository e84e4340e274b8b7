// The view of a plan: its outline, who has to do what, its targets and what it cites.

import { addressOf } from "../address.js";
import { ask } from "../api.js";
import { byId, make } from "../dom.js";
import { askAll, linkTo, makeFigures, makePart, makeRows } from "../parts.js";
import { placesOf } from "../rows.js";
import { makePlace } from "../source.js";
import { openNames } from "./names.js";
import { clearStatus, say } from "../status.js";

const ALL = {
  title: "文件", query: "documents", shown: (row) => ({
    name: row.title, href: addressOf("plan", { document: row.id }),
    about: [row.doc_number, row.issued_on, `${row.measures} 项任务`],
  }),
};
const MARKS = [["leads", "●", "牵头"], ["responsible", "◐", "责任单位"], ["supports", "○", "配合"]];
const COLUMNS = 16;

export async function open(view) {
  const { values, queries, signal, section } = view;
  if (!values.document) return openNames(ALL, view);
  say("读取中…");
  const { rows: [plan] } = await ask("plan-overview", values, signal);
  const given = { document: plan.id };
  const [outline, tasks, targets, cited] = await Promise.all([
    askAll("document-outline", given, signal),
    askAll("document-measures", given, signal),
    ask("targets-of-document", { ...given, limit: 500 }, signal),
    ask("citations-in-document", { ...given, limit: 500 }, signal),
  ]);
  clearStatus();
  const find = (name) => queries.find((query) => query.name === name);
  byId("title").textContent = plan.title;
  document.title = `${plan.title} · policygraph`;
  section.replaceChildren(
    drawHead(plan),
    drawTasks(tasks, given),
    drawMatrix(tasks),
    makeRows("目标", targets, find("targets-of-document"), given),
    makeRows("引用的文件", cited, find("citations-in-document"), given),
    drawOutline(outline),
  );
}

function drawHead(plan) {
  const period = plan.period_start ? `规划期 ${plan.period_start}—${plan.period_end}` : "";
  const about = [plan.issuers.join("、"), plan.doc_number, plan.issued_on, period].filter(Boolean);
  return make("div", { class: "profile" }, make("p", {}, about.join("，")),
    makeFigures([["项任务", plan.tasks], ["项保障措施", plan.safeguards], ["个机构", plan.agencies], ["个目标值", plan.targets], ["项有期限", plan.dated]]),
    plan.review ? make("p", { class: "notice" }, `有 ${plan.review} 处等待人工核对。 `, linkTo("review-queue", { document: plan.id }, "查看")) : "");
}

/** The table that offices use: 序号、任务、牵头、责任、配合、完成时限. */
function drawTasks(tasks, given) {
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
    make("div", { class: "rows tall" }, make("table", { class: "division" },
      make("thead", {}, make("tr", {}, head.map((title) => make("th", { scope: "col" }, title)))), body)),
  ], linkTo("document-measures", given, "单独打开"));
}

function makeTask(task) {
  const cells = [
    ["序号", task.number ?? ""], ["任务", task.title || `${task.text.slice(0, 60)}…`],
    ...MARKS.map(([role, , title]) => [title, linkAll(task[role])]), ["完成时限", task.deadline_text ?? ""],
  ];
  return make("tr", {}, cells.map(([title, content]) => make("td", { "data-title": title }, content)),
    make("td", { "data-title": "出处" }, placesOf(task).map((place) => makePlace(place))));
}

const linkAll = (names) => names.flatMap((name, i) => [i ? "、" : null, make("a", { href: addressOf("agency", { agency: name }) }, name)]);

/** Task by agency: the agencies that have most to do; the table above has all. */
function drawMatrix(tasks) {
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
    make("div", { class: "rows tall" }, make("table", { class: "matrix" }, make("thead", {}, head), make("tbody", {}, body)))]);
}

function drawOutline(sections) {
  if (!sections.length) return "";
  const items = sections.map((section) => {
    const [place] = placesOf(section);
    const button = makePlace(place, `${section.number ?? ""}${section.title ?? ""}`);
    return make("li", { class: `level-${section.level}` }, button, section.measures ? make("span", { class: "number" }, ` ${section.measures} 项`) : "");
  });
  return makePart("章节", make("ol", { class: "outline" }, items));
}
