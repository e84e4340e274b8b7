// A task or a target that the program did not read: a dialog says where it stands and what it says.

import { make } from "../dom.js";
import { OF_TASK, openCorrection } from "./correcting.js";
import { t } from "../words.js";

const HINT_OF_NEW_TARGET = "写指标、年份和数值，如 指标：旅客吞吐量；2025年达到5000万人次以上";

/** The button over the text of a document: `lines` is all of it, `here()` the line that is looked at. */
export const makeAdd = (document, lines, here, desk) => make("button", {
  type: "button", class: "plain add-missed", onclick: () => openDialog(document, lines, here(), desk),
}, t("补上漏读的"));

function openDialog(document, lines, line, desk) {
  const kind = make("select", { id: "add-kind", onchange: draw }, [["task", "任务"], ["target", "目标值"]].map(([value, words]) => make("option", { value }, t(words))));
  const number = (id, words) => make("input", { id, type: "number", min: 1, max: lines.length, required: true, value: line, "aria-label": t(words), oninput: draw });
  const first = number("add-first", "第一行"), last = number("add-last", "最后一行");
  const quote = make("blockquote", {});
  const title = make("input", { id: "add-title", type: "text", maxlength: 60 });
  const titled = make("div", {}, make("label", { for: "add-title" }, t("名称")), title, make("small", {}, t("不写则取原文的开头")));
  const value = make("textarea", { id: "add-value", rows: 3, maxlength: 2000, required: true });
  const hint = make("small", {});
  const about = () => ({ name: title.value.trim() || quote.textContent.slice(0, 40), missed: { document, kind: kind.value, line_start: Number(first.value), line_end: Number(last.value), title: kind.value === "task" ? title.value.trim() : "" } });

  function draw({ target } = {}) {
    if (target === first && Number(last.value) < Number(first.value)) last.value = first.value;
    quote.textContent = lines.slice(first.value - 1, last.value).map(({ text }) => text).join("\n");
    titled.hidden = kind.value !== "task";
    hint.textContent = t(kind.value === "task" ? OF_TASK.hint : HINT_OF_NEW_TARGET);
  }
  draw();
  openCorrection(t("补上漏读的"), [
    make("label", { for: "add-kind" }, t("漏读的是")), kind,
    make("label", { for: "add-first" }, t("写明它的行")), make("span", { class: "from-to" }, first, "—", last), quote,
    titled, make("label", { for: "add-value" }, t("内容")), value, hint,
  ], [["correct", t("补上"), () => value.value.trim()]], about, desk);
  first.focus();
}
