// The list of questions beside the view.

import { addressOf, readAddress } from "./address.js";
import { byId, make } from "./dom.js";
import { inEnglish, t } from "./words.js";

/** Those questions that have the wanted words, by group. */
export function drawQuestions(queries, wanted) {
  const fits = (q) => !wanted || `${q.summary}${q.summary_en}${q.name}`.toLowerCase().includes(wanted.toLowerCase());
  const groups = Map.groupBy(queries.filter(fits), (q) => q.group);
  const current = readAddress().name;
  const lists = [...groups].map(([name, members]) => [
    make("h2", {}, t(name)),
    make("ul", {}, members.map((q) => make("li", {}, make("a", {
      href: addressOf(q.name, q.opening), "aria-current": q.name === current ? "page" : null,
    }, inEnglish ? q.summary_en : q.summary)))),
  ]);
  const focused = byId("questions").contains(document.activeElement);
  byId("questions").replaceChildren(...(lists.length ? lists.flat() : [make("p", { class: "none" }, t("没有这样的问题"))]));
  if (focused) byId("questions").querySelector("[aria-current]")?.focus({ preventScroll: true });
}
