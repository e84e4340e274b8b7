// The box for a question in Chinese, and how it was understood.

import { addressOf, ASK, goTo } from "./address.js";
import { byId } from "./dom.js";

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
