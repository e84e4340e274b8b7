// The view of the network: who works with whom, by plan, sector, role and year; and how two things
// are connected. Without an agency the strongest ties of all; with some, the partners of these.

import { addressOf, goTo } from "../address.js";
import { ask, listDocuments, listNames } from "../api.js";
import { byId, make } from "../dom.js";
import { makeFigure } from "../figures.js";
import { makeFilterForm, pick } from "../filters.js";
import { makeNetwork, placeNetwork, startLayout } from "../network/network.js";
import { drawPath } from "../network/path.js";
import { makePicture, toPNG } from "../network/picture.js";
import { makeRowsLater } from "../parts.js";
import { clearStatus, say } from "../status.js";
import { t } from "../words.js";

const NETWORK = "network";
const STRONGEST = 500, PARTNERS = 60, SHOWN = 20, BETWEEN = "、";
const ROLES = { 共同牵头: "lead", 一牵头一配合: "support", 共同承担: "joint" };
const WEAKEST_FIRST = ["joint", "support", "lead"]; // the others are drawn over it
const FILTERS = ["document", "sector", "year"];

export async function open({ values, queries: known, signal, section }) {
  byId("title").textContent = t("合作网络");
  document.title = `${t("合作网络")} · policygraph`;
  say("读取中…");
  const layout = startLayout(signal);
  const centres = await fullNames(namesIn(values.agency));
  const given = pick(values, FILTERS);
  const [queries, answers, documents, path] = await Promise.all([
    known, readTies(centres, given, signal), listDocuments(signal), drawPath(values, signal),
  ]);
  const ties = tiesOf(answers).filter(({ kind }) => !values.role || kind === ROLES[values.role]);
  clearStatus();
  section.replaceChildren(
    makeFilter(values, documents),
    makePathForm(values),
    path,
  );
  if (!ties.length) {
    section.append(make("p", { class: "notice" }, t("没有符合条件的合作关系。")));
    return layout.close();
  }
  const network = makeNetwork(ties, new Set(centres)), placed = placeNetwork(network, layout);
  section.append(
    drawNetwork(network, placed, answers, { values, centres, queries, signal }),
    ...answers.map(({ name, page, asked }) => makeRowsLater(titleOf(asked), page, find(queries, name), asked, SHOWN, signal)),
  );
  say("排布中…");
  await placed;
  clearStatus();
}

const find = (queries, name) => queries.find((query) => query.name === name);

const namesIn = (words = "") => [...new Set(words.split(BETWEEN).map((name) => name.trim()).filter(Boolean))];

/** One agency has one name in the picture, however the address calls it. */
async function fullNames(names) {
  if (!names.length) return [];
  const known = await listNames("agencies");
  return names.map((name) => {
    const bearers = known.filter(({ forms }) => forms.includes(name));
    return bearers.length === 1 ? bearers[0].name : name;
  });
}

const titleOf = ({ agency }) => (agency ? t("{0}的合作机构", agency) : t("合作最多的机构"));

/** The answers that the network is drawn from: {name, asked, page}. */
function readTies(centres, given, signal) {
  const asked = centres.length
    ? centres.map((agency) => ({ name: "agency-collaborators", asked: { ...given, agency, limit: PARTNERS } }))
    : [{ name: "agency-pairs", asked: { ...given, limit: STRONGEST } }];
  return Promise.all(asked.map(async (each) => ({ ...each, page: await ask(each.name, each.asked, signal) })));
}

/** Each two agencies once, with their common tasks in all plans asked about. */
function tiesOf(answers) {
  const ties = new Map();
  for (const { asked, page } of answers) {
    for (const row of page.rows) {
      const pair = asked.agency ? [asked.agency, row.agency] : [row.agency, row.other];
      const key = [...pair].sort().join(BETWEEN);
      const known = ties.get(key) ?? { led: 0, supported: 0 };
      const led = asked.agency ? row.co_led : known.led + row.co_led;
      const supported = asked.agency ? row.led_by_it + row.supported_by_it : known.supported + row.led_and_supported;
      ties.set(key, { agency: pair[0], other: pair[1], tasks: row.total ?? row.tasks, led, supported });
    }
  }
  return [...ties.values()].map((tie) => ({ ...tie, kind: tie.led ? "lead" : tie.supported ? "support" : "joint" }))
    .sort((one, other) => WEAKEST_FIRST.indexOf(one.kind) - WEAKEST_FIRST.indexOf(other.kind));
}

