// The text of a loaded document beside what was read from it.

import { addressOf } from "../address.js";
import { readText } from "../api.js";
import { make } from "../dom.js";
import { makeLegend, makeMarkedText } from "./marked_text.js";

/** `{element, open, document, show(place, button), read(line)}`; `section` is that which it stands in. */
export function makeReader(plan, facts, section, signal) {
  const status = make("p", { class: "number", role: "status" }, "读取原文…");
  const back = make("button", { type: "button", class: "plain back", onclick: () => leave() }, "返回内容");
  const element = make("section", { class: "reader", "aria-label": "原文", tabindex: "-1" },
    make("header", {}, make("h2", {}, "原文"), makeLegend(), back), status);
  const open = make("button", { type: "button", class: "to-text", onclick: () => section.classList.add("reading") }, "看原文");
  let text = null, opener = null;

  async function read(line) {
    const lines = await readText(plan.id, signal).catch((problem) => {
      if (problem.name === "AbortError") throw problem;
      status.textContent = problem.message; // A document that is only cited has no text; its facts are shown all the same.
    });
    if (!lines) return;
    text = makeMarkedText(lines, facts, onLine);
    status.textContent = `${lines.length} 行。点一行看它写明的内容，点出处看它的行。`;
    element.append(text);
    if (!line) return;
    section.classList.add("reading");
    text.show(line, line);
    text.openFacts(line);
  }

  function show({ from, to }, button) {
    if (!text) return;
    section.querySelectorAll(".place.current").forEach((other) => other.classList.remove("current"));
    button.classList.add("current");
    opener = button;
    section.classList.add("reading");
    text.show(from, to);
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
