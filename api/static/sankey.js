// A flow from the things on the left to those on the right, laid out by d3-sankey.

import "./vendor/d3-array/d3-array.min.js";
import "./vendor/d3-sankey/d3-sankey.min.js";
import { draw, titled } from "./charts.js";
import { t } from "./words.js";

const { sankey, sankeyJustify } = globalThis.d3;
const WIDEST = 1080, LEAST = 240, BAR = 14, GAP = 14, ROW = 30, GROUPS = 8, BESIDE = 8;
const LETTER = 13, LATIN = 0.58, LEFT_SHARE = 0.42; // pixels, of such a letter, of the flow that names on the left may cover

/**
 * `links` are {source, target, value, href} by ids of `nodes` ({id, name, href, left}); a node without
 * `href` stands for several. As wide as there is room: names stand beside the flow, or on it where
 * they would leave it less than `LEAST`.
 */
export function makeSankey(nodes, links, words, room) {
  const width = Math.min(WIDEST, room), [lefts, rights] = [nodes.filter(({ left }) => left), nodes.filter(({ left }) => !left)];
  const height = ROW * Math.max(lefts.length, rights.length) + 40;
  const laidOut = (left, right) => sankey().nodeId(({ id }) => id).nodeAlign(sankeyJustify).nodeWidth(BAR).nodePadding(GAP).nodeSort(null)
    .extent([[left, 10], [width - right, height - 10]])({ nodes: nodes.map((node) => ({ ...node })), links: links.map((link) => ({ ...link })) });
  const within = laidOut(0, 0), named = within.nodes.map((node) => [node, widthOf(labelOf(node.name, node.value)) + BESIDE]);
  const [left, right] = [true, false].map((side) => Math.max(...named.filter(([node]) => node.left === side).map(([, wide]) => wide)));
  const on = width - left - right < LEAST, flow = on ? within : laidOut(left, right);
  const most = (side) => (on ? (width - 2 * (BAR + BESIDE)) * (side ? LEFT_SHARE : 1 - LEFT_SHARE) : Infinity);
  return draw("svg", { class: on ? "sankey names-within" : "sankey", width, viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": words },
    flow.links.map((link) => draw("a", { href: link.href, "aria-label": tell(link), tabindex: -1 },
      draw("path", { class: `flow ${lookOf(link.source)}`, d: curve(link), "stroke-width": Math.max(1, link.width) }, titled(tell(link))))),
    flow.nodes.map((node) => drawNode(node, node.left !== on, most(node.left))));
}

/** From the bar on the left to that on the right, level at both ends. */
function curve({ source: { x1: from }, target: { x0: to }, y0, y1 }) {
  const middle = (from + to) / 2;
  return `M${from} ${y0}C${middle} ${y0} ${middle} ${y1} ${to} ${y1}`;
}

const lookOf = ({ href, index }) => (href ? `group-${index % GROUPS}` : "others");

const tell = ({ source, target, value }) => `${source.name} → ${target.name}：${t("{0} 项任务", value)}`;

/** A bar with its name, which ends before the bar or begins behind it, in so many pixels at most. */
function drawNode({ x0, x1, y0, y1, left, name, value, href, index }, before, most) {
  const bar = draw("rect", { x: x0, y: y0, width: x1 - x0, height: Math.max(1, y1 - y0), class: left ? lookOf({ href, index }) : "end" }, titled(`${name}：${t("{0} 项任务", value)}`));
  const label = draw("text", { x: before ? x0 - BESIDE : x1 + BESIDE, y: (y0 + y1) / 2 + 5, "text-anchor": before ? "end" : "start" }, cut(name, value, href ? most : Infinity));
  return href ? draw("a", { href }, bar, label) : draw("g", {}, bar, label);
}

const labelOf = (name, value) => `${name} ${value}`;

/** A name with its number; of a long one its beginning, the whole is in the title of its bar and in the table. */
function cut(name, value, most) {
  let shown = name;
  while (shown.length > 1 && widthOf(labelOf(shown, value)) > most) shown = `${shown.replace(/…$/, "").slice(0, -1)}…`;
  return labelOf(shown, value);
}

const widthOf = (words) => LETTER * [...words].reduce((sum, letter) => sum + (letter < "⺀" ? LATIN : 1), 0);
