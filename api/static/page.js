// The page: a list of questions, the form of the chosen one, its answer, and the source of each row.

import { addressOf, readAddress } from "./address.js";
import { ask, askInChinese, listQueries } from "./api.js";
import { ASK, clearUnderstood, drawUnderstood, startAsking } from "./asking.js";
import { byId, make } from "./dom.js";
import { makeForm, readForm } from "./form.js";
import { makeTable, toCsv } from "./rows.js";
import { closeSource, openSource } from "./source.js";

const RETRY_MS = 2000;
let queries = [];
let running = new AbortController();
let answer = null; // {query, values, rows, table, next}

async function start() {
  byId("status").textContent = "读取中…";
  try {
    queries = await listQueries();
  } catch (problem) {
    return fail(problem, start);
  }
  drawQuestions("");
  await openAddress();
}

function drawQuestions(wanted) {
  const fits = (q) => !wanted || `${q.summary}${q.summary_en}${q.name}`.toLowerCase().includes(wanted.toLowerCase());
  const groups = Map.groupBy ? Map.groupBy(queries.filter(fits), (q) => q.group) : group(queries.filter(fits));
  const current = readAddress().name;
  const lists = [...groups].map(([name, members]) => [
    make("h2", {}, name),
    make("ul", {}, members.map((q) => make("li", {}, make("a", {
      href: addressOf(q.name, q.example), "aria-current": q.name === current ? "page" : null,
    }, q.summary)))),
  ]);
  byId("questions").replaceChildren(...(lists.length ? lists.flat() : [make("p", { class: "none" }, "没有这样的问题")]));
}

function group(members) {
  const groups = new Map();
  for (const q of members) groups.set(q.group, [...(groups.get(q.group) ?? []), q]);
  return groups;
}

async function openAddress() {
  const { name, values } = readAddress();
  closeSource();
  clear();
  drawQuestions(byId("search").value);
  if (name === ASK) return openAsked(values.question ?? "");
  const query = queries.find((each) => each.name === name);
  if (!query) {
    drawHead({ summary: "没有这个问题", summary_en: "" });
    byId("form").replaceChildren();
    return say(byId("error"), `没有名为“${name}”的问题，请在列表中选一个。`);
  }
  drawQuestion(query, values);
  const missing = query.parameters.filter((p) => p.required && !values[p.name]);
  if (missing.length) return say(byId("status"), `请填写：${missing.map((p) => p.title).join("、")}`);
  await readPage();
}

/** A question in Chinese: the question that it asks, with its form and its rows. */
async function openAsked(question) {
  byId("question").value = question;
  drawHead({ summary: "", summary_en: "" });
  byId("form").replaceChildren();
  say(byId("status"), "查询中…");
  const { signal } = (running = new AbortController());
  try {
    const reply = await askInChinese(question, signal);
    say(byId("status"), "");
    drawUnderstood(reply);
    const query = queries.find((each) => each.name === reply.query);
    if (!query) return;
    drawQuestion(query, reply.parameters);
    addRows(reply);
  } catch (problem) {
    if (problem.name !== "AbortError") fail(problem, openAddress);
  }
}

function drawHead({ summary, summary_en }) {
  byId("title").textContent = summary;
  byId("subtitle").textContent = summary_en;
}

function drawQuestion(query, values) {
  document.title = `${values[query.parameters[0]?.name] ?? ""} ${query.summary} · policygraph`.trim();
  drawHead(query);
  byId("form").replaceChildren(...makeForm(query, values));
  answer = { query, values, rows: [], table: makeTable(query, openSource), next: null };
}

async function readPage() {
  running.abort();
  running = new AbortController();
  const { query, values, next } = answer;
  say(byId("status"), "查询中…");
  byId("main").setAttribute("aria-busy", "true");
  try {
    const page = await ask(query.name, next ? { ...values, cursor: next } : values, running.signal);
    addRows(page);
  } catch (problem) {
    if (problem.name !== "AbortError") fail(problem, readPage);
  } finally {
    byId("main").removeAttribute("aria-busy");
  }
}

function addRows(page) {
  answer.rows.push(...page.rows);
  answer.next = page.next_cursor;
  answer.table.addRows(page.rows);
  drawAnswer(page.receipt);
}

function drawAnswer(receipt) {
  const { rows, table, next } = answer;
  byId("error").replaceChildren();
  say(byId("status"), rows.length ? "" : "没有符合条件的结果。可以放宽条件再查。");
  byId("toolbar").hidden = !rows.length;
  byId("count").textContent = next ? `已显示 ${rows.length} 行，还有更多` : `共 ${rows.length} 行`;
  byId("rows").replaceChildren(...(rows.length ? [table] : []));
  byId("more").hidden = !next;
  byId("receipt").textContent = `数据版本 ${receipt.data_version}`;
}

function clear() {
  running.abort();
  answer = null;
  byId("toolbar").hidden = byId("more").hidden = true;
  for (const id of ["rows", "error", "status", "receipt"]) byId(id).replaceChildren();
  clearUnderstood();
}

/** Say what is wrong; if the service only is away for now, try again by itself. */
function fail(problem, again) {
  say(byId("status"), "");
  const away = problem.status === 503 || problem.status === 0;
  const button = make("button", { type: "button", onclick: () => again() }, "重试");
  byId("error").replaceChildren(make("p", {}, problem.message ?? String(problem)), ...(away ? [button] : []));
  for (const name of problem.parameters ?? []) byId("form").elements.namedItem(name)?.setAttribute("aria-invalid", "true");
  const signal = running.signal;
  if (problem.status === 503) setTimeout(() => signal.aborted || again(), RETRY_MS);
}

const say = (element, words) => { element.textContent = words; };

function download() {
  const file = new Blob([toCsv(answer.query, answer.rows)], { type: "text/csv;charset=utf-8" });
  const link = make("a", { href: URL.createObjectURL(file), download: `${answer.query.name}.csv` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

async function share(event) {
  const button = event.currentTarget;
  const address = location.origin + location.pathname + addressOf(answer.query.name, answer.values);
  const copied = await navigator.clipboard.writeText(address).then(() => true, () => false);
  if (!copied) return window.prompt("复制这个链接：", address);
  button.textContent = "已复制";
  setTimeout(() => { button.textContent = "复制链接"; }, 1500);
}

function switchTheme() {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
  localStorage.setItem("theme", root.dataset.theme);
}

function onKey(event) {
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
  if (event.key === "Escape") closeSource();
  else if (event.key === "/" && !typing) {
    event.preventDefault();
    byId("search").focus();
  }
}

byId("form").addEventListener("submit", (event) => {
  event.preventDefault();
  const { query } = answer;
  const wanted = addressOf(query.name, readForm(event.target, query));
  if (wanted === addressOf(query.name, readAddress().values)) openAddress();
  else location.hash = wanted;
});
byId("search").addEventListener("input", (event) => drawQuestions(event.target.value.trim()));
byId("search").addEventListener("keydown", (event) => {
  if (event.key === "Enter") byId("questions").querySelector("a")?.click();
});
byId("more").addEventListener("click", readPage);
byId("csv").addEventListener("click", download);
byId("share").addEventListener("click", share);
byId("theme").addEventListener("click", switchTheme);
byId("source-close").addEventListener("click", closeSource);
startAsking(openAddress);
addEventListener("keydown", onKey);
addEventListener("hashchange", openAddress);
start();
