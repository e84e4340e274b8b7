// A network as it is painted: plain data, which a worker is given too.

import { labelledFrom, readLook } from "./look.js";

/** Nodes and ties of a graph with their colours; a tie names its ends by their places among the nodes. */
export function drawingOf(graph) {
  const { card, ink, font } = readLook();
  const nodes = graph.mapNodes((name, { x, y, size, color, label }) => ({ x, y, size, color, label }));
  const at = new Map(nodes.map(({ label }, i) => [label, i]));
  const ties = graph.mapEdges((edge, { color, size }, one, other) => ({ color, size, one: at.get(one), other: at.get(other) }));
  return { nodes, ties, look: { card, ink, font }, labelledFrom: labelledFrom(graph) };
}
