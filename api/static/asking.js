// The view of a question in Chinese: how it was understood, and its answer.

import { addressOf, goTo } from "./address.js";
import { askInChinese } from "./api.js";
import { byId, make } from "./dom.js";
import { addRows, clearQuestion, drawQuestion } from "./views/question.js";
import { clearStatus, say } from "./status.js";

export const ASK = "ask";

/** Go to the address of the question in the box; `again` if the page is there already. */
export function startAsking(again) {
  byId("ask").addEventListener("submit", (event) => {
    event.preventDefault();
    const question = byId("question").value.trim();
    if (!question) return byId("question").focus();
    goTo(addressOf(ASK, { question }), again);
  });
}

/** The box holds the question of the address, none if the address asks otherwise. */
export function clearAsking(question = "") {
  byId("question").value = question;
  byId("understood").replaceChildren();
  byId("understood").classList.remove("declined");
}

/** A question in Chinese: the question that it asks, with its form and its rows. */
export async function openAsked({ values, queries, signal }) {
  clearAsking(values.question);
  say("查询中…");
  const reply = await askInChinese(values.question ?? "", signal);
  clearStatus();
  drawUnderstood(reply);
  const query = queries.find((each) => each.name === reply.query);
  if (!query) return clearQuestion();
  drawQuestion(query, reply.parameters, signal);
  addRows(reply);
}

/** How the question was read; or why it is not answered, with questions to ask instead. */
function drawUnderstood(reply) {
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
