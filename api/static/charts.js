// Pictures from data, as SVG: bars, values over years, an agency between its partners.

import { t } from "./words.js";

const SVG = "http://www.w3.org/2000/svg";

/** An element of SVG with attributes and children. */
export function draw(tag, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) if (value != null) element.setAttribute(name, value);
  element.append(...children.flat(Infinity).filter((child) => child != null));
  return element;
}

export const titled = (words) => draw("title", {}, words);

/** One bar of parts ({name, value, kind}); `most` is the value of a bar of full length. */
export function makeBar(parts, most) {
  let start = 0;
  const shown = parts.filter((part) => part.value);
  const rects = shown.map(({ name, value, kind }) => {
    const x = (start / most) * 100;
    start += value;
    return draw("rect", { x: `${x}%`, width: `${(value / most) * 100}%`, height: 14, class: `role-${kind}` }, titled(`${name} ${value}`));
  });
  const words = shown.map(({ name, value }) => `${name} ${value}`).join("，");
  return draw("svg", { class: "bar", width: "100%", height: 14, role: "img", "aria-label": words }, rects);
}

const HEIGHT = 320, LEFT = 56, RIGHT = 30, INSET = 24, TOP = 36, BOTTOM = 34, YEAR = 40, LETTER = 9, MARK = 6;

/** Values over years, so many pixels wide: `series` is [{name, points: [{year, value, label, hollow, square}]}]. */
export function makeTimeChart(series, unit, width) {
  const points = series.flatMap((each) => each.points);
  const years = points.map((point) => point.year), values = points.map((point) => point.value);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const [low, high] = bounds(values);
  const [left, right] = [LEFT + INSET, width - RIGHT];
  const x = (year) => (first === last ? (left + right) / 2 : left + ((year - first) / (last - first)) * (right - left));
  const y = (value) => HEIGHT - BOTTOM - ((value - low) / (high - low)) * (HEIGHT - TOP - BOTTOM);
  const placed = new Map(), marked = new Map();
  return draw("svg", { class: "chart", width, viewBox: `0 0 ${width} ${HEIGHT}`, role: "img", "aria-label": t("{0} 至 {1} 年的数值，{2}", first, last, unit) },
    ticks(low, high).map((value) => [
      draw("line", { class: "grid", x1: LEFT, x2: width, y1: y(value), y2: y(value) }),
      draw("text", { class: "axis", x: LEFT - 8, y: y(value) + 4, "text-anchor": "end" }, String(value)),
    ]),
    apart([...new Set(years)], x).map((year) => draw("text", { class: "axis", x: x(year), y: HEIGHT - 10, "text-anchor": "middle" }, String(year))),
    draw("text", { class: "axis", x: 4, y: 14 }, unit),
    series.map((each, i) => drawSeries(each, i, { x, y, placed, marked, width })),
  );
}

/** Years as far from each other as their names are wide. */
function apart(years, x) {
  const shown = [];
  for (const year of years.sort((one, other) => one - other)) if (!shown.length || x(year) - x(shown.at(-1)) >= YEAR) shown.push(year);
  return shown;
}

function drawSeries({ name, points }, i, { x, y, placed, marked, width }) {
  const path = points.map((point, at) => `${at ? "L" : "M"}${x(point.year)} ${y(point.value)}`).join(" ");
  return draw("g", { class: `series-${i % 8}` },
    draw("path", { class: "line", d: path }),
    points.map((point) => [
      drawMark(point, x(point.year), y(point.value), under(point, i, marked), `${name}，${point.year} 年：${point.label}`),
      draw("text", { class: "value", x: within(x(point.year), point.label, width), y: placeLabel(point, y(point.value), placed), "text-anchor": "middle" }, point.label),
    ]));
}

/** The middle of a label, so that it does not reach over the edge. */
const within = (x, { length }, width) => Math.min(x, width - (length * LETTER) / 2);

/** Above its mark, or below if another value of that year stands there already. */
function placeLabel({ year, label }, y, placed) {
  const others = placed.get(year) ?? [];
  const taken = others.some((other) => other.label !== label && Math.abs(other.y - y) < 16);
  placed.set(year, [...others, { y, label }]);
  return taken ? y + 20 : y - 11;
}

/** How many other series have a mark there already; it stays in sight around a smaller one. */
function under({ year, value }, i, marked) {
  const place = `${year} ${value}`, series = marked.get(place) ?? new Set();
  marked.set(place, series.add(i));
  return series.size - 1;
}

function drawMark({ hollow, square }, cx, cy, others, words) {
  const look = { class: `mark${hollow ? " hollow" : ""}` }, r = MARK / (1 + others);
  return square
    ? draw("rect", { ...look, x: cx - r, y: cy - r, width: 2 * r, height: 2 * r }, titled(words))
    : draw("circle", { ...look, cx, cy, r }, titled(words));
}

/** A little room above and below; from zero where the values are not far from it. */
function bounds(values) {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const low = least >= 0 && least < most / 2 ? 0 : least - (most - least || Math.abs(most) || 1) * 0.2;
  return [low, most + (most - low || 1) * 0.12];
}

/** Some round values between two bounds. */
function ticks(low, high) {
  const rough = (high - low) / 4;
  const scale = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((each) => each * scale).find((each) => each >= rough);
  const found = [];
  for (let value = Math.ceil(low / step) * step; value <= high; value += step) found.push(Number(value.toPrecision(12)));
  return found;
}

const ROW = 30, SPAN = 900, LEAST_SIDE = 250, GLYPH = 13.5; // a Chinese letter of .partners

/** A name between those of its partners ({name, weight, kind, href, words}), in two columns. */
export function makePartners(center, partners) {
  const half = Math.ceil(partners.length / 2);
  const height = Math.max(half * ROW + 20, 120);
  const most = Math.max(...partners.map((partner) => partner.weight));
  const middle = height / 2, side = Math.max(LEAST_SIDE, GLYPH * Math.max(...partners.map(({ name }) => name.length)));
  const span = SPAN + 2 * (side - LEAST_SIDE);
  return draw("svg", { class: "partners", viewBox: `0 0 ${span} ${height}`, role: "group", "aria-label": t("{0}的合作机构", center) },
    partners.map((partner, i) => {
      const left = i % 2 === 0, y = 10 + ROW * (Math.floor(i / 2) + 0.5);
      const from = left ? side : span - side, to = left ? span / 2 - 70 : span / 2 + 70, bend = (from + to) / 2;
      return [
        draw("path", { class: `tie role-${partner.kind}`, d: `M${from} ${y} C${bend} ${y} ${bend} ${middle} ${to} ${middle}`, "stroke-width": 1 + (7 * partner.weight) / most }),
        draw("a", { href: partner.href }, titled(partner.words),
          draw("text", { x: left ? from - 8 : from + 8, y: y + 5, "text-anchor": left ? "end" : "start" }, partner.name)),
      ];
    }),
    draw("text", { class: "center", x: span / 2, y: middle + 6, "text-anchor": "middle" }, center));
}
