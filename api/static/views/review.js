// The view of what could not be decided: items by kind and document, each decided by one click.

import { addressOf, goTo } from "../address.js";
import { listReviewRules } from "../api.js";
import { byId, make } from "../dom.js";
import { askAll, makePart } from "../parts.js";
import { clearStatus, say } from "../status.js";
import { t } from "../words.js";
import { makeItem } from "./review_item.js";

const STATES = [["open", "待核"], ["all", "全部"]];
const KEYS = { a: "accept", c: "correct", r: "reject", l: "alias" };

export async function open({ values, section, signal }) {
  byId("title").textContent = t("人工复核");
  document.title = `${t("人工复核")} · policygraph`;
  say("读取中…");
  const status = values.status ?? "open";
  const asked = { ...(values.document && { document: values.document }), status };
  const [rows, rules, documents] = await Promise.all([
    askAll("review-queue", asked, signal), listReviewRules(signal), askAll("documents", {}, signal),
  ]);
  clearStatus();
  const items = rows.map((row) => makeItem(row, rules.find(({ rule }) => rule === row.rule), { next, refresh, alike }));
  section.replaceChildren(
    makeFilter(values, documents), ...drawGroups(items),
    items.length ? "" : make("p", { class: "notice" }, t("没有等待复核的事项。")));
  const wanted = items.find(({ row }) => row.item === values.item) ?? items.find(({ row }) => row.status === "open");
  if (wanted) wanted.open({ focus: Boolean(values.item) });
  addEventListener("keydown", onKey, { signal }); // nothing has the focus when the view opens

  /** The item after `item` that still is to be decided. */
  function next(item) {
    const order = [...section.querySelectorAll("article")].map((element) => items.find((each) => each.element === element));
    const at = order.indexOf(item);
    [...order.slice(at + 1), ...order.slice(0, at)].find((each) => each.waits())?.open({ focus: true });
  }

  /** What can be decided along with an item: [[how it is like it, words]]. */
  function alike(row) {
    const open = rows.filter((each) => each.rule === row.rule && each.status === "open");
    const same = [["words", "各文件中词句相同的 {0} 项一并决定", open.filter((each) => each.words === row.words).length],
      ["kind", "本文件中同一类的 {0} 项一并决定", open.filter((each) => each.document === row.document).length]];
    return same.filter(([, , count]) => count > 1).map(([name, words, count]) => [name, t(words, count)]);
  }

  /** A decision may settle other items: those that are no longer asked about say so. */
  async function refresh() {
    const open = new Map((await askAll("review-queue", { ...asked, status: "all" }, signal)).map((row) => [row.item, row]));
    for (const item of items) item.settle(open.get(item.row.item));
  }

  function onKey(event) {
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName) || event.ctrlKey || event.metaKey || event.altKey) return;
    const item = items.find(({ element }) => element.contains(event.target));
    const step = { j: 1, k: -1, ...(item && { ArrowDown: 1, ArrowUp: -1 }) }[event.key]; // elsewhere arrows scroll
    if (step) {
      const heads = [...section.querySelectorAll("article .head")];
      const at = item ? heads.indexOf(item.element.querySelector(".head")) : -1;
      heads[Math.max(0, at + step)]?.focus();
    } else if (item && event.key === "u") item.undo();
    else if (item && KEYS[event.key]) item.choose(KEYS[event.key]);
    else return;
    event.preventDefault();
  }
}

function makeFilter(values, documents) {
  const select = (name, label, options, chosen) => make("label", {}, t(label, 1), make("select", { name, onchange: change },
    options.map(([value, words]) => make("option", { value, selected: value === chosen }, t(words)))));
  function change() {
    const { document, status } = form.elements;
    goTo(addressOf("review", { ...(document.value && { document: document.value }), ...(status.value !== "open" && { status: status.value }) }));
  }
  const form = make("form", { class: "filter" },
    select("document", "文件", [["", "全部文件"], ...documents.map((each) => [each.id, each.title])], values.document ?? ""),
    select("status", "状态", STATES, values.status ?? "open"),
    make("small", { class: "hint keys" }, t("键盘：J K 上下，A 接受，C 更正，R 去掉，L 别名，U 撤回")));
  return form;
}

function drawGroups(items) {
  return [...Map.groupBy(items, ({ kind }) => kind)].map(([kind, members]) => makePart(
    kind,
    [...Map.groupBy(members, ({ row }) => row.document_title)].map(([title, own]) => [
      make("h3", {}, make("a", { href: addressOf("plan", { document: own[0].row.document }) }, title)),
      own.map(({ element }) => element),
    ]),
    make("span", { class: "number" }, ` ${t("{0} 项", members.length)}`),
  ));
}
