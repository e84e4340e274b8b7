// The network by WebGL, with sigma, which does not even load where there is none.

import "../vendor/graphology/graphology.umd.min.js";
import "../vendor/sigma/sigma.min.js";
import { drawingOf } from "./drawing.js";
import { drawLabel, drawLabels } from "./labels.js";

/** Draws the network into a box; `onNode` gets the name of a node that is clicked. */
export function drawByWebGL(box, network, onNode) {
  let { nodes, ties, look, labelledFrom: least } = drawingOf(network);
  const graph = makeGraph(nodes, ties);
  const sigma = new globalThis.Sigma(graph, box, {
    renderLabels: false, minEdgeThickness: 0.4, stagePadding: 40, enableCameraRotation: false,
    allowInvalidContainer: true, // a box that is hidden for a moment is no error
    defaultDrawNodeHover: (context, node) => node.label && drawLabel(context, node, box, look),
  });
  const largest = [...nodes.keys()].sort((one, other) => nodes[other].size - nodes[one].size);
  const named = () => {
    const end = largest.findIndex((i) => sigma.scaleSize(nodes[i].size) < least);
    return largest.slice(0, end < 0 ? largest.length : end).map((i) => {
      const { x, y, size, label } = sigma.getNodeDisplayData(i);
      return { ...sigma.framedGraphToViewport({ x, y }), size: sigma.scaleSize(size), label };
    });
  };
  sigma.on("afterRender", () => drawLabels(sigma.getCanvases().labels.getContext("2d"), named(), box, look));
  sigma.scheduleRender(); // the first was before anyone listened
  sigma.on("clickNode", ({ node }) => onNode(nodes[node].label));
  sigma.on("enterNode", () => { box.classList.add("on-node"); });
  sigma.on("leaveNode", () => { box.classList.remove("on-node"); });
  const camera = sigma.getCamera();
  return {
    zoom: (factor) => camera.animatedZoom({ factor, duration: 150 }),
    unzoom: (factor) => camera.animatedUnzoom({ factor, duration: 150 }),
    fit: () => camera.animatedReset({ duration: 150 }),
    repaint: () => {
      ({ nodes, ties, look } = drawingOf(network));
      graph.updateEachNodeAttributes((i, node) => ({ ...node, color: nodes[i].color }));
      graph.updateEachEdgeAttributes((i, tie) => ({ ...tie, color: ties[i].color }));
    },
    close: () => sigma.kill(),
  };
}

/** A graph as sigma wants it; its nodes and ties are named by their places. */
function makeGraph(nodes, ties) {
  const graph = new globalThis.graphology.UndirectedGraph();
  nodes.forEach((node, i) => graph.addNode(i, { ...node }));
  ties.forEach((tie, i) => graph.addEdgeWithKey(i, tie.one, tie.other, { ...tie }));
  return graph;
}
