// The view of a question: its form, its answer page by page, and what can be done with the rows.

import { addressOf, goTo, readAddress } from "../address.js";
import { ask } from "../api.js";
import { byId, copy } from "../dom.js";
import { makeFileLinks } from "../files.js";
import { makeForm, readForm } from "../form.js";
import { makeNearest } from "../nearest.js";
import { makeTable } from "../rows.js";
import { clearStatus, fail, say } from "../status.js";

let answer = null; // {query, values, rows, table, next, signal}

/** The question that the address names, with its rows if all that it needs is filled in. */
export async function openQuestion({ name, values, queries, signal }) {
  const query = queries.find((each) => each.name === name);
  if (!query) {
    byId("title").textContent = "没有这个问题";
    byId("error").textContent = `没有名为“${name}”的问题，请在列表中选一个。`;
    return;
  }
  drawQuestion(query, values, signal);
  const missing = query.parameters.filter((p) => p.required && !values[p.name]);
  if (missing.length) return say(`请填写：${missing.map((p) => p.title).join("、")}`);
  await readPage();
}

export function clearQuestion() {
  answer = null;
  byId("toolbar").hidden = byId("more").hidden = true;
  byId("title").textContent = byId("subtitle").textContent = "";
  for (const id of ["form", "rows", "receipt"]) byId(id).replaceChildren();
}

export function drawQuestion(query, values, signal) {
  document.title = `${values[query.parameters[0]?.name] ?? ""} ${query.summary} · policygraph`.trim();
  byId("title").textContent = query.summary;
  byId("subtitle").textContent = query.summary_en;
  byId("form").replaceChildren(...makeForm(query, values));
  answer = { query, values, rows: [], table: makeTable(query), next: null, signal };
}

async function readPage() {
  const { query, values, next, signal } = answer;
  say("查询中…");
  byId("main").setAttribute("aria-busy", "true");
  try {
    addRows(await ask(query.name, next ? { ...values, cursor: next } : values, signal));
  } finally {
    byId("main").removeAttribute("aria-busy");
  }
}

/** A page of the answer below those that are shown. */
export function addRows(page) {
  answer.rows.push(...page.rows);
  answer.next = page.next_cursor;
  answer.table.addRows(page.rows);
  drawAnswer(page.receipt, page.empty);
}

function drawAnswer(receipt, empty) {
  const { rows, table, next } = answer;
  clearStatus();
  if (!rows.length) say(`没有符合条件的结果。${empty?.reason ?? ""}`);
  byId("toolbar").hidden = !rows.length;
  byId("files").replaceChildren(...makeFileLinks(answer.query, answer.values));
  byId("count").textContent = next ? `已显示 ${rows.length} 行，还有更多` : `共 ${rows.length} 行`;
  byId("rows").replaceChildren(rows.length ? table : makeNearest(empty));
  byId("more").hidden = !next;
  byId("receipt").textContent = `数据版本 ${receipt.data_version}`;
}

function readMore() {
  const { signal } = answer;
  readPage().catch((problem) => problem.name === "AbortError" || fail(problem, readMore, signal));
}

function share(event) {
  const address = location.origin + location.pathname + addressOf(answer.query.name, answer.values);
  copy(event.currentTarget, address);
}

/** Listen to the form and the buttons of the view; `again` opens the address anew. */
export function startQuestion(again) {
  byId("form").addEventListener("submit", (event) => {
    event.preventDefault();
    const wanted = addressOf(answer.query.name, readForm(event.target, answer.query));
    if (wanted === addressOf(answer.query.name, readAddress().values)) again();
    else goTo(wanted, again);
  });
  byId("more").addEventListener("click", readMore);
  byId("share").addEventListener("click", share);
}
