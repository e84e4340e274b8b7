// The facts of a plan as its text shows them: [{kind, id, from, to, quote, about}].

import { addressOf } from "../address.js";
import { amountOf } from "../amounts.js";
import { make } from "../dom.js";
import { placesOf } from "../rows.js";
import { factOfTarget, factOfTask, makeCorrect } from "./correcting.js";
import { t } from "../words.js";

const ROLES = [["leads", "牵头"], ["responsible", "责任单位"], ["supports", "配合"]];

/** `desk` is where they are corrected. */
export function factsOf({ tasks, targets, cited, doubts }, desk) {
  return [
    ...tasks.flatMap((row) => stated("task", row, row.measure, () => [...aboutTask(row), " ", makeCorrect(factOfTask(row), desk)])),
    ...targets.flatMap((row) => stated("target", row, row.target, () => [...aboutTarget(row), " ", makeCorrect(factOfTarget(row), desk)])),
    ...cited.flatMap((row) => stated("citation", row, row.cited_id, () => aboutCitation(row))),
    ...doubts.flatMap((row) => stated("doubt", row, row.item, () => aboutDoubt(row))),
  ];
}

const stated = (kind, row, id, about) => placesOf(row).map(({ from, to, quote }) => ({ kind, id, from, to, quote, about }));

const tag = (kind, name) => make("span", { class: `tag kind-${kind}` }, t(name));

function aboutTask(task) {
  const roles = ROLES.filter(([role]) => task[role].length).flatMap(([role, name]) =>
    [` ${t(name)}：`, ...task[role].flatMap((each, i) => [i ? "、" : null, make("a", { href: addressOf("agency", { agency: each }) }, each)])]);
  return [tag("task", "任务"), ` ${task.number ?? ""} ${task.title || task.text.slice(0, 40)}。`, ...roles,
    task.deadline_text ? ` ${t("时限：{0}", task.deadline_text)}` : ""];
}

const aboutTarget = (row) => [tag("target", "目标"), " ",
  make("a", { href: addressOf("indicator", { indicator: row.indicator }) }, row.indicator),
  ` ${row.year ? `${t("{0} 年", row.year)} ` : ""}${amountOf(row)}${row.unit ?? ""}`];

const aboutCitation = (row) => [tag("citation", "引用"), " ",
  row.loaded ? make("a", { href: addressOf("plan", { document: row.cited_id }) }, row.cited) : row.cited];

const aboutDoubt = (row) => [tag("doubt", "待核"), ` ${row.reason} `,
  make("a", { href: addressOf("review", { item: row.item }) }, t("去复核"))];
