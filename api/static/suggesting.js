// What a box offers while something is typed into it: a combobox with a list (WAI-ARIA practices).

import { addressOf } from "./address.js";
import { search } from "./api.js";
import { make } from "./dom.js";
import { t } from "./words.js";

const WAIT_MS = 150;
const SHOWN = 8;
const QUESTIONS = 3;

/** Where a hit leads, and what it is, by its label. */
const KINDS = {
  Agency: ["机构", ({ title }) => addressOf("agency", { agency: title })],
  Document: ["文件", ({ id }) => addressOf("plan", { document: id })],
  Indicator: ["指标", ({ title }) => addressOf("indicator", { indicator: title })],
  District: ["地区", ({ title }) => addressOf("tasks-by-district", { district: title })],
  Sector: ["行业", ({ title }) => addressOf("tasks-by-sector", { sector: title })],
  Measure: ["任务", ({ document, line_start: line }) => addressOf("plan", { document, line })],
};

/** What is found as `{kind, title, href}`; also used where a question is not understood. */
export const offersOf = (hits) => hits.filter(({ label }) => KINDS[label]).map((hit) => {
  const [kind, lead] = KINDS[hit.label];
  return { kind, title: hit.title, about: hit.label === "Measure" ? hit.document_title : "", href: lead(hit) };
});

/** Offer under `input`, in `list`, what is found and which of `questions()` have the words. */
export function startSuggesting(input, list, questions) {
  let timer = 0, running = new AbortController(), active = -1;

  function close() {
    clearTimeout(timer);
    running.abort();
    list.replaceChildren();
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  async function look() {
    const words = input.value.trim();
    if (!words) return close();
    running.abort();
    const { signal } = (running = new AbortController());
    try {
      const { hits } = await search(words, SHOWN, signal);
      draw([...offersOf(hits), ...asking(questions(), words)]);
    } catch (problem) {
      if (problem.name !== "AbortError") close(); // Offers are a help; the question itself will say what is wrong.
    }
  }

  function draw(offers) {
    if (!offers.length || document.activeElement !== input) return close();
    list.replaceChildren(...offers.map(({ kind, title, about, href }, i) => make("li", {
      id: `offer-${i}`, role: "option", "aria-selected": "false", "data-href": href,
    }, make("span", { class: "tag" }, t(kind, 1)), make("span", { class: "title" }, title), about ? make("small", {}, about) : "")));
    list.hidden = false;
    active = -1;
    input.setAttribute("aria-expanded", "true");
    input.removeAttribute("aria-activedescendant");
  }

  function move(step) {
    const count = list.children.length;
    list.children[active]?.setAttribute("aria-selected", "false");
    active = (active + step + count + (active < 0 && step < 0 ? 1 : 0)) % count;
    list.children[active].setAttribute("aria-selected", "true");
    list.children[active].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", list.children[active].id);
  }

  function take(option) {
    close();
    location.hash = option.dataset.href;
  }

  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(look, WAIT_MS); });
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (list.hidden) return;
    if (step) move(step);
    else if (event.key === "Enter" && active >= 0) take(list.children[active]);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  input.addEventListener("blur", () => setTimeout(close, 150)); // after a click on an offer
  input.form.addEventListener("submit", close);
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => { const option = event.target.closest("li"); if (option) take(option); });
}

const asking = (queries, words) => queries.filter(({ summary }) => summary.includes(words)).slice(0, QUESTIONS)
  .map(({ summary, name, opening }) => ({ kind: "问题", title: summary, about: "", href: addressOf(name, opening) }));
