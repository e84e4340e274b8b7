// One review item: what is doubtful, its lines, what is suggested, and the buttons that decide it.

import { addressOf } from "../address.js";
import { decide, readLines, withdraw } from "../api.js";
import { make } from "../dom.js";
import { placeWords, t } from "../words.js";
import { makeMarkedText } from "./marked_text.js";

const NAMES = { accept: "接受", correct: "更正", reject: "去掉", alias: "认作别名" };
const AROUND = 2;

/**
 * `row` of the review queue and its `rule` with its verdicts. `next(item)` opens the item after it,
 * `refresh()` looks at what else a decision has settled, `alike(row)` counts the items like it.
 */
export function makeItem(row, rule, { next, refresh, alike }) {
  const state = make("span", { class: "state", role: "status" });
  const head = make("button", { type: "button", class: "head", "aria-expanded": "false", onclick: () => (body.hidden ? open({}) : close()) },
    make("span", { class: "words" }, row.words), make("span", { class: "reason" }, row.reason));
  const body = make("div", { class: "body", hidden: true });
  const undoing = make("button", { type: "button", class: "plain", hidden: true, onclick: undo }, t("撤回"));
  const element = make("article", { class: "review-item" }, make("div", { class: "line" }, head, state, undoing), body);
  const item = { row, kind: rule?.title ?? row.rule, element, open, choose, undo, settle, waits: () => !element.dataset.state };
  let form = null;
  let together = [row.item]; // what one decision settled, and what taking it back opens again
  if (row.status !== "open") setState("decided", row.decision);

  function open({ focus }) {
    element.parentElement?.parentElement?.querySelectorAll("article .head[aria-expanded=true]").forEach((other) => other !== head && other.click());
    if (!body.hasChildNodes()) draw();
    body.hidden = false;
    head.setAttribute("aria-expanded", "true");
    if (!focus) return;
    head.focus({ preventScroll: true });
    element.scrollIntoView({ block: "nearest" });
  }

  function close() {
    body.hidden = true;
    head.setAttribute("aria-expanded", "false");
  }

  function draw() {
    const text = make("div", { class: "lines" }, t("读取原文…"));
    form = makeForm(row, rule, alike(row), send);
    body.append(
      row.task ? make("p", { class: "about" }, t("任务：{0}", row.task)) : "",
      text, form,
      make("p", { class: "about" }, make("a", { href: addressOf("plan", { document: row.document, line: row.line_start }) }, t("在全文中看{0}", placeWords(row.where)))));
    drawLines(row, text);
  }

  async function send(verdict, value, reason, alike) {
    setState("sending", t("记录中…"));
    close();
    next(item);
    try {
      const made = await decide({ items: [row.item], alike, verdict, value, reason });
      together = made.items;
      undoing.textContent = together.length > 1 ? t("撤回 {0} 项", together.length) : t("撤回");
      const again = made.unread.length ? t("；原件不在本机，重新载入后生效：{0}", made.unread.join("、")) : "";
      setState("decided", `${t(NAMES[verdict])}${value ? `：${value}` : ""}${again}`);
      await refresh();
    } catch (problem) {
      if (problem.name !== "AbortError") setState("", problem.message);
    }
  }

  async function undo() {
    if (undoing.hidden) return;
    setState("sending", t("撤回中…"));
    try {
      await withdraw(together);
      setState("", "");
      open({ focus: true });
      await refresh();
    } catch (problem) {
      if (problem.name !== "AbortError") setState("decided", problem.message);
    }
  }

  /** Decide at a key; what needs words is asked for. */
  function choose(verdict) {
    if (!item.waits()) return;
    open({ focus: false });
    form.choose(verdict);
  }

  /** As the queue has it now. */
  function settle(now) {
    if (element.dataset.state === "sending") return;
    if (!now) return setState("settled", t("已随别的决定解决"));
    setState(now.status === "open" ? "" : "decided", now.status === "open" ? "" : state.textContent || now.decision);
  }

  function setState(name, words) {
    element.dataset.state = name;
    state.textContent = words ?? "";
    undoing.hidden = name !== "decided";
  }

  return item;
}

async function drawLines(row, text) {
  try {
    const { lines } = await readLines(row.document, Math.max(1, row.line_start - AROUND), row.line_end + AROUND);
    const doubt = { kind: "doubt", from: row.line_start, to: row.line_end, quote: lines.some(({ text: words }) => words.includes(row.words)) ? row.words : row.quote, about: () => [row.reason] };
    text.replaceChildren(makeMarkedText(lines, [doubt]));
    for (const line of text.querySelectorAll("li.stated")) line.classList.add("hit");
  } catch (problem) {
    text.textContent = problem.message;
  }
}

/** The value and the reason, both of which may be left out, and a button for each verdict. */
function makeForm(row, rule, alike, send) {
  const value = make("input", { type: "text", "aria-label": t("改为"), placeholder: t("改为（更正、别名时填写）"), maxlength: "2000" });
  const reason = make("input", { type: "text", "aria-label": t("理由"), placeholder: t("理由（不填则用按钮的说明）"), maxlength: "2000" });
  const wide = alike.length ? make("select", { "aria-label": t("决定哪些事项") },
    make("option", { value: "" }, t("只决定这一项")), alike.map(([name, words]) => make("option", { value: name }, words))) : null;
  const takesValue = rule.verdicts.some((each) => each.needs_value);
  const buttons = rule.verdicts.map((offered) => make("div", { class: "verdict" },
    make("button", { type: "button", class: offered.verdict === "accept" ? null : "plain", onclick: () => choose(offered.verdict) }, t(NAMES[offered.verdict])),
    make("small", {}, t(offered.meaning))));
  const form = make("form", { class: "deciding", autocomplete: "off", onsubmit: (event) => {
    event.preventDefault();
    if (value.value.trim()) choose("correct");
  } },
  row.suggestions.length ? make("div", { class: "suggestions" }, make("span", {}, t("建议")), row.suggestions.map((words) =>
    make("button", { type: "button", class: "plain", onclick: () => { value.value = words; value.focus(); } }, words))) : "",
  takesValue ? value : "", reason, wide ?? "", make("div", { class: "verdicts" }, buttons),
  buttons.length ? "" : make("p", { class: "hint" }, t("这项决定已失效：请撤回，再对新的原文作决定。")));

  function choose(verdict) {
    const offered = rule.verdicts.find((each) => each.verdict === verdict);
    if (!offered) return;
    if (offered.needs_value && !value.value.trim()) return value.focus();
    send(verdict, offered.needs_value ? value.value.trim() : "", reason.value.trim() || offered.meaning, wide?.value || null);
  }
  form.choose = choose;
  return form;
}
