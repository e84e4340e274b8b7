// How two things are connected: the shortest path, each step with the sentence that states it.

import { addressOf } from "../address.js";
import { ask } from "../api.js";
import { make } from "../dom.js";
import { linkTo, makePart } from "../parts.js";
import { placesOf } from "../rows.js";
import { makePlace } from "../source.js";
import { t } from "../words.js";

const NOT_FOUND = 404;
const VIEWS = { Agency: "agency", Document: "plan", Indicator: "indicator" };

/** A part with the path that the address asks for; "" if it asks for none. */
export async function drawPath({ from: start, to: end }, signal) {
  if (!start || !end) return "";
  const title = t("从{0}到{1}", start, end);
  try {
    const { rows } = await ask("path", { start, end }, signal);
    const first = make("li", {}, make("strong", {}, rows[0].start));
    return makePart(title, make("ol", { class: "chain" }, first, rows.map(makeStep)), linkTo("path", { start, end }, t("查看表格")));
  } catch (problem) {
    if (problem.status !== NOT_FOUND) throw problem;
    return makePart(title, make("p", { class: "notice" }, problem.message));
  }
}

function makeStep(row) {
  const view = VIEWS[row.end_kind];
  const name = view ? make("a", { href: addressOf(view, { [view === "plan" ? "document" : view]: row.end }) }, row.end) : row.end;
  return make("li", {},
    make("span", { class: "relation" }, `${row.subject} ${t(row.relation)} ${row.object}`),
    make("q", { class: "quote" }, row.quote),
    make("span", { class: "when" }, row.document_title, " ", placesOf(row).map((place) => makePlace(place))),
    make("strong", {}, name));
}
