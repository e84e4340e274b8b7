// One task, agency or target in two plans, with the words that differ.

import { make } from "../dom.js";
import { markDifferences } from "../differing.js";
import { makePlace } from "../source.js";
import { t } from "../words.js";

/** `texts` are tasks by id, for what rows about tasks say in full. */
export function drawPair(row, texts) {
  const gone = row.change === "取消", both = row.other_id != null;
  const [one, other] = [row.before && sideOf(row, texts, row.id), row.after && sideOf(row, texts, both ? row.other_id : row.id)];
  const [before, after] = [row.before ?? "", row.after ?? ""];
  const [titleOne, titleOther] = both ? markDifferences(before, after) : [[before], [after]];
  const [textOne, textOther] = both && one.text && other.text ? markDifferences(one.text, other.text) : [[one?.text], [other?.text]];
  const first = placeOf(row, "");
  return make("div", { class: "pair", "data-change": row.change },
    one ? drawSide(titleOne, textOne, row.deadline ?? one.deadline, first) : make("div", { class: "none" }, t("没有")),
    other ? drawSide(titleOther, textOther, row.other_deadline ?? other.deadline, both ? placeOf(row, "other_") : first) : make("div", { class: "none" }, gone ? t("取消") : ""),
    drawUnits(row));
}

const sideOf = (row, texts, id) => ({ text: texts.get(id)?.text ?? "", deadline: texts.get(id)?.deadline_text ?? null });

function drawSide(title, text, deadline, place) {
  return make("div", {}, make("strong", {}, title), text.some(Boolean) ? make("p", {}, text) : "",
    make("small", {}, deadline ? `${t("时限：{0}", deadline)} ` : "", makePlace(place)));
}

function placeOf(row, side) {
  const get = (name) => row[`${side}${name}`];
  return { document: get("document"), from: get("line_start"), to: get("line_end"), where: get("where"), quote: get("quote") ?? "", headings: [] };
}

/** Units that only one of the two names. */
function drawUnits({ units_only: gone, other_units_only: come, score }) {
  const parts = [gone.length ? make("span", {}, t("不再有"), " ", make("del", {}, gone.join("、"))) : "", come.length ? make("span", {}, t("新加入"), " ", make("ins", {}, come.join("、"))) : ""].filter(Boolean);
  if (!parts.length && score == null) return "";
  return make("small", { class: "units" }, parts, score == null ? "" : make("span", {}, t("相似度 {0}", Math.round(score))));
}
