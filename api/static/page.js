// The page: what the address names is opened by its view (views.js); around it are the navigation
// and the list of questions.

import { addressOf, readAddress } from "./address.js";
import { listQueries } from "./api.js";
import { clearAsking, startAsking } from "./asking.js";
import { byId, make } from "./dom.js";
import { startPrinting } from "./printing.js";
import { drawQuestions } from "./questions.js";
import { closeSource } from "./source.js";
import { clearStatus, fail, say } from "./status.js";
import { startSuggesting } from "./suggesting.js";
import { switchTheme } from "./theme_switch.js";
import { findView, VIEWS } from "./views.js";
import { switchLanguage, t, translateFrame } from "./words.js";

let asked = null; // for the questions
let queries = []; // once they are known
let running = new AbortController();

async function openAddress() {
  const { name, values } = readAddress();
  const view = findView(name);
  running.abort();
  const { signal } = (running = new AbortController());
  const section = clear(name, view);
  say("读取中…");
  try {
    const known = readQueries();
    known.then(() => signal.aborted || view.wide || drawList(), () => {}); // the view that needs them says what is wrong
    const { open } = await view.load();
    if (signal.aborted) return;
    await open({ name, values, queries: known, signal, section, again: openAddress });
  } catch (problem) {
    if (problem.name !== "AbortError" && !signal.aborted) fail(problem, openAddress, signal);
  }
}

const drawList = () => drawQuestions(queries, byId("search").value.trim());

/** The questions, asked for once; a view waits for them together with its own rows. */
function readQueries() {
  return (asked ??= listQueries().then((listed) => (queries = listed), (problem) => {
    asked = null;
    throw problem;
  }));
}

/** An empty section for the view, and nothing left of the view before. */
function clear(name, view) {
  closeSource();
  clearStatus();
  clearAsking();
  byId("title").textContent = view.title ? t(view.title) : "";
  document.body.classList.toggle("wide", Boolean(view.wide));
  drawNavigation(name);
  const section = make("section", { "data-view": view.name ?? "question" });
  byId("view").replaceChildren(section);
  return section;
}

function drawNavigation(current) {
  const links = byId("views");
  if (!links.hasChildNodes()) links.append(...VIEWS.filter(({ title }) => title).map(({ name, title }) => make("a", { href: addressOf(name) }, t(title))));
  for (const link of links.children) {
    if (link.hash === addressOf(current)) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

function onKey(event) {
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
  if (event.key === "Escape") closeSource();
  else if (event.key === "/" && !typing) {
    event.preventDefault();
    byId(document.body.classList.contains("wide") ? "question" : "search").focus();
  }
}

/** Where the skip link behind the box leads: the first source if there is one, else the head of the answer. */
function skip() {
  const target = byId("main").querySelector(".place") ?? byId("main");
  target.focus();
  target.scrollIntoView({ block: "center" });
}

byId("search").addEventListener("input", drawList);
byId("search").addEventListener("keydown", (event) => {
  if (event.key === "Enter") byId("questions").querySelector("a")?.click();
});
byId("to-source").addEventListener("click", skip);
translateFrame();
byId("to-question").addEventListener("click", () => byId("question").focus());
byId("language").addEventListener("click", switchLanguage);
byId("theme").addEventListener("click", switchTheme);
byId("source-close").addEventListener("click", closeSource);
startAsking(openAddress);
startPrinting();
startSuggesting(byId("question"), byId("offers"), () => queries);
addEventListener("keydown", onKey);
addEventListener("hashchange", openAddress);
openAddress();
