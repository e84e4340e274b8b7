// The view of a question: its form, its answer page by page, and what can be done with the rows.

import { addressOf, goTo, readAddress } from "../address.js";
import { ask } from "../api.js";
import { byId, copy, make } from "../dom.js";
import { makeFileLinks } from "../files.js";
import { makeForm, readForm } from "../form.js";
import { makeNearest } from "../nearest.js";
import { makeTable } from "../rows.js";
import { clearStatus, fail, say } from "../status.js";
import { inEnglish, nameOf, t } from "../words.js";

/** The question that the address names, with its rows if all that it needs is filled in. */
export async function open({ name, values, queries, signal, section, again }) {
  clearStatus();
  const query = (await queries).find((each) => each.name === name);
  if (!query) {
    byId("title").textContent = t("没有这个问题");
    byId("error").textContent = t("没有名为“{0}”的问题，请在列表中选一个。", name);
    return;
  }
  const answer = makeAnswer(section, query, values, signal, again);
  const missing = query.parameters.filter((p) => p.required && !values[p.name]);
  if (missing.length) return say(t("请填写：{0}", missing.map(nameOf).join(inEnglish ? ", " : "、")));
  await answer.readPage();
}

/** The form of a question and room for its answer, drawn into `section`; it fills page by page. */
export function makeAnswer(section, query, values, signal, again) {
  document.title = `${values[query.parameters[0]?.name] ?? ""} ${query.summary} · policygraph`.trim();
  byId("title").textContent = inEnglish ? query.summary_en : query.summary;
  const table = makeTable(query);
  const count = make("span", { id: "count", role: "status" });
  const toolbar = makeToolbar(count, query, values);
  const found = make("div", { id: "rows", class: "rows" });
  const more = make("button", { id: "more", type: "button", hidden: true, onclick: readMore }, t("显示更多"));
  const receipt = make("p", { id: "receipt" });
  let next = null, shown = 0;

  async function readPage() {
    say("查询中…");
    byId("main").setAttribute("aria-busy", "true");
    try {
      addRows(await ask(query.name, next ? { ...values, cursor: next } : values, signal));
    } finally {
      byId("main").removeAttribute("aria-busy");
    }
  }

  function readMore() {
    readPage().catch((problem) => problem.name === "AbortError" || fail(problem, readMore, signal));
  }

  /** A page of the answer below those that are shown. */
  function addRows(page) {
    clearStatus();
    table.addRows(page.rows);
    shown += page.rows.length;
    next = page.next_cursor;
    if (!shown) say(`${t("没有符合条件的结果。")}${page.empty?.reason ?? ""}`);
    toolbar.hidden = !shown;
    count.textContent = t(next ? "已显示 {0} 行，还有更多" : "共 {0} 行", shown);
    if (!table.isConnected) found.replaceChildren(shown ? table : makeNearest(page.empty)); // put in anew, all rows would be laid out anew
    more.hidden = !next;
    receipt.textContent = t("数据版本 {0}", page.receipt.data_version);
  }

  section.replaceChildren(makeAsking(query, values, again), toolbar, found, more, receipt);
  return { addRows, readPage };
}

function makeAsking(query, values, again) {
  return make("form", { id: "form", autocomplete: "off", onsubmit: (event) => {
    event.preventDefault();
    const wanted = addressOf(query.name, readForm(event.target, query));
    if (wanted === addressOf(query.name, readAddress().values)) again();
    else goTo(wanted, again);
  } }, makeForm(query, values));
}

function makeToolbar(count, query, values) {
  const share = (event) => copy(event.currentTarget, location.origin + location.pathname + addressOf(query.name, values));
  return make("div", { id: "toolbar", hidden: true },
    count, make("span", { class: "space" }),
    make("button", { type: "button", class: "plain", onclick: share }, t("复制链接")),
    make("span", { id: "files" }, t("下载全部："), makeFileLinks(query, values)));
}
