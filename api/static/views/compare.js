// The view that sets plans side by side: what each adds, drops and changes of the one before it.

import { addressOf, goTo, readAll } from "../address.js";
import { byId, make } from "../dom.js";
import { askAll, linkTo, makePart } from "../parts.js";
import { clearStatus, say } from "../status.js";
import { t } from "../words.js";
import { drawPair } from "./compare_rows.js";

const ASPECTS = [["tasks", "任务"], ["targets", "目标"], ["agencies", "机构"]];
const CHANGES = ["变化", "新增", "取消", "相同"];
const MOST = 4; // plans at once
const OFFERED = 6; // comparisons to begin with

export async function open({ values, section, signal }) {
  byId("title").textContent = t("对比文件");
  document.title = `${t("对比文件")} · policygraph`;
  say("读取中…");
  const all = await askAll("documents", {}, signal);
  const aspect = ASPECTS.some(([name]) => name === values.aspect) ? values.aspect : "tasks";
  const given = readAll("document");
  const chosen = given.map((each) => all.find(({ id, title, doc_number: number }) => [id, title, number].includes(each))).filter(Boolean);
  section.replaceChildren(makeForm(all, chosen, aspect));
  if (chosen.length < 2) {
    clearStatus();
    return section.append(
      make("p", { class: "hint" }, given.length > chosen.length ? `${t("没有载入：")}${given.filter((each) => !all.some(({ id, title, doc_number: number }) => [id, title, number].includes(each))).join("、")}` : t("请选两份或更多文件，先选较早的。")),
      drawOffers(all, chosen, aspect));
  }
  const texts = aspect === "tasks" ? await readTexts(chosen, signal) : new Map();
  for (const [i, one] of chosen.slice(0, -1).entries()) {
    const other = chosen[i + 1];
    const rows = await askAll("compare-plans", { document: one.id, other: other.id, aspect }, signal);
    section.append(drawComparison(one, other, rows, texts, aspect));
  }
  clearStatus();
}

/** What each task says in full, by its id. */
async function readTexts(plans, signal) {
  const tasks = await Promise.all(plans.map(({ id }) => askAll("document-measures", { document: id }, signal)));
  return new Map(tasks.flat().map((task) => [task.measure, task]));
}

function makeForm(all, chosen, aspect) {
  const places = Math.min(MOST, Math.max(2, chosen.length + 1), all.length);
  const selects = Array.from({ length: places }, (_, i) => make("select", { name: "document", "aria-label": t("第 {0} 份文件", i + 1), onchange: change },
    make("option", { value: "" }, i < 2 ? t("选一份文件") : t("再加一份")),
    all.map(({ id, title, issued_on: day }) => make("option", { value: id, selected: chosen[i]?.id === id }, day ? `${title}（${day.slice(0, 4)}）` : title))));
  const aspects = make("fieldset", { class: "aspects" }, make("legend", { class: "visually-hidden" }, t("比较什么")), ASPECTS.map(([name, words]) =>
    make("label", {}, make("input", { type: "radio", name: "aspect", value: name, checked: name === aspect, onchange: change }), t(words))));
  const swap = make("button", { type: "button", class: "plain", onclick: () => go(selects.map(({ value }) => value).filter(Boolean).toReversed()) }, t("前后对调"));
  const form = make("form", { class: "filter comparing" }, selects, aspects, swap);
  function change() { go(selects.map(({ value }) => value).filter(Boolean)); }
  function go(documents) {
    goTo(addressOf("compare", { document: documents, ...(form.elements.aspect.value !== "tasks" && { aspect: form.elements.aspect.value }) }));
  }
  return form;
}

/** Comparisons to begin with, the newest first. */
function drawOffers(all, [one], aspect) {
  const pairs = pairsOf(all, one).slice(-OFFERED).reverse();
  if (!pairs.length) return "";
  return makePart("可以这样对比", make("ul", { class: "cards" }, pairs.map(([earlier, later]) => make("li", {},
    make("a", { href: addressOf("compare", { document: [earlier.id, later.id], ...(aspect !== "tasks" && { aspect }) }) }, `${earlier.title} → ${later.title}`),
    make("span", { class: "about" }, [earlier, later].map(({ issued_on: day }) => day).filter(Boolean).join(" → "))))));
}

/** `one` beside each other plan, else each beside the one before it; those of one place, where there are such. `all` begin with the earliest. */
function pairsOf(all, one) {
  const pairs = (isWith) => all.flatMap((later, i) => {
    const before = all.slice(0, i).filter((earlier) => isWith(earlier, later));
    return (one ? before.filter((earlier) => [earlier, later].includes(one)) : before.slice(-1)).map((earlier) => [earlier, later]);
  });
  const ofPlace = pairs((earlier, later) => earlier.jurisdiction === later.jurisdiction);
  return ofPlace.length ? ofPlace : pairs(() => true);
}

function drawComparison(one, other, rows, texts, aspect) {
  const groups = Map.groupBy(rows, ({ change }) => change);
  const shown = new Set(CHANGES.filter((change) => change !== "相同" && groups.has(change)));
  const body = make("div", { class: "pairs" });
  const draw = () => body.replaceChildren(...CHANGES.filter((change) => shown.has(change)).flatMap((change) => groups.get(change).map((row) => drawPair(row, texts))));
  const toggles = make("div", { class: "filter" }, CHANGES.filter((change) => groups.has(change)).map((change) => make("label", {},
    make("input", { type: "checkbox", checked: shown.has(change), onchange: (event) => { shown[event.target.checked ? "add" : "delete"](change); draw(); } }),
    `${t(change)} ${groups.get(change).length}`)));
  draw();
  return makePart(`${one.title} → ${other.title}`, [
    toggles,
    rows.length ? [make("div", { class: "pair heads" }, ...[one, other].map(({ id, title, issued_on: day }) =>
      make("div", {}, make("a", { href: addressOf("plan", { document: id }) }, title), day ? [" ", make("time", {}, day)] : ""))), body]
      : make("p", { class: "hint" }, t("两份文件都没有这一类内容。")),
  ], linkTo("compare-plans", { document: one.id, other: other.id, aspect }, t("表格和下载")));
}
