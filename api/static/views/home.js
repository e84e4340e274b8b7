// The first view: what falls due next, what lies further ahead, what is overdue, and a calendar; what is loaded.

import { addressOf, goTo, HOME } from "../address.js";
import { ask, listDocuments, readCalendar } from "../api.js";
import { byId, copy, make, save } from "../dom.js";
import { makeInput } from "../form.js";
import { hasKey } from "../key.js";
import { linkTo, makePart } from "../parts.js";
import { makeTable } from "../rows.js";
import { drawOverview } from "./home_overview.js";
import { clearStatus, say } from "../status.js";
import { inEnglish, t } from "../words.js";

const SOON_DAYS = 90;
const SHOWN = 10;
const AGENCY = { name: "agency", title: "机构", names: "agencies", type: "string" };

/** Deadlines as they stand on this day, of one agency if the address names one. */
export async function open({ values, queries: known, signal, section }) {
  byId("title").textContent = t("政策图谱");
  document.title = `${t("首页")} · policygraph`;
  say("读取中…");
  const today = dayAfter(0);
  const days = { yesterday: dayAfter(-1), today, soon: dayAfter(SOON_DAYS), later: dayAfter(SOON_DAYS + 1) };
  const whose = values.agency ? { agency: values.agency } : {};
  const [queries, soon, later, overdue, past, documents, doubts, busiest, indicators] = await Promise.all([
    known,
    ask("tasks-due", { ...whose, due_from: today, due_to: days.soon, limit: SHOWN }, signal),
    ask("tasks-due", { ...whose, due_from: days.later, limit: SHOWN }, signal),
    ask("overdue-tasks", { ...whose, before: today, limit: SHOWN }, signal),
    ask("deadlines-by-quarter", { ...whose, due_to: days.yesterday, limit: 500 }, signal),
    listDocuments(signal),
    ask("review-queue", { limit: 500 }, signal),
    ask("busiest-agencies", { role: "牵头", limit: 1 }, signal),
    ask("indicators", { limit: 500 }, signal),
  ]);
  clearStatus();
  const due = { name: "tasks-due", query: find(queries, "tasks-due") };
  const gone = { name: "overdue-tasks", query: find(queries, "overdue-tasks") };
  const parts = [
    drawDue(t("{0} 天内到期", SOON_DAYS), soon, due, { ...whose, due_from: today, due_to: days.soon }),
    drawDue("更晚到期", later, due, { ...whose, due_from: days.later }),
    drawDue("已过期限", overdue, gone, { ...whose, before: today }, countOf(past)),
  ].filter(Boolean);
  section.replaceChildren(
    make("p", { class: "today" }, `${t("今天是 {0}。", inWords(today))}${aboutPlans(documents, today)}`),
    inEnglish ? make("p", { class: "hint" }, t("文件的内容、疑点的理由和对问题的理解都是中文。")) : "",
    makeSummary(parts, whose, today),
    ...drawOverview({ documents, doubts, busiest, indicators }),
    make("h2", { class: "head" }, t("任务期限")),
    makeFilter(values.agency ?? ""),
    aboutNext(soon, later, overdue),
    ...parts,
  );
}

const find = (queries, name) => queries.find((query) => query.name === name);

/** The day in so many days, as the calendar here has it: 2026-11-28. */
function dayAfter(days) {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

const inWords = (day) => inEnglish ? day : day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, "$1年$2月$3日");

const countOf = (quarters) => quarters.rows.reduce((sum, row) => sum + row.tasks, 0);

/** How many plans are loaded, and how many of them have ended. */
function aboutPlans(documents, today) {
  const year = Number(today.slice(0, 4));
  const dated = documents.filter((each) => each.period_end);
  const ended = dated.filter((each) => each.period_end < year);
  if (!documents.length) return "";
  if (!ended.length) return t("已载入 {0} 份文件。", documents.length);
  if (ended.length < dated.length) return t("已载入 {0} 份文件，其中 {1} 份的规划期已经结束。", documents.length, ended.length);
  const last = Math.max(...dated.map((each) => each.period_end));
  return t("已载入 {0} 份文件，写明规划期的 {1} 份都已在 {2} 年或更早结束。", documents.length, dated.length, last);
}

/** If nothing is ahead, so it is said, with the last day that was. */
function aboutNext(soon, later, overdue) {
  if (soon.rows.length || later.rows.length) return "";
  const last = overdue.rows[0]?.due_on;
  return make("p", { class: "notice" }, last
    ? t("没有今天以后到期的任务：所载文件写明的期限最晚是 {0}，都已过去。“已过期限”只说明期限已过，是否办成，文件里没有写。", inWords(last))
    : t("所载文件里没有写明日期的期限。"));
}

function drawDue(title, page, { name, query }, values, count = page.rows.length) {
  if (!page.rows.length) return "";
  const table = makeTable(query);
  table.addRows(page.rows);
  const all = page.next_cursor ? linkTo(name, values, t("查看全部")) : "";
  const number = page.next_cursor && count === page.rows.length ? `${count}+` : count;
  return makePart(title, make("div", { class: "rows" }, table), [make("span", { class: "number" }, ` ${t("{0} 项", number)}`), all]);
}

/** How many tasks fall due when, each leading to its rows below, and the calendar: on the first screen. */
function makeSummary(parts, whose, today) {
  return make("nav", { class: "calendar", "aria-label": t("任务期限") },
    parts.map((part) => make("button", { type: "button", class: "plain", onclick: () => part.scrollIntoView({ block: "start" }) },
      part.ariaLabel, part.querySelector(".number").textContent)),
    ...makeCalendar(whose, today));
}

function makeFilter(agency) {
  const form = make("form", { class: "filter", autocomplete: "off", onsubmit: (event) => {
    event.preventDefault();
    const name = form.elements.namedItem("agency").value.trim();
    goTo(addressOf(HOME, name ? { agency: name } : {}));
  } },
  make("label", { for: "home-agency" }, t("只看一个机构的任务")),
  makeInput(AGENCY, agency, { id: "home-agency", name: "agency", placeholder: t("如 市商务局") }),
  make("button", {}, t("查看")));
  return form;
}

/** What subscribes to the deadlines; a file where a link cannot carry the key. */
function makeCalendar(whose, today) {
  const query = new URLSearchParams({ ...whose, due_from: today, format: "ics" });
  const address = new URL(`/queries/tasks-due?${query}`, location.href);
  if (hasKey()) {
    return [
      make("button", { type: "button", onclick: () => downloadCalendar(address.href) }, t("下载到期日历")),
      make("small", {}, t("服务要密钥，日历软件不能带上它来订阅：下载的文件可以导入日历，数据更新后请重新下载。")),
    ];
  }
  return [
    make("a", { class: "button", href: address.href.replace(/^https?:/, "webcal:") }, t("订阅到期日历")),
    make("button", { type: "button", class: "plain", onclick: (event) => copy(event.currentTarget, address.href) }, t("复制日历地址")),
    make("small", {}, t("一点即在系统的日历里订阅，期限随数据更新；日历软件不能打开链接时，复制地址粘贴到“按网址订阅”。")),
  ];
}

async function downloadCalendar(address) {
  save(await readCalendar(address), "tasks-due.ics");
}
