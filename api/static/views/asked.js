// The view of a question in Chinese: how it was understood, and its answer.

import { addressOf, ASK, HOME } from "../address.js";
import { askInChinese, search } from "../api.js";
import { clearAsking } from "../asking.js";
import { byId, make } from "../dom.js";
import { makeAnswer } from "./question.js";
import { makePart } from "../parts.js";
import { clearStatus, say } from "../status.js";
import { offersOf } from "../suggesting.js";
import { t } from "../words.js";

const FOUND = 30;

/** A question in Chinese: the question that it asks, with its form and its rows. */
export async function open({ values, queries: known, signal, section, again }) {
  clearAsking(values.question);
  say("查询中…");
  const [queries, reply] = await Promise.all([known, askInChinese(values.question ?? "", signal)]);
  clearStatus();
  drawUnderstood(reply);
  const query = queries.find((each) => each.name === reply.query);
  if (!query) return drawFound(values.question, section, signal);
  makeAnswer(section, query, reply.parameters, signal, again).addRows(reply);
}

/** Names and words are no question, but something may have them. */
async function drawFound(words, section, signal) {
  byId("title").textContent = words;
  const found = await search(words, FOUND, signal).catch((problem) => { if (problem.status !== 404 && problem.status !== 400) throw problem; return { hits: [] }; });
  const offers = offersOf(found.hits);
  byId("understood").classList.toggle("declined", !offers.length);
  section.replaceChildren(offers.length ? makePart("找到的内容", make("ul", { class: "names found" }, offers.map(({ kind, title, about, href }) =>
    make("li", {}, make("span", { class: "tag" }, t(kind, 1)), " ", make("a", { href }, title), make("span", { class: "about" }, about))))) : makeNothingFound());
}

/** Where to go on from words that nothing has: what is loaded, and all questions. */
const makeNothingFound = () => makePart("没有找到", make("p", {},
  t("所载文件里没有与此相符的名称或词语。"), " ", make("a", { href: addressOf(HOME) }, t("看已载入的文件和例题")),
  " ", make("button", { type: "button", class: "plain", onclick: () => byId("search").focus() }, t("查找问题"))));

/** How the question was read; or why it is not answered, with questions to ask instead. */
function drawUnderstood(reply) {
  const declined = reply.query == null;
  byId("understood").classList.toggle("declined", declined);
  const words = declined ? t("没有回答：{0}", reply.understood) : reply.understood;
  const buttons = reply.suggestions.map((question) => make("li", {}, make("button", {
    type: "button", class: "plain", title: question, onclick: () => { location.hash = addressOf(ASK, { question }); },
  }, question)));
  byId("understood").replaceChildren(
    make("p", {}, words),
    buttons.length ? make("ul", { "aria-label": t("可以这样问") }, buttons) : "",
  );
}
