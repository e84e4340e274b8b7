// The view of an indicator: every value that the plans state, on one axis of years.

import { addressOf } from "../address.js";
import { amountOf } from "../amounts.js";
import { ask } from "../api.js";
import { makeTimeChart } from "../charts.js";
import { byId, make } from "../dom.js";
import { makePart, makeRows, linkTo, askAll } from "../parts.js";
import { openNames } from "./names.js";
import { clearStatus, say } from "../status.js";
import { t } from "../words.js";

const ALL = {
  title: "指标", query: "indicators", shown: (row) => ({
    name: row.indicator, href: addressOf("indicator", { indicator: row.indicator }),
    about: [row.unit, t("{0} 个数值", row.values), row.plans > 1 && t("{0} 份文件", row.plans)],
  }),
};
const WIDEST = 1000, PADDING = 24;
const PAST = new Set(["baseline"]);

export async function open(view) {
  const { values, signal, section } = view;
  if (!values.indicator) return openNames(ALL, view);
  say("读取中…");
  const [queries, rows, revised] = await Promise.all([
    view.queries, askAll("indicator-series", values, signal), ask("indicator-comparison", values, signal),
  ]);
  clearStatus();
  const find = (name) => queries.find((query) => query.name === name);
  byId("title").textContent = rows[0]?.indicator ?? values.indicator;
  document.title = `${byId("title").textContent} · policygraph`;
  const width = Math.min(WIDEST, section.clientWidth - PADDING);
  const units = Map.groupBy(rows.filter((row) => row.year != null && row.value != null), (row) => row.unit ?? "");
  section.replaceChildren(
    ...[...units].map(([unit, stated]) => makePart(unit ? t("各年的数值（{0}）", unit) : t("各年的数值"), drawUnit(stated, unit, width))),
    makeRows("全部数值", { rows, next_cursor: null }, find("indicator-series"), values, { shown: 50 }),
    makeRows("文件之间的比较", revised, find("indicator-comparison"), values),
    rows.length ? "" : make("p", { class: "notice" }, t("所载文件没有写明这个指标的数值。"), " ", linkTo("indicators", {}, t("有哪些指标"))),
  );
}

function drawUnit(rows, unit, width) {
  const series = [...Map.groupBy(rows, seriesOf)].map(([name, members]) => ({
    name, points: members.map(pointOf).sort((one, other) => one.year - other.year),
  }));
  return [
    make("ul", { class: "legend" }, series.map(({ name }, i) => make("li", { class: `series-${i % 8}` }, name))),
    make("p", { class: "legend" }, t("方块是基期，圆点是目标；空心的年份不写在本句，由上下文或规划期得知。")),
    make("div", { class: "picture" }, makeTimeChart(series, unit, width)),
  ];
}

/** Values of one plan for the same places belong together. */
const seriesOf = (row) => [row.document_title, ...row.districts].join(" · ");

function pointOf(row) {
  return {
    year: row.year, value: row.value, label: `${amountOf(row)}${row.binding ? ` ${t(row.binding)}` : ""}`,
    hollow: row.year_basis !== "stated", square: PAST.has(row.kind),
  };
}
