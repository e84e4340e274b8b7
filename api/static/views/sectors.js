// The view of sectors: which agencies have the tasks of which sector, as a flow and as a table.

import { addressOf } from "../address.js";
import { byId, make } from "../dom.js";
import { makeFigure, toSVG } from "../figures.js";
import { makeFilterForm, pick } from "../filters.js";
import { askAll, makeLater, makePart, makeScroll } from "../parts.js";
import { makeSankey } from "../sankey.js";
import { clearStatus, say } from "../status.js";
import { t } from "../words.js";

const SECTORS = "sectors", QUERY = "sector-agency-matrix";
const LEFT = 14, RIGHT = 14; // that are drawn by name; the others together: more are no longer told apart
const COLUMNS = 20; // agencies in the table
const PADDING = 24; // pixels of a picture, left and right

export async function open({ values, queries: known, signal, section }) {
  byId("title").textContent = t("行业与机构");
  document.title = `${t("行业与机构")} · policygraph`;
  say("读取中…");
  const given = pick(values, ["document", "sector", "agency"]);
  const [queries, rows] = await Promise.all([known, askAll(QUERY, given, signal)]);
  clearStatus();
  const form = makeFilterForm(SECTORS, [
    [{ name: "document", title: "文件", type: "string", names: "documents" }, "全部文件"],
    [{ name: "sector", title: "行业", type: "string", names: "sectors" }, "全部行业"],
    [{ name: "agency", title: "机构", type: "string", names: "agencies" }, "全部机构"],
  ], values);
  if (!rows.length) return section.replaceChildren(form, make("p", { class: "notice" }, t("没有符合条件的任务。")));
  const [sectors, agencies] = [rank(rows, "sector"), rank(rows, "agency")];
  const picture = make("div", { class: "picture" }, drawFlow(rows, sectors, agencies, given, section.clientWidth - PADDING));
  section.replaceChildren(form,
    makeFigure("各行业的任务由谁承担", picture, {
      kind: "svg", toFile: () => toSVG(picture.querySelector("svg")), query: queries.find(({ name }) => name === QUERY), values: given,
      notes: [make("p", { class: "legend" }, t("{0} 个行业，{1} 个机构。线越粗任务越多；一项任务涉及几个行业、由几个机构承担，就各算一次。点线看是哪些任务。", sectors.length, agencies.length))],
    }),
    makePart("行业 × 机构", makeLater(() => makeMatrix(rows, sectors, agencies, given), signal)));
}

/** [name, tasks] by tasks, most first. */
function rank(rows, column) {
  const sums = new Map();
  for (const row of rows) sums.set(row[column], (sums.get(row[column]) ?? 0) + row.tasks);
  return [...sums].sort(([one, many], [other, more]) => more - many || one.localeCompare(other));
}

function drawFlow(rows, sectors, agencies, given, room) {
  const [left, right] = [group(sectors, LEFT, "其他 {0} 个行业"), group(agencies, RIGHT, "其他 {0} 个机构")];
  const flows = new Map();
  for (const { sector, agency, tasks } of rows) {
    const [source, target] = [left.of(sector), right.of(agency)];
    const link = flows.get(`${source} ${target}`) ?? { source: `s ${source}`, target: `a ${target}`, value: 0, href: hrefOf(left, source, right, target, given) };
    flows.set(`${source} ${target}`, { ...link, value: link.value + tasks });
  }
  const nodes = [
    ...left.names.map((name) => ({ id: `s ${name}`, name, left: true, href: left.other === name ? null : addressOf("tasks-by-sector", { sector: name }) })),
    ...right.names.map((name) => ({ id: `a ${name}`, name, left: false, href: right.other === name ? null : addressOf("agency", { agency: name }) })),
  ];
  return makeSankey(nodes, [...flows.values()], `${t("各行业的任务由哪些机构承担")}；${t("下面的表格列出同样的内容")}`, room);
}

/** The first so many by name, and one name for the others. */
function group(ranked, shown, what) {
  const names = ranked.slice(0, shown).map(([name]) => name);
  const other = ranked.length > shown ? t(what, ranked.length - shown) : null;
  return { names: other ? [...names, other] : names, other, of: (name) => (names.includes(name) ? name : other) };
}

/** The rows of a flow; what stands for several is not asked for by name. */
function hrefOf(left, source, right, target, given) {
  const named = { sector: left.other === source ? null : source, agency: right.other === target ? null : target };
  return addressOf(QUERY, { ...given, ...pick(named, Object.keys(named)) });
}

function makeMatrix(rows, sectors, agencies, given) {
  const counts = new Map();
  for (const { sector, agency, tasks } of rows) counts.set(`${sector} ${agency}`, (counts.get(`${sector} ${agency}`) ?? 0) + tasks);
  const head = make("tr", {}, make("th", { scope: "col" }, t("行业")), make("th", { scope: "col" }, t("合计")), agencies.slice(0, COLUMNS).map(([name]) =>
    make("th", { scope: "col", class: "turned" }, make("a", { href: addressOf("agency", { agency: name }) }, name))));
  const body = sectors.map(([sector, total]) => make("tr", {},
    make("th", { scope: "row" }, make("a", { href: addressOf("tasks-by-sector", { sector }) }, sector)), make("td", {}, String(total)),
    agencies.slice(0, COLUMNS).map(([agency]) => {
      const tasks = counts.get(`${sector} ${agency}`);
      return make("td", {}, tasks ? make("a", { href: addressOf(QUERY, { ...given, sector, agency }) }, String(tasks)) : "");
    })));
  const more = agencies.length > COLUMNS ? t("只列任务最多的 {0} 个机构，共 {1} 个", COLUMNS, agencies.length) : "";
  return make("div", {}, make("p", { class: "legend" }, more),
    makeScroll("行业 × 机构", make("table", { class: "matrix" }, make("thead", {}, head), make("tbody", {}, body)), "picture"));
}
