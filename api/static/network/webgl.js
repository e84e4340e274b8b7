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
    defaultDrawNodeHover: (context, node) => node.label && drawLabel(context, node, box.clientWidth, look),
  });
  const least = labelledFrom(graph);
  const inSight = (name) => {
    const { x, y, size, label } = sigma.getNodeDisplayData(name), shown = sigma.scaleSize(size);
    return shown >= least ? [{ ...sigma.framedGraphToViewport({ x, y }), size: shown, label }] : [];
  };
  sigma.on("afterRender", () => drawLabels(sigma.getCanvases().labels.getContext("2d"), graph.nodes().flatMap(inSight), box.clientWidth, look));
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
