// Where the nodes stand (ForceAtlas2) and which belong together (Louvain), in a thread of its own.
// The same ties give the same picture: it starts from a circle, and chance is drawn from a seed.

import "./no-dom.js";
import "../vendor/graphology/graphology.umd.min.js";
import "../vendor/graphology-library/graphology-library.min.js";

const { communitiesLouvain, layout, layoutForceAtlas2, layoutNoverlap } = self.graphologyLibrary;
const ROUNDS = 400, ROUNDS_IF_MANY = 100, MANY = 1000, FEW = 300;

self.onmessage = ({ data: { nodes, ties } }) => {
  const graph = new self.graphology.UndirectedGraph();
  nodes.forEach(({ size }, i) => graph.addNode(i, { size }));
  for (const { one, other, weight } of ties) graph.addEdge(one, other, { weight });
  layout.circular.assign(graph, { scale: 100 });
  const settings = { ...layoutForceAtlas2.inferSettings(graph), edgeWeightInfluence: 0.5, gravity: 0.2, barnesHutOptimize: graph.order > FEW };
  layoutForceAtlas2.assign(graph, { iterations: graph.order > MANY ? ROUNDS_IF_MANY : ROUNDS, settings });
  if (graph.order <= MANY) layoutNoverlap.assign(graph, { maxIterations: 60, settings: { margin: 3, ratio: 1.2 } });
  const groups = communitiesLouvain(graph, { getEdgeWeight: "weight", rng: makeChance(1) });
  self.postMessage(graph.mapNodes((node, { x, y }) => ({ x, y, group: groups[node] })));
};

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
function makeChance(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
