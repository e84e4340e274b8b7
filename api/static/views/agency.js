// The view of an agency: what it does in which plan, with whom, by when, and what it was before.

import { addressOf, goTo, readAddress } from "../address.js";
import { ask } from "../api.js";
import { makeBar, makePartners } from "../charts.js";
import { byId, make } from "../dom.js";
import { makeFigures, makePart, makeRows, linkTo, askAll } from "../parts.js";
import { openNames } from "./names.js";
import { clearStatus, say } from "../status.js";
import { t } from "../words.js";

const AGENCY = "agency";

const ALL = {
  title: "机构", query: "busiest-agencies", shown: (row) => ({
    name: row.agency, href: addressOf(AGENCY, { agency: row.agency }),
    about: [t("{0} 项任务", row.tasks), row.leads && t("牵头 {0}", row.leads), row.solely && t("独自负责 {0}", row.solely)],
  }),
};
const PARTNERS = 24;
const ROLES = [["牵头", "lead"], ["独自负责", "sole"], ["共同负责", "joint"], ["配合", "support"]];
const TIES = [["lead", "对方牵头"], ["support", "对方配合"], ["joint", "共同负责"]];

export async function open(view) {
  const { values, signal, section } = view;
  if (!values.agency) return openNames(ALL, view);
  say("读取中…");
  const [queries, profiles, led, supported, workload, partners, quarters, history] = await Promise.all([
    view.queries,
    ask("agency-profile", values, signal),
    ask("tasks-led-by-agency", { ...values, limit: 500 }, signal),
    ask("tasks-supported-by-agency", { ...values, limit: 500 }, signal),
    askAll("agency-workload", values, signal),
    ask("agency-collaborators", { ...values, limit: PARTNERS }, signal),
    askAll("deadlines-by-quarter", values, signal),
    askAll("agency-history", { agency: values.agency }, signal),
  ]);
  clearStatus();
  const find = (name) => queries.find((query) => query.name === name);
  byId("title").textContent = profiles.rows[0].name;
  document.title = `${profiles.rows[0].name} · policygraph`;
  section.replaceChildren(
    ...profiles.rows.map(drawProfile),
    makeDay(values),
    drawWorkload(workload, values),
    makeRows("牵头的任务", led, find("tasks-led-by-agency"), values, namedIn(led, profiles)),
    makeRows("配合的任务", supported, find("tasks-supported-by-agency"), values, namedIn(supported, profiles)),
    drawPartners(profiles.rows[0], partners, values),
    drawQuarters(quarters, values),
    drawHistory(history, values),
  );
}

/** The agency is named in each row only if it answers for others that day. */
const namedIn = ({ rows }, { rows: [{ name }] }) => ({ without: rows.every(({ agency }) => agency === name) ? [AGENCY] : [] });

/** Who it is; several if it answers for others that day, or if several places have the name. */
function drawProfile(row) {
  const names = [row.short_name, ...row.aliases, ...row.plates].filter((name) => name && name !== row.name);
  const about = [row.identity === "本机构" ? "" : `${row.name}（${row.identity}）`,
    names.length ? t("又称：{0}", [...new Set(names)].join("、")) : "", row.confirmed ? "" : t("名称未经确认")];
  return make("div", { class: "profile" },
    make("p", {}, about.filter(Boolean).join("。")),
    makeFigures([["项牵头", row.leads], ["项独自负责", row.solely], ["项共同负责", row.jointly], ["项配合", row.supports], ["份文件", row.documents.length]].map(([name, value]) => [t(name, value), value])));
}

/** As of which day its name is understood. */
function makeDay(values) {
  const form = make("form", { class: "filter", autocomplete: "off", onsubmit: (event) => {
    event.preventDefault();
    const day = form.elements.namedItem("as_of").value;
    goTo(addressOf(AGENCY, { agency: values.agency, ...(day ? { as_of: day } : {}) }), () => {});
  } },
  make("label", { for: "as-of" }, t("按某日的机构")),
  make("input", { id: "as-of", name: "as_of", type: "date", value: readAddress().values.as_of ?? "" }),
  make("button", {}, t("查看")));
  return form;
}

function drawWorkload(rows, values) {
  const plans = Map.groupBy(rows, (row) => row.document);
  if (!plans.size) return "";
  const totals = [...plans.values()].map((each) => each.reduce((sum, row) => sum + row.tasks, 0));
  const most = Math.max(...totals);
  const bars = [...plans.values()].map((each, i) => make("li", {},
    make("a", { href: addressOf("plan", { document: each[0].document }) }, each[0].document_title),
    make("span", { class: "when" }, each[0].issued_on ?? ""),
    makeBar(ROLES.map(([name, kind]) => ({ name: t(name), kind, value: sumOf(each, name) })), most),
    make("span", { class: "number" }, t("{0} 项", totals[i]))));
  return makePart("各文件中的任务", [makeLegend(), make("ul", { class: "bars" }, bars)], linkTo("agency-workload", values, t("查看表格")));
}

const sumOf = (rows, role) => rows.filter((row) => row.role === role).reduce((sum, row) => sum + row.tasks, 0);

const makeLegend = () => make("p", { class: "legend" }, ROLES.map(([name, kind]) => make("span", { class: `role-${kind}` }, t(name))));

function drawPartners(agency, page, values) {
  if (!page.rows.length) return "";
  const partners = page.rows.map((row) => ({
    name: row.agency, weight: row.tasks, href: addressOf(AGENCY, { agency: row.agency }),
    kind: row.supported_by_it ? "support" : row.led_by_it || row.co_led ? "lead" : "joint",
    words: t("{0}：共同的任务 {1} 项，{2} 份文件", row.agency, row.tasks, row.documents),
  }));
  return makePart("合作机构", [
    make("p", { class: "legend" }, t("线越粗，共同的任务越多；点名称看那个机构。"),
      TIES.map(([kind, words]) => make("span", { class: `role-${kind}` }, t(words)))),
    make("div", { class: "picture" }, makePartners(agency.short_name || agency.name, partners)),
  ], linkTo("agency-collaborators", values, t("查看表格")));
}

function drawQuarters(rows, values) {
  if (!rows.length) return "";
  const quarters = Map.groupBy(rows, (row) => t("{0}年第{1}季度", row.year, row.quarter));
  const totals = [...quarters.values()].map((each) => each.reduce((sum, row) => sum + row.tasks, 0));
  const bars = [...quarters.keys()].map((quarter, i) => make("li", {},
    make("span", {}, quarter),
    makeBar([{ name: t("到期"), kind: "lead", value: totals[i] }], Math.max(...totals)),
    make("span", { class: "number" }, t("{0} 项", totals[i]))));
  return makePart("到期的任务", make("ul", { class: "bars short" }, bars), linkTo("calendar", { agency: values.agency }, t("到期日历")));
}

function drawHistory(rows, values) {
  if (!rows.length) return "";
  const steps = rows.map((row) => make("li", {},
    make("span", { class: "when" }, dayOf(row)),
    make("span", {}, `${t(row.relation)}${t("：")}`, make("a", { href: addressOf(AGENCY, { agency: row.other }) }, row.other)),
    make("small", {}, row.source)));
  return makePart("沿革", make("ol", { class: "history" }, steps), linkTo("agency-history", { agency: values.agency }, t("查看表格")));
}

function dayOf({ on, not_before: from, not_after: to }) {
  if (on) return on;
  if (from && to) return t("{0} 至 {1} 之间", from, to);
  return from ? t("{0} 以后", from) : to ? t("{0} 以前", to) : t("日期不详");
}
