// Ties between agencies as a graph that is laid out, sized and coloured.

import "../vendor/graphology/graphology.umd.min.js";
import { groupColour, readLook } from "./look.js";

const LEAST = 4, MOST = 20; // radius of a node in pixels

/** A graph of ties ({agency, other, tasks, kind}) as `layout` places them; `centres` is the set of names that are unfolded. */
export async function makeGraph(ties, centres, layout) {
  const graph = new globalThis.graphology.UndirectedGraph();
  for (const { agency, other, tasks, kind } of ties) {
    for (const name of [agency, other]) graph.mergeNode(name, { label: name });
    graph.mergeEdge(agency, other, { weight: tasks, kind });
  }
  setSizes(graph);
  for (const { name, ...place } of await layout.place(graph)) graph.mergeNodeAttributes(name, place);
  layout.close();
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

/** The thread that lays a graph out: it starts while the ties are still asked for, and ends with `signal` at the latest. */
export function startLayout(signal) {
  const worker = new Worker(new URL("layout-worker.js", import.meta.url), { type: "module" });
  const placed = Promise.withResolvers();
  worker.onerror = ({ message }) => placed.reject(new Error(`网络没有排布成：${message}`));
  worker.onmessage = ({ data }) => placed.resolve(data);
  signal.addEventListener("abort", () => { worker.terminate(); placed.reject(new DOMException("", "AbortError")); });
  return {
    place: (graph) => { worker.postMessage(graph.export()); return placed.promise; },
    close: () => worker.terminate(),
  };
}

/** Agencies that work together have one colour; those that are unfolded the page's own. */
export function colour(graph, centres) {
  const look = readLook();
  graph.forEachNode((name, { group }) => graph.mergeNodeAttributes(name, {
    centre: centres.has(name), color: centres.has(name) ? look.accent : groupColour(look, group),
  }));
  graph.forEachEdge((edge, { kind }) => graph.setEdgeAttribute(edge, "color", look.ties[kind]));
}
