// The view of a plan: its outline, who has to do what, its targets and what it cites; beside them
// its text, in which all that is marked.

import { addressOf } from "../address.js";
import { ask } from "../api.js";
import { byId, make } from "../dom.js";
import { askAll, linkTo, makeFigures, makePart, makeRows } from "../parts.js";
import { placesOf } from "../rows.js";
import { makePlace, readIn } from "../source.js";
import { clearStatus, say } from "../status.js";
import { CORRECTED, drawCorrected, factOfTarget, makeCorrect, makeDesk } from "./correcting.js";
import { openNames } from "./names.js";
import { factsOf } from "./plan_facts.js";
import { drawMatrix, drawTasks } from "./plan_tasks.js";
import { makeReader } from "./reader.js";
import { t } from "../words.js";

const ALL = {
  title: "文件", query: "documents", shown: (row) => ({
    name: row.title, href: addressOf("plan", { document: row.id }),
    about: [row.doc_number, row.issued_on, t("{0} 项任务", row.measures)],
  }),
};

export async function open(view) {
  const { values, signal, section, again } = view;
  if (!values.document) return openNames(ALL, view);
  say("读取中…");
  const asked = { document: values.document };
  const [queries, { rows: [plan] }, outline, tasks, targets, cited, items] = await Promise.all([
    view.queries,
    ask("plan-overview", asked, signal),
    askAll("document-outline", asked, signal),
    askAll("document-measures", asked, signal),
    askAll("targets-of-document", asked, signal),
    askAll("citations-in-document", asked, signal),
    askAll("review-queue", { ...asked, status: "all" }, signal),
  ]);
  const given = { document: plan.id };
  const doubts = items.filter(({ status }) => status === "open");
  const baselines = targets.filter(({ kind }) => kind === "baseline").length;
  clearStatus();
  const find = (name) => queries.find((query) => query.name === name);
  byId("title").textContent = plan.title;
  document.title = `${plan.title} · policygraph`;
  const desk = makeDesk(again);
  const reader = makeReader(plan, factsOf({ tasks, targets, cited, doubts }, desk), section, desk, signal);
  readIn(reader, signal);
  section.classList.add("beside-text");
  section.replaceChildren(
    make("div", { class: "facts" },
      drawHead(plan, baselines),
      drawCorrected(items.filter(({ rule, status }) => CORRECTED.includes(rule) && status !== "open"), again),
      drawOutline(outline),
      drawTasks(tasks, plan, find("document-measures"), desk),
      drawMatrix(tasks, given),
      makeAll(baselines ? "目标和基期值" : "目标", targets, "targets-of-document", (row) => makeCorrect(factOfTarget(row), desk)),
      makeAll("引用的文件", cited, "citations-in-document")),
    reader.element, reader.open);
  await reader.read(Number(values.line) || 0);

  function makeAll(title, rows, name, act) {
    return makeRows(title, { rows, next_cursor: null }, find(name), given, { act, without: ["document_title"] });
  }
}

/** The figures of targets and baselines add up to the rows of the list. */
function drawHead(plan, baselines) {
  const period = plan.period_start ? t("规划期 {0}—{1}", plan.period_start, plan.period_end) : "";
  const about = [plan.issuers.join("、"), plan.doc_number, plan.issued_on, period].filter(Boolean);
  return make("div", { class: "profile" }, make("p", {}, about.join("，")),
    makeFigures([["项任务", plan.tasks], ["项保障措施", plan.safeguards], ["个机构", plan.agencies], ["个目标值", plan.targets],
      ...(baselines ? [["个基期值", baselines]] : []), ["项有期限", plan.dated]].map(([name, value]) => [t(name, value), value])),
    plan.review ? make("p", { class: "notice" }, t("有 {0} 处等待人工核对。", plan.review), " ", linkTo("review", { document: plan.id }, t("去复核"))) : "");
}

function drawOutline(sections) {
  if (!sections.length) return "";
  const items = sections.map((section) => {
    const [place] = placesOf(section);
    const button = makePlace(place, headingOf(section));
    return make("li", { class: `level-${section.level}` }, button, section.measures ? make("span", { class: "number" }, ` ${t("{0} 项", section.measures)}`) : "");
  });
  return makePart("章节", make("ol", { class: "outline" }, items));
}

/** 第一章 and 附件 are parted from what they head, 一、 and （一） have their own mark. */
function headingOf({ number, title }) {
  return [number, title].filter(Boolean).join(/[\p{L}\p{N}]$/u.test(number ?? "") ? " " : "");
}
