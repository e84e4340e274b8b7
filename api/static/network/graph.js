// Ties between agencies as a graph that is laid out, sized and coloured.

import "../vendor/graphology/graphology.umd.min.js";
import { groupColour, readLook } from "./look.js";

const LEAST = 4, MOST = 20; // radius of a node in pixels

/** A graph of ties ({agency, other, tasks, kind}); `centres` is the set of names that are unfolded. */
export async function makeGraph(ties, centres, signal) {
  const graph = new globalThis.graphology.UndirectedGraph();
  for (const { agency, other, tasks, kind } of ties) {
    for (const name of [agency, other]) graph.mergeNode(name, { label: name });
    graph.mergeEdge(agency, other, { weight: tasks, kind });
  }
  setSizes(graph);
  await layOut(graph, signal);
  colour(graph, centres);
  return graph;
}

/** By the common tasks: the area of a node grows with them, the width of a tie too. */
function setSizes(graph) {
  const load = new Map(graph.mapNodes((name) => [name, graph.reduceEdges(name, (sum, edge, { weight }) => sum + weight, 0)]));
  const most = Math.max(1, ...load.values());
  const widest = Math.max(1, ...graph.mapEdges((edge, { weight }) => weight));
  graph.forEachNode((name) => graph.setNodeAttribute(name, "size", LEAST + (MOST - LEAST) * Math.sqrt(load.get(name) / most)));
  graph.forEachEdge((edge, { weight }) => graph.setEdgeAttribute(edge, "size", 0.6 + 3.4 * Math.sqrt(weight / widest)));
}

function layOut(graph, signal) {
  const worker = new Worker(new URL("layout-worker.js", import.meta.url), { type: "module" });
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(new DOMException("", "AbortError")));
    worker.onerror = ({ message }) => reject(new Error(`网络没有排布成：${message}`));
    worker.onmessage = ({ data }) => resolve(data);
    worker.postMessage(graph.export());
  }).then((places) => {
    for (const { name, ...place } of places) graph.mergeNodeAttributes(name, place);
  }).finally(() => worker.terminate());
}

/** Agencies that work together have one colour; those that are unfolded the page's own. */
export function colour(graph, centres) {
  const look = readLook();
  graph.forEachNode((name, { group }) => graph.mergeNodeAttributes(name, {
    centre: centres.has(name), color: centres.has(name) ? look.accent : groupColour(look, group),
  }));
  graph.forEachEdge((edge, { kind }) => graph.setEdgeAttribute(edge, "color", look.ties[kind]));
}
