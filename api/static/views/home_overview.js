// The head of the first view: which plans are loaded, what waits for review, questions that have answers.

import { addressOf, ASK } from "../address.js";
import { make } from "../dom.js";
import { linkTo, makePart } from "../parts.js";
import { t } from "../words.js";

const SHOWN = 6; // plans, the newest first

/** `{documents, doubts, busiest, indicators}`: what the service says of each. */
export function drawOverview({ documents, doubts, busiest, indicators }) {
  if (!documents.length) {
    return [make("p", { class: "notice" }, t("还没有载入文件。"), " ", linkTo("load", {}, t("载入文件")))];
  }
  return [drawReview(doubts), drawDocuments(documents), drawExamples(documents, busiest, indicators)];
}

function drawReview({ rows, next_cursor: more }) {
  if (!rows.length) return "";
  return make("p", { class: "notice" }, t("有 {0} 处等待人工核对。", `${rows.length}${more ? "+" : ""}`), " ", linkTo("review", {}, t("去复核")));
}

function drawDocuments(documents) {
  const newest = documents.toSorted((one, other) => (other.issued_on ?? "").localeCompare(one.issued_on ?? "")).slice(0, SHOWN);
  return makePart("已载入的文件", make("ul", { class: "cards" }, newest.map(({ id, title, issued_on: day, measures }) => make("li", {},
    make("a", { href: addressOf("plan", { document: id }) }, title),
    make("span", { class: "about" }, [day, t("{0} 项任务", measures)].filter(Boolean).join(" · "))))),
  linkTo("plan", {}, t("全部 {0} 份", documents.length)));
}

/** Questions about what is loaded, so that each has an answer. */
function drawExamples(documents, busiest, indicators) {
  const [agency] = busiest.rows.map((row) => row.agency);
  const [indicator] = indicators.rows.toSorted((one, other) => other.plans - one.plans).map((row) => row.indicator);
  const [one, other] = documents.slice(-2);
  const examples = [
    agency && [`${agency}牵头哪些任务？`, addressOf(ASK, { question: `${agency}牵头哪些任务` })],
    agency && [t("{0}：任务、合作机构、沿革", agency), addressOf("agency", { agency })],
    indicator && [t("{0}：各文件的目标", indicator), addressOf("indicator", { indicator })],
    other && [t("两份文件有什么不同"), addressOf("compare", { document: [one.id, other.id] })],
    [t("有哪些机构共同牵头"), addressOf("joint-leads")],
  ].filter(Boolean);
  return make("nav", { class: "examples", "aria-label": t("也可以从这里开始") }, examples.map(([words, href]) => make("a", { href }, words)));
}
