// The view of places: a map for each city or province whose districts are loaded, coloured by their
// tasks; places that have no border are in a list beside.

import { addressOf } from "../address.js";
import { BORDERS_FROM, boxOf, narrowing, parentOf, PROVINCES, readBorders } from "../borders.js";
import { draw, titled } from "../charts.js";
import { byId, make } from "../dom.js";
import { makeFigure, toSVG } from "../figures.js";
import { makeFilterForm, pick } from "../filters.js";
import { askAll, makePart } from "../parts.js";
import { clearStatus, say } from "../status.js";
import { t } from "../words.js";

const MAP = "map";
/** What colours the map: the question that has it, how much of it a row is, where a district leads. */
const COUNTS = {
  任务: { query: "document-districts", unit: "项任务", of: (row) => row.tasks, list: "tasks-of-district" },
  文中点名的任务: { query: "document-districts", unit: "项任务", of: (row) => row.located, list: "tasks-by-district" },
  区政府或管委会的任务: { query: "document-districts", unit: "项任务", of: (row) => row.governed, list: "tasks-of-district" },
  目标: { query: "targets-by-district", unit: "个目标", of: () => 1, list: "targets-by-district" },
};
const LEVELS = 5, DARK = 4, WIDEST = 760, MARGIN = 12, LETTERS = 14, LINE = 17;

export async function open({ values, queries: known, signal, section }) {
  byId("title").textContent = t("各地的任务和目标");
  document.title = `${t("各地的任务和目标")} · policygraph`;
  say("读取中…");
  const given = pick(values, ["document"]);
  const count = COUNTS[values.by] ?? COUNTS.任务;
  const [queries, rows] = await Promise.all([known, askAll(count.query, given, signal)]);
  const districts = sumUp(rows, count, given);
  const maps = await makeMaps(districts, { unit: count.unit, size: Math.min(WIDEST, section.clientWidth) }, signal);
  clearStatus();
  const query = queries.find(({ name }) => name === count.query);
  const drawn = new Set(maps.flatMap(({ shown }) => shown));
  section.replaceChildren(
    makeFilterForm(MAP, [
      [{ name: "document", title: "文件", type: "string", names: "documents" }, "全部文件"],
      [{ name: "by", title: "颜色按", type: "choice", required: true, choices: Object.keys(COUNTS) }],
    ], values),
    make("div", { class: "maps" }, maps.map((map) => makeFigure(map.title, map.picture, {
      kind: "svg", toFile: () => toSVG(map.picture.querySelector("svg")), query, values: given,
      notes: [makeLegend(map)],
    }))),
    make("div", { class: "maps" },
      makeList("没有画在地图上的", districts.filter((each) => !drawn.has(each)), count.unit, t("功能区没有公布的边界；省一级、跨区的也列在这里。")),
      makeList("地图上的各区", districts.filter((each) => drawn.has(each)), count.unit, "")),
    districts.length ? "" : make("p", { class: "notice" }, t("所载文件没有点到任何区。")),
  );
}

/** Districts with how much they have in all plans asked about, most first. */
function sumUp(rows, { of, list }, given) {
  const districts = [...Map.groupBy(rows, (row) => row.district)].map(([name, plans]) => ({
    name, code: plans[0].code, plans: new Set(plans.map((row) => row.document)).size,
    sum: plans.reduce((sum, row) => sum + of(row), 0), href: addressOf(list, { ...given, district: name }),
  }));
  return districts.filter(({ sum }) => sum).sort((one, other) => other.sum - one.sum);
}

/** {title, picture, most, largest, shown} for each parent of districts that have a border. */
async function makeMaps(districts, look, signal) {
  const parents = Map.groupBy(districts.filter(({ code }) => code && !code.endsWith("0000")), ({ code }) => parentOf(code));
  const maps = await Promise.all([...parents].map(async ([parent, members]) => {
    const borders = await readBorders(parent, signal);
    const shown = members.filter(({ code }) => borders[code]);
    if (!shown.length) return [];
    const largest = Math.max(...shown.map(({ sum }) => sum)), most = Math.max(LEVELS, largest);
    return [{ title: titleOf(shown[0], borders), picture: drawMap(borders, shown, { ...look, most }), most, largest, shown }];
  }));
  return maps.flat().sort((one, other) => other.shown.length - one.shown.length);
}

/** 天津市 of 天津市和平区, which its border calls 和平区; the name of a city does not have its province. */
function titleOf({ name, code }, borders) {
  const own = borders[code].name;
  const whole = (name.endsWith(own) && name.slice(0, -own.length)) || PROVINCES[code.slice(0, 2)];
  return t(code.endsWith("00") ? "{0}各市" : "{0}各区", whole);
}

