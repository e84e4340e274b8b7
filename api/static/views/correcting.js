// A fact of a plan that was read wrongly: a dialog says what it is instead, or that it is none.

import { addMissed, decide, withdraw } from "../api.js";
import { amountOf } from "../amounts.js";
import { make } from "../dom.js";
import { makePart } from "../parts.js";
import { t } from "../words.js";

export const CORRECTED = ["wrong-task", "wrong-target", "missed-task", "missed-target"]; // the rules of the items that corrections raise

const ROLES = [["leads", "牵头单位"], ["responsible", "责任单位"], ["supports", "配合单位"]];

/** What is asked of a task or a target: the words for that it is none, and how to word what it is. */
export const OF_TASK = { none: "这不是任务", hint: "写谁牵头、谁负责、谁配合、何时完成" };
export const OF_TARGET = { none: "这不是目标值", hint: "写指标、年份和数值，没有写的照旧" };

/** What is read of a task (who, by when) or of a target, in the words in which it is corrected. */
export function factOfTask(task) {
  const roles = ROLES.filter(([role]) => task[role].length).map(([role, name]) => `${name}：${task[role].join("、")}`);
  const value = [...roles, task.deadline_text && `完成时限：${task.deadline_text}`].filter(Boolean).join("；");
  return { id: task.measure, name: task.title || task.text.slice(0, 40), quote: task.quote, value, ...OF_TASK };
}

export const factOfTarget = (row) => ({
  id: row.target, name: row.indicator, quote: row.quote, ...OF_TARGET,
  value: `指标：${row.indicator}；${row.year ? `${row.year}年` : ""}${amountOf(row)}${row.unit ?? ""}`,
});

/** A desk where facts of the graph are corrected; `again` opens the view anew. */
export const makeDesk = (again) => ({
  again,
  save: async ({ fact, missed }, { verdict, value, reason }) => {
    const { unread } = await (missed ? addMissed({ ...missed, value, reason }) : decide({ items: [fact], verdict, value, reason }));
    return unread.length ? t("已记录；原件不在本机，重新载入后生效：{0}", unread.join("、")) : "";
  },
});

/**
 * The button beside a fact. `desk` has `save({name, fact | missed}, {verdict, value, reason})`, which takes a
 * correction and gives what is still to be said of it, and `again`, called when that is nothing.
 */
export const makeCorrect = (fact, desk) => make("button", {
  type: "button", class: "plain correct", "aria-label": `${t("更正")} ${fact.name}`, onclick: () => openDialog(fact, desk),
}, t("更正"));

function openDialog(fact, desk) {
  const value = make("textarea", { id: "correct-value", rows: 3, maxlength: 2000 });
  value.value = fact.value;
  openCorrection(fact.quote.startsWith(fact.name) ? t("更正") : `${t("更正")}：${fact.name}`, [
    make("blockquote", {}, fact.quote),
    make("label", { for: "correct-value" }, t("改为")), value, make("small", {}, t(fact.hint)),
  ], [["correct", t("更正"), () => value.value.trim()], ["reject", t(fact.none), () => ""]], () => ({ name: fact.name, fact: fact.id }), desk);
  value.focus();
}

/**
 * A dialog with a reason. Each of `verdicts` ([verdict, words, read]) is a button that takes a
 * correction of what `about()` names, with the value that `read()` gives.
 */
export function openCorrection(title, content, verdicts, about, desk) {
  const reason = make("input", { id: "correct-reason", type: "text", required: true, maxlength: 2000 });
  const fault = make("p", { role: "alert" });
  const buttons = verdicts.map(([verdict, words, read], i) =>
    make("button", { type: "button", class: i ? "plain" : "", onclick: () => send(verdict, read) }, words));
  const form = make("form", { method: "dialog", autocomplete: "off" },
    make("h2", { id: "correct-title" }, title), ...content,
    make("label", { for: "correct-reason" }, t("理由（必填）")), reason, fault,
    ...buttons, make("button", { class: "plain", formnovalidate: true }, t("关闭")));
  const dialog = make("dialog", { class: "key correcting", "aria-labelledby": "correct-title", onclose: () => dialog.remove() }, form);
  document.body.append(dialog);
  dialog.showModal();

  async function send(verdict, read) {
    if (!form.reportValidity()) return;
    fault.textContent = t("记录中…");
    try {
      const left = await desk.save(about(), { verdict, value: read(), reason: reason.value.trim() });
      if (left) return void (fault.textContent = left);
      dialog.close();
      desk.again();
    } catch (problem) {
      fault.textContent = problem.message;
    }
  }
}

/** What was corrected in a plan, each taken back by a click. */
export function drawCorrected(items, again) {
  if (!items.length) return "";
  return makePart("更正过的内容", make("ul", { class: "doubts corrected" }, items.map((item) => make("li", {},
    make("strong", {}, item.task), ` ${item.decision} `, makeUndo(item, again)))), make("span", { class: "number" }, ` ${t("{0} 处", items.length)}`));
}

function makeUndo({ item, task }, again) {
  const undo = make("button", { type: "button", class: "plain", "aria-label": `${t("撤回")} ${task}`, onclick: async () => {
    undo.disabled = true;
    try {
      await withdraw([item]);
      again();
    } catch (problem) {
      undo.disabled = false;
      undo.after(make("span", { role: "alert" }, problem.message));
    }
  } }, t("撤回"));
  return undo;
}
