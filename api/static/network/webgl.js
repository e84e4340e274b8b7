// The network by WebGL, with sigma, which does not even load where there is none.

import "../vendor/sigma/sigma.min.js";
import { drawLabel, drawLabels } from "./labels.js";
import { labelledFrom, readLook } from "./look.js";

/** Draws the graph into a box; `onNode` gets the name of a node that is clicked. */
export function drawByWebGL(box, graph, onNode) {
  let look = readLook();
  const sigma = new globalThis.Sigma(graph, box, {
    renderLabels: false, minEdgeThickness: 0.4, stagePadding: 40, enableCameraRotation: false,
    allowInvalidContainer: true, // a box that is hidden for a moment is no error
    defaultDrawNodeHover: (context, node) => node.label && drawLabel(context, node, box, look),
  });
  const least = labelledFrom(graph);
  const largest = graph.nodes().sort((one, other) => graph.getNodeAttribute(other, "size") - graph.getNodeAttribute(one, "size"));
  const named = () => {
    const end = largest.findIndex((name) => sigma.scaleSize(graph.getNodeAttribute(name, "size")) < least);
    return largest.slice(0, end < 0 ? largest.length : end).map((name) => {
      const { x, y, size, label } = sigma.getNodeDisplayData(name);
      return { ...sigma.framedGraphToViewport({ x, y }), size: sigma.scaleSize(size), label };
    });
  };
  sigma.on("afterRender", () => drawLabels(sigma.getCanvases().labels.getContext("2d"), named(), box, look));
  sigma.scheduleRender(); // the first was before anyone listened
  sigma.on("clickNode", ({ node }) => onNode(node));
  sigma.on("enterNode", () => { box.classList.add("on-node"); });
  sigma.on("leaveNode", () => { box.classList.remove("on-node"); });
  const camera = sigma.getCamera();
  return {
    zoom: (factor) => camera.animatedZoom({ factor, duration: 150 }),
    unzoom: (factor) => camera.animatedUnzoom({ factor, duration: 150 }),
    fit: () => camera.animatedReset({ duration: 150 }),
    repaint: () => { look = readLook(); sigma.refresh(); },
    close: () => sigma.kill(),
  };
}