function drawNetwork(network, placed, answers, { values, centres, queries, signal }) {
  const words = t("{0} 个机构之间的 {1} 对合作关系", network.nodes.length, network.ties.length);
  const more = answers.some(({ page }) => page.next_cursor)
    ? t(centres.length ? "只画共同任务最多的，每个机构至多 {0} 个伙伴；全部见表格。" : "只画共同任务最多的前 {0} 行；全部见表格。", centres.length ? PARTNERS : STRONGEST) : "";
  const { name, asked } = answers[0];
  const { limit, ...all } = asked;
  const onNode = (clicked) => goTo(addressOf(NETWORK, { ...values, agency: unfold(centres, clicked).join(BETWEEN) }));
  return makeFigure("谁和谁合作", makePicture(network.nodes.length, placed, words, onNode, signal), {
    kind: "png", toFile: async () => toPNG(await placed), query: find(queries, name), values: all,
    notes: [makeLegend(words, more), makeCentres(network, centres, values)],
  });
}

/** A click unfolds an agency, and folds it again. */
const unfold = (centres, name) => (centres.includes(name) ? centres.filter((other) => other !== name) : [...centres, name]);

function makeLegend(words, more) {
  const ties = Object.entries(ROLES).map(([name, kind]) => make("span", { class: `tie-${kind}` }, t(name)));
  return make("p", { class: "legend" }, `${words}${t("。圆越大任务越多，线越粗共同的任务越多；同色的常在一起（按共同任务由程序分组）。点一个机构展开它的伙伴。")}${more}`, ties);
}

/** The same by keyboard: each unfolded agency with its page, and the largest others to unfold. */
function makeCentres(network, centres, values) {
  const others = network.nodes.filter(({ centre }) => !centre)
    .sort((one, other) => other.size - one.size).slice(0, 8).map(({ label }) => label);
  const to = (names) => addressOf(NETWORK, { ...values, agency: names.join(BETWEEN) });
  const items = [
    ...centres.map((name) => make("li", {}, make("a", { href: addressOf("agency", { agency: name }) }, name),
      make("a", { class: "fold", href: to(unfold(centres, name)), "aria-label": t("收起 {0}", name) }, "×"))),
    ...others.map((name) => make("li", {}, make("a", { href: to(unfold(centres, name)) }, t("展开 {0}", name)))),
  ];
  return make("ul", { class: "offers unfolding", "aria-label": t("展开或收起机构") }, items);
}

function makeFilter(values, documents) {
  const years = [...new Set(documents.map(({ issued_on: day }) => day?.slice(0, 4)).filter(Boolean))].sort();
  const fields = [
    [{ name: "agency", title: "机构", type: "string", names: "agencies" }, t("如 市商务局")],
    [{ name: "document", title: "文件", type: "string", names: "documents" }, "全部文件"],
    [{ name: "sector", title: "行业", type: "string", names: "sectors" }, "全部行业"],
    [{ name: "role", title: "关系", type: "choice", choices: Object.keys(ROLES) }],
    [{ name: "year", title: "发文年份", type: "choice", choices: years }],
  ];
  return makeFilterForm(NETWORK, fields, values);
}

function makePathForm(values) {
  const fields = [
    [{ name: "from", title: "从", type: "string", names: "agencies" }, "机构、文件、区、行业、指标"],
    [{ name: "to", title: "到", type: "string", names: "districts" }, "机构、文件、区、行业、指标"],
  ];
  return makeFilterForm(NETWORK, fields, values, { words: t("查两者的联系"), look: "path" });
}
