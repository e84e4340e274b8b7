// The page: what the address names is opened by its view; around it the list of questions.
// A view is a function that draws into `main` what `{name, values, queries, signal}` ask for.

import { addressOf, HOME, readAddress } from "./address.js";
import { AGENCY, openAgency } from "./views/agency.js";
import { listQueries } from "./api.js";
import { ASK, clearAsking, openAsked, startAsking } from "./asking.js";
import { byId, make } from "./dom.js";
import { openHome } from "./views/home.js";
import { INDICATOR, openIndicator } from "./views/indicator.js";
import { PLAN, openPlan } from "./views/plan.js";
import { clearQuestion, openQuestion, startQuestion } from "./views/question.js";
import { closeSource } from "./source.js";
import { clearStatus, fail, say } from "./status.js";

const VIEWS = {
  [HOME]: openHome, [ASK]: openAsked, [AGENCY]: openAgency, [PLAN]: openPlan, [INDICATOR]: openIndicator,
}; // any other name is that of a question
let queries = [];
let running = new AbortController();

async function start() {
  say("读取中…");
  try {
    queries = await listQueries();
  } catch (problem) {
    return fail(problem, start, running.signal);
  }
  await openAddress();
}

async function openAddress() {
  const { name, values } = readAddress();
  running.abort();
  const { signal } = (running = new AbortController());
  closeSource();
  clearStatus();
  clearAsking();
  clearQuestion();
  byId("home").replaceChildren();
  drawQuestions(byId("search").value.trim());
  const view = VIEWS[name] ?? openQuestion;
  try {
    await view({ name, values, queries, signal });
  } catch (problem) {
    if (problem.name !== "AbortError") fail(problem, openAddress, signal);
  }
}

function drawQuestions(wanted) {
  const fits = (q) => !wanted || `${q.summary}${q.summary_en}${q.name}`.toLowerCase().includes(wanted.toLowerCase());
  const groups = group(queries.filter(fits));
  const current = readAddress().name;
  const lists = [...groups].map(([name, members]) => [
    make("h2", {}, name),
    make("ul", {}, members.map((q) => make("li", {}, make("a", {
      href: addressOf(q.name, q.opening), "aria-current": q.name === current ? "page" : null,
    }, q.summary)))),
  ]);
  byId("questions").replaceChildren(...(lists.length ? lists.flat() : [make("p", { class: "none" }, "没有这样的问题")]));
}

function group(members) {
  const groups = new Map();
  for (const q of members) groups.set(q.group, [...(groups.get(q.group) ?? []), q]);
  return groups;
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

/** Where a skip link leads: the first source if there is one, else the head of the answer. */
function skip() {
  const target = byId("main").querySelector(".place") ?? byId("main");
  target.focus();
  target.scrollIntoView({ block: "center" });
}

byId("search").addEventListener("input", (event) => drawQuestions(event.target.value.trim()));
byId("search").addEventListener("keydown", (event) => {
  if (event.key === "Enter") byId("questions").querySelector("a")?.click();
});
for (const button of document.querySelectorAll(".skip")) button.addEventListener("click", skip);
byId("theme").addEventListener("click", switchTheme);
byId("source-close").addEventListener("click", closeSource);
startAsking(openAddress);
startQuestion(openAddress);
addEventListener("keydown", onKey);
addEventListener("hashchange", openAddress);
start();
