// A flow from the things on the left to those on the right, laid out by d3-sankey.

import "./vendor/d3-array/d3-array.min.js";
import "./vendor/d3-sankey/d3-sankey.min.js";
import { draw, titled } from "./charts.js";
import { t } from "./words.js";

const { sankey, sankeyJustify } = globalThis.d3;
const WIDTH = 1080, SIDE = 260, BAR = 14, GAP = 14, ROW = 30, GROUPS = 8;

/** `links` are {source, target, value, href} by ids of `nodes` ({id, name, href, left}); a node without `href` stands for several. */
export function makeSankey(nodes, links, words) {
  const lefts = nodes.filter(({ left }) => left).length;
  const height = ROW * Math.max(lefts, nodes.length - lefts) + 40;
  const flow = sankey().nodeId(({ id }) => id).nodeAlign(sankeyJustify).nodeWidth(BAR).nodePadding(GAP).nodeSort(null)
    .extent([[SIDE, 10], [WIDTH - SIDE, height - 10]])({ nodes: nodes.map((node) => ({ ...node })), links: links.map((link) => ({ ...link })) });
  return draw("svg", { class: "sankey", viewBox: `0 0 ${WIDTH} ${height}`, role: "group", "aria-label": words },
    flow.links.map((link) => draw("a", { href: link.href, "aria-label": tell(link), tabindex: -1 },
      draw("path", { class: `flow ${lookOf(link.source)}`, d: curve(link), "stroke-width": Math.max(1, link.width) }, titled(tell(link))))),
    flow.nodes.map((node) => drawNode(node)));
}

/** From the bar on the left to that on the right, level at both ends. */
function curve({ source: { x1: from }, target: { x0: to }, y0, y1 }) {
  const middle = (from + to) / 2;
  return `M${from} ${y0}C${middle} ${y0} ${middle} ${y1} ${to} ${y1}`;
}

const lookOf = ({ href, index }) => (href ? `group-${index % GROUPS}` : "others");

const tell = ({ source, target, value }) => `${source.name} → ${target.name}：${t("{0} 项任务", value)}`;

function drawNode({ x0, x1, y0, y1, left, name, value, href, index }) {
  const bar = draw("rect", { x: x0, y: y0, width: x1 - x0, height: Math.max(1, y1 - y0), class: left ? lookOf({ href, index }) : "end" }, titled(`${name}：${t("{0} 项任务", value)}`));
  const label = draw("text", { x: left ? x0 - 8 : x1 + 8, y: (y0 + y1) / 2 + 5, "text-anchor": left ? "end" : "start" }, `${name} ${value}`);
  return href ? draw("a", { href }, bar, label) : draw("g", {}, bar, label);
}
