// The box in which a question is asked in Chinese, and how it was understood.

import { addressOf } from "./address.js";
import { byId, make } from "./dom.js";

export const ASK = "ask";

/** Go to the address of the question in the box; `again` if the page is there already. */
export function startAsking(again) {
  byId("ask").addEventListener("submit", (event) => {
    event.preventDefault();
    const question = byId("question").value.trim();
    if (!question) return byId("question").focus();
    const wanted = addressOf(ASK, { question });
    if (wanted === location.hash || decodeURI(location.hash) === wanted) again();
    else location.hash = wanted;
  });
}

export function clearUnderstood() {
  byId("understood").replaceChildren();
  byId("understood").classList.remove("declined");
}

/** How the question was read; or why it is not answered, with questions to ask instead. */
export function drawUnderstood(reply) {
  const declined = reply.query == null;
  byId("understood").classList.toggle("declined", declined);
  const words = declined ? `没有回答：${reply.understood}` : reply.understood;
  const buttons = reply.suggestions.map((question) => make("li", {}, make("button", {
    type: "button", class: "plain", title: question, onclick: () => { location.hash = addressOf(ASK, { question }); },
  }, question)));
  byId("understood").replaceChildren(
    make("p", {}, words),
    buttons.length ? make("ul", { "aria-label": "可以这样问" }, buttons) : "",
  );
}
