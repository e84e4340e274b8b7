// What to ask instead of a question that has no rows.

import { addressOf } from "./address.js";
import { make } from "./dom.js";
import { t } from "./words.js";

/** Links to the nearest answers that have rows. */
export function makeNearest(empty) {
  const links = (empty?.nearest ?? []).map((near) => make("li", {}, make("a", {
    href: addressOf(near.query, near.parameters),
  }, near.sentence)));
  return links.length ? make("ul", { class: "nearest", "aria-label": t("有结果的相近问题") }, links) : "";
}
