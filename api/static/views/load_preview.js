// What loading a plan would change: doubts first, then its facts beside its text.

import { make } from "../dom.js";
import { makePart } from "../parts.js";
import { makeAdd } from "./adding.js";
import { OF_TARGET, OF_TASK, makeCorrect } from "./correcting.js";
import { makeLegend, makeMarkedText } from "./marked_text.js";
import { placeWords, t } from "../words.js";

const STATUS = { new: "新文件", changed: "替换已载入的", unchanged: "没有变化" };
const CORRECTABLE = { Measure: OF_TASK, Target: OF_TARGET };
const CHANGES = { added: "新增", changed: "变化", removed: "去掉" };
const MARKED = { Measure: "task", Target: "target", CITES: "citation", BASED_ON: "citation", REPEALS: "citation", AMENDS: "citation" };
const FIRST = ["Measure", "LEADS", "RESPONSIBLE_FOR", "SUPPORTS", "Target"]; // what the others are made of is folded
const SHOWN = 200; // facts of one kind that are listed at once

/** `desk` is where what was read is corrected before it is stored. */
export function makePreview(plan, open, desk) {
  const facts = plan.facts.filter(({ change, line_start: line }) => line && change !== "removed");
  const text = makeMarkedText(plan.lines, [
    ...facts.filter(({ kind }) => MARKED[kind]).map((fact) => mark(MARKED[fact.kind], fact, () => [said(fact), " ", correct(fact, desk)])),
    ...plan.review.map((item) => mark("doubt", item, () => [item.reason])),
  ]);
  const show = ({ line_start: from, line_end: to }) => { view.classList.add("reading"); text.show(from, to); };
  const back = make("button", { type: "button", class: "plain back", onclick: () => view.classList.remove("reading") }, t("返回内容"));
  const view = make("div", { class: "beside-text" },
    make("div", { class: "facts" }, drawDoubts(plan, show, desk), ...drawFacts(plan, show, desk)),
    make("section", { class: "reader", "aria-label": t("读到的原文") }, make("header", {}, make("h2", {}, t("读到的原文")), makeLegend(), makeAdd(plan.document, plan.lines, () => text.line, desk), back),
      make("p", { class: "number" }, plan.lines.length < plan.lines_total ? t("只列出前 {0} 行，共 {1} 行", plan.lines.length, plan.lines_total) : t("原文共 {0} 行", plan.lines_total)), text),
    make("button", { type: "button", class: "to-text", onclick: () => view.classList.add("reading") }, t("看原文")));
  return make("details", { class: "preview", open }, make("summary", {}, make("strong", {}, plan.title), ` ${summary(plan)}`), view);
}

const mark = (kind, { line_start: from, line_end: to, quote }, about) => ({ kind, from, to, quote: quote ?? "", about });

function summary({ file, status, added, changed, removed, review }) {
  const counts = [[added, "新增"], [changed, "变化"], [removed, "去掉"]].filter(([count]) => count).map(([count, words]) => `${t(words)} ${count}`);
  return [t(STATUS[status]), counts.join("、"), review.length ? t("{0} 处待核", review.length) : t("没有疑点"), file].filter(Boolean).join(" · ");
}

/** Each with the task that it is about, to correct it there. */
function drawDoubts({ review: items, facts }, show, desk) {
  if (!items.length) return "";
  const tasks = new Map(facts.map((fact) => [fact.id, fact]));
  return makePart("疑点", make("ul", { class: "doubts" }, items.map((item) => {
    const task = tasks.get(item.fact);
    return make("li", {}, make("strong", {}, t(item.rule_words)), ` ${item.reason} `, place(item, show), task ? [" ", correct(task, desk), read(task)] : "");
  })), make("span", { class: "number" }, ` ${t("{0} 处", items.length)}`));
}

/** By kind: tasks, values, who has to do what; what is to go comes first. */
function drawFacts(plan, show, desk) {
  const first = FIRST.flatMap((kind) => plan.facts.filter((fact) => fact.kind === kind));
  const others = plan.facts.filter(({ kind }) => !FIRST.includes(kind));
  const parts = [...drawKinds(first, show, desk),
    others.length ? make("details", { class: "folded" }, make("summary", {}, t("章节、引用和其他 {0} 项", others.length)), drawKinds(others, show, desk)) : ""];
  return plan.facts_left_out ? [...parts, make("p", { class: "hint" }, t("另有 {0} 项没有列出", plan.facts_left_out))] : parts;
}

function drawKinds(ordered, show, desk) {
  return [...Map.groupBy(ordered, ({ kind_words: words }) => words)].map(([words, facts]) => makePart(words, [
    make("ul", { class: "changes" }, facts.toSorted(removedFirst).slice(0, SHOWN).map((fact) => drawFact(fact, show, desk))),
    facts.length > SHOWN ? make("p", { class: "hint" }, t("另有 {0} 项没有列出", facts.length - SHOWN)) : "",
  ], make("span", { class: "number" }, ` ${t("{0} 项", facts.length)}`)));
}

const removedFirst = (one, other) => (other.change === "removed") - (one.change === "removed");

function drawFact(fact, show, desk) {
  const differing = fact.values.map(({ title, before, after }) => make("span", { class: "differing" }, `${title}：`, make("del", {}, before || t("（无）")), " → ", make("ins", {}, after || t("（无）"))));
  return make("li", { class: fact.change }, make("span", { class: "tag" }, t(CHANGES[fact.change])), " ", said(fact), " ", place(fact, show), " ", correct(fact, desk), read(fact), differing);
}

/** Who has to do a task until when, or the value of a target: what is to be checked. */
const read = ({ reads, change }) => (reads && change !== "removed" ? make("span", { class: "reads" }, reads) : "");

/** The button beside a task or a target that is to be stored. */
function correct(fact, desk) {
  if (fact.reads == null || fact.change === "removed") return "";
  return makeCorrect({ id: fact.id, name: fact.subject, quote: fact.quote ?? "", value: fact.reads, ...CORRECTABLE[fact.kind] }, desk);
}

const said = ({ kind_words: words, subject, object }) => (object == null ? subject : `${subject} ${t(words)} ${object}`);

function place(fact, show) {
  if (!fact.line_start || fact.change === "removed") return "";
  return make("button", { type: "button", class: "place", onclick: () => show(fact) }, placeWords(fact.where));
}