function drawMap(borders, shown, { most, unit, size }) {
  const places = Object.entries(borders), { shape, x, y, height } = project(boxOf(Object.values(borders)), size);
  const bottom = height + LINE * (BORDERS_FROM.length + 1);
  const counts = new Map(shown.map((district) => [district.code, district]));
  return make("div", { class: "picture" }, draw("svg", { class: "map", width: size, viewBox: `0 0 ${size} ${bottom}`, role: "group", "aria-label": `${t("各区的地图")}；${t("下面的表格列出同样的内容")}` },
    places.map(([code, { name, path }]) => drawPlace(path, shape, name, counts.get(code), { most, unit })),
    namesApart(places, counts, x, y).map(([code, { name, at }]) => drawName(name, counts.get(code), x(at[0]), y(at[1]), most)),
    BORDERS_FROM.map((words, i) => draw("text", { class: "borders-from", x: MARGIN, y: height + LINE * (i + 1) }, words))));
}

/** From the grid of the borders to a picture of `size` at most, in the middle of its width. */
function project([left, top, right, bottom], size) {
  const narrow = narrowing([left, top, right, bottom]), inner = size - 2 * MARGIN;
  const scale = Math.min(inner / ((right - left) * narrow), inner / (bottom - top));
  const start = (size - (right - left) * narrow * scale) / 2;
  return {
    x: (at) => start + (at - left) * narrow * scale, y: (at) => MARGIN + (at - top) * scale,
    shape: `translate(${start - left * narrow * scale} ${MARGIN - top * scale}) scale(${narrow * scale} ${scale})`,
    height: Math.ceil(MARGIN + (bottom - top) * scale),
  };
}

function drawPlace(path, transform, name, district, { most, unit }) {
  const sum = district?.sum ?? 0;
  const words = `${name}：${t(`{0} ${unit}`, sum)}`;
  const area = draw("path", { d: path, transform, class: `area level-${levelOf(sum, most)}` }, titled(words));
  return sum ? draw("a", { href: district.href, "aria-label": words }, area) : area;
}

const levelOf = (sum, most) => Math.ceil((LEVELS * sum) / most);

function drawName(name, district, x, y, most) {
  const dark = district && levelOf(district.sum, most) >= DARK;
  return draw("text", { class: dark ? "name on-dark" : "name", x, y, "text-anchor": "middle" }, name,
    district ? draw("tspan", { x, dy: "1.1em" }, String(district.sum)) : null);
}

/** Names stand where their district is as wide and as high as they, and no other stands; those with most first. */
function namesApart(places, counts, x, y) {
  const taken = [];
  const sumOf = ([code]) => counts.get(code)?.sum ?? 0;
  return places.filter(([, place]) => hasRoom(place, x, y)).sort((one, other) => sumOf(other) - sumOf(one)).filter(([, { name, at }]) => {
    const box = { x: x(at[0]), y: y(at[1]), half: (name.length * LETTERS) / 2 };
    const free = taken.every((other) => Math.abs(other.x - box.x) > other.half + box.half || Math.abs(other.y - box.y) > 2.4 * LETTERS);
    return free && taken.push(box);
  });
}

function hasRoom({ name, box: [left, top, right, bottom] }, x, y) {
  return x(right) - x(left) > name.length * LETTERS && y(bottom) - y(top) > 2.4 * LETTERS;
}

/** Of the levels those that a district has or could have between others. */
function makeLegend({ most, largest }) {
  const bounds = Array.from({ length: LEVELS }, (_, i) => [Math.floor((i * most) / LEVELS) + 1, Math.floor(((i + 1) * most) / LEVELS)]);
  return make("p", { class: "legend" }, t("点一个区看有哪些。"), make("span", { class: "level-0" }, t("没有")),
    bounds.map(([from, to], i) => (from > to || from > largest ? null : make("span", { class: `level-${i + 1}` }, from === to ? String(from) : `${from}—${to}`))));
}

function makeList(title, districts, unit, words) {
  if (!districts.length) return "";
  const rows = districts.map((each) => make("tr", {},
    make("th", { scope: "row" }, make("a", { href: each.href }, each.name)),
    make("td", {}, String(each.sum)), make("td", {}, String(each.plans))));
  const head = ["地方", unit.slice(1), "文件"].map((name) => make("th", { scope: "col" }, t(name)));
  return makePart(title, [words ? make("p", { class: "legend" }, words) : "", make("div", { class: "picture" },
    make("table", { class: "counts" }, make("thead", {}, make("tr", {}, head)), make("tbody", {}, rows)))]);
}
