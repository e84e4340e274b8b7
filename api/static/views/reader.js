// The text of a loaded document beside what was read from it.

import { addressOf } from "../address.js";
import { readPage, readText } from "../api.js";
import { make } from "../dom.js";
import { makeAdd } from "./adding.js";
import { makeLegend, makeMarkedText } from "./marked_text.js";
import { t } from "../words.js";

const PAGE = /第(\d+)页/; // how a line of a PDF says where it stands

/** `{element, open, document, show(place, button), read(line)}`; `section` is that which it stands in, `desk` where the facts are corrected. */
export function makeReader(plan, facts, section, desk, signal) {
  const pages = makePages(plan.id, signal);
  const status = make("p", { class: "number", role: "status" }, t("读取原文…"));
  const back = make("button", { type: "button", class: "plain back", onclick: () => leave() }, t("返回内容"));
  const element = make("section", { class: "reader", "aria-label": t("原文"), tabindex: "-1" },
    make("header", {}, make("h2", {}, t("原文")), makeLegend(), back), status, pages);
  const open = make("button", { type: "button", class: "to-text", onclick: () => section.classList.add("reading") }, t("看原文"));
  let text = null, lines = [], opener = null;

  async function read(line) {
    lines = await readText(plan.id, signal).catch((problem) => {
      if (problem.name === "AbortError") throw problem;
      status.textContent = problem.message; // A document that is only cited has no text; its facts are shown all the same.
    });
    if (!lines) return void (lines = []);
    text = makeMarkedText(lines, facts, onLine);
    if (lines.some(({ where }) => PAGE.test(where))) pages.hidden = false;
    status.textContent = t("{0} 行。点一行看它写明的内容，点出处看它的行。", lines.length);
    back.before(makeAdd(plan.id, lines, () => text.line, desk));
    element.append(text);
    if (!line) return;
    section.classList.add("reading");
    text.show(line, line);
    pages.follow(lines.find(({ number }) => number === line)?.where);
    text.openFacts(line);
  }

  function show({ from, to }, button) {
    if (!text) return;
    section.querySelectorAll(".place.current").forEach((other) => other.classList.remove("current"));
    button.classList.add("current");
    opener = button;
    section.classList.add("reading");
    text.show(from, to);
    pages.follow(lines.find(({ number }) => number === from)?.where);
    element.focus({ preventScroll: true });
  }

  /** The line in the address, so that it can be shared; its task marked on the other side. */
  function onLine(line, own) {
    history.replaceState(null, "", addressOf("plan", { document: plan.id, line }));
    text.querySelectorAll(".hit").forEach((other) => other.classList.remove("hit"));
    section.querySelectorAll("tr.current").forEach((other) => other.classList.remove("current"));
    for (const { id } of own) section.querySelector(`[data-fact="${CSS.escape(id)}"]`)?.classList.add("current");
  }

  function leave() {
    section.classList.remove("reading");
    opener?.focus();
  }

  element.addEventListener("keydown", (event) => { if (event.key === "Escape") leave(); });
  return { element, open, document: plan.id, show, read };
}

/** The pages of the PDF itself, one at a time, unfolded on request; `follow(where)` turns to a line's page. */
function makePages(document, signal) {
  const picture = make("img", { alt: "" });
  const fault = make("p", { class: "hint", role: "status" });
  const number = make("input", { type: "number", min: "1", value: "1", "aria-label": t("页"), onchange: () => turn(Number(number.value)) });
  const step = (by, words) => make("button", { type: "button", class: "plain", onclick: () => turn(Number(number.value) + by) }, words);
  const pages = make("details", { class: "pages", hidden: true, ontoggle: () => pages.open && turn(Number(number.value)) },
    make("summary", {}, t("原件页面")), make("div", { class: "filter" }, step(-1, t("上一页")), number, step(1, t("下一页"))), fault, make("div", { class: "sheet" }, picture));

  async function turn(page) {
    if (page < 1) return;
    number.value = page;
    if (!pages.open) return;
    try {
      picture.src = await readPage(document, page, signal);
      picture.alt = t("原件第 {0} 页", page);
      fault.textContent = "";
    } catch (problem) {
      if (problem.name !== "AbortError") fault.textContent = problem.message;
    }
  }
  pages.follow = (where = "") => { const found = PAGE.exec(where); if (found) turn(Number(found[1])); };
  return pages;
}
