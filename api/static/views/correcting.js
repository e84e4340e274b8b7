// A fact of a plan that was read wrongly: a dialog says what it is instead, or that it is none.

import { decide, withdraw } from "../api.js";
import { amountOf } from "../amounts.js";
import { make } from "../dom.js";
import { makePart } from "../parts.js";
import { t } from "../words.js";

export const CALLED_WRONG = ["wrong-task", "wrong-target"]; // the rules of the items that corrections raise

const ROLES = [["leads", "牵头单位"], ["responsible", "责任单位"], ["supports", "配合单位"]];

/** What is read of a task (who, by when) or of a target, in the words in which it is corrected. */
export function factOfTask(task) {
  const roles = ROLES.filter(([role]) => task[role].length).map(([role, name]) => `${name}：${task[role].join("、")}`);
  const value = [...roles, task.deadline_text && `完成时限：${task.deadline_text}`].filter(Boolean).join("；");
  return { id: task.measure, name: task.title || task.text.slice(0, 40), quote: task.quote, value, none: "这不是任务", hint: "写谁牵头、谁负责、谁配合、何时完成" };
}

export const factOfTarget = (row) => ({
  id: row.target, name: row.indicator, quote: row.quote, none: "这不是目标值", hint: "写年份和数值，没有写的照旧",
  value: `${row.year ? `${row.year}年` : ""}${amountOf(row)}${row.unit ?? ""}`,
});

/** The button beside a fact; `again` opens the view anew when it is corrected. */
export const makeCorrect = (fact, again) => make("button", {
  type: "button", class: "plain correct", "aria-label": `${t("更正")} ${fact.name}`, onclick: () => openDialog(fact, again),
}, t("更正"));

function openDialog(fact, again) {
  const value = make("textarea", { id: "correct-value", rows: 3, maxlength: 2000 });
  value.value = fact.value;
  const reason = make("input", { id: "correct-reason", type: "text", required: true, maxlength: 2000 });
  const fault = make("p", { role: "alert" });
  const button = (verdict, words, look) => make("button", { type: "button", class: look, onclick: () => send(verdict) }, words);
  const dialog = make("dialog", { class: "key correcting", "aria-labelledby": "correct-title", onclose: () => dialog.remove() },
    make("form", { method: "dialog", autocomplete: "off" },
      make("h2", { id: "correct-title" }, fact.quote.startsWith(fact.name) ? t("更正") : `${t("更正")}：${fact.name}`),
      make("blockquote", {}, fact.quote),
      make("label", { for: "correct-value" }, t("改为")), value, make("small", {}, t(fact.hint)),
      make("label", { for: "correct-reason" }, t("理由")), reason, fault,
      button("correct", t("更正")), button("reject", t(fact.none), "plain"),
      make("button", { class: "plain", formnovalidate: true }, t("关闭"))));
  document.body.append(dialog);
  dialog.showModal();
  value.focus();

  async function send(verdict) {
    if (!reason.reportValidity()) return;
    fault.textContent = t("记录中…");
    try {
      const { unread } = await decide({ items: [fact.id], verdict, value: verdict === "correct" ? value.value.trim() : "", reason: reason.value.trim() });
      if (unread.length) return void (fault.textContent = t("已记录；原件不在本机，重新载入后生效：{0}", unread.join("、")));
      dialog.close();
      again();
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
