// What the page says of itself: that it reads, that nothing was found, what is wrong.

import { addressOf, readAddress } from "./address.js";
import { byId, make } from "./dom.js";
import { t } from "./words.js";

const RETRY_MS = 2000;
const OUT_OF_TIME = "urn:policygraph:problem:out-of-time";

export const say = (words) => { byId("status").textContent = t(words); };

export function clearStatus() {
  say("");
  byId("error").replaceChildren();
}

/** Say what is wrong; if the service only is away for now, try again by itself until `signal`.
    What ran out of time would do so again, and keep the database busy: the reader may try again. */
export function fail(problem, again, signal) {
  say("");
  const away = problem.status === 503 || problem.status === 0;
  const button = make("button", { type: "button", onclick: () => again() }, t("重试"));
  byId("error").replaceChildren(
    make("p", {}, problem.message ?? String(problem)), nearest(problem), ...(away ? [button] : []));
  for (const name of problem.parameters ?? []) byId("form")?.elements.namedItem(name)?.setAttribute("aria-invalid", "true");
  if (problem.status === 503 && problem.type !== OUT_OF_TIME) setTimeout(() => signal.aborted || again(), RETRY_MS);
}

/** Names to ask with instead of one that nothing has, or several things: the same view, that name changed. */
function nearest({ form, nearest: names = [] }) {
  const { name, values } = readAddress();
  const parameter = Object.keys(values).find((each) => values[each].trim() === form);
  if (!parameter || !names.length) return "";
  return make("ul", { class: "offers", "aria-label": t("可以改用的名称") }, names.map((each) =>
    make("li", {}, make("a", { href: addressOf(name, { ...values, [parameter]: each }) }, each))));
}
