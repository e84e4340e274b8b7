// The network on a plain canvas: what most networks need, or where a machine has no WebGL.

import { drawingOf } from "./drawing.js";
import { placeNodes } from "./paint.js";

/**
 * Draws the network that `placed` promises into a box; `onNode` gets the name of a node that is
 * clicked. What paints it gets ready while the nodes are still being placed.
 */
export function drawOnCanvas(box, placed, onNode) {
  const canvas = document.createElement("canvas"), painted = canvas.transferControlToOffscreen();
  const painter = new Worker(new URL("paint-worker.js", import.meta.url), { type: "module" });
  const view = { x: 0, y: 0, scale: 1 };
  let network = null, drawing = null;
  box.append(canvas);
  const redraw = () => painter.postMessage({ view });
  const zoomAt = (factor, x = box.clientWidth / 2, y = box.clientHeight / 2) => {
    Object.assign(view, { scale: view.scale * factor, x: x - (x - view.x) * factor, y: y - (y - view.y) * factor });
    redraw();
  };
  const repaint = () => {
    drawing = drawingOf(network);
    painter.postMessage({ drawing });
  };
  const hit = ({ offsetX, offsetY }) => drawing && nodeAt(placeNodes(drawing.nodes, box, view), offsetX, offsetY);
  listen(canvas, { view, redraw, zoomAt, hit, onNode });
  painter.postMessage({ canvas: painted, view }, [painted]);
  const resized = new ResizeObserver(([{ contentRect: { width, height } }]) => painter.postMessage({ width, height, dots: devicePixelRatio }));
  resized.observe(box);
  placed.then((known) => { network = known; repaint(); }, () => {}); // who asked for the places says what is wrong
  return {
    zoom: (factor) => zoomAt(factor), unzoom: (factor) => zoomAt(1 / factor),
    fit: () => { Object.assign(view, { x: 0, y: 0, scale: 1 }); redraw(); },
    repaint: () => network && repaint(),
    close: () => { painter.terminate(); resized.disconnect(); },
  };
}

function listen(canvas, { view, redraw, zoomAt, hit, onNode }) {
  let from = null;
  canvas.addEventListener("wheel", (event) => { event.preventDefault(); zoomAt(event.deltaY < 0 ? 1.25 : 0.8, event.offsetX, event.offsetY); }, { passive: false });
  canvas.addEventListener("pointerdown", ({ offsetX: x, offsetY: y, pointerId }) => { from = { x, y, moved: false }; canvas.setPointerCapture(pointerId); });
  canvas.addEventListener("pointermove", (event) => {
    const over = hit(event);
    canvas.style.cursor = over ? "pointer" : "grab";
    canvas.title = over ?? ""; // small nodes have no name beside them
    if (!from) return;
    const [dx, dy] = [event.offsetX - from.x, event.offsetY - from.y];
    if (!from.moved && Math.hypot(dx, dy) < 4) return;
    Object.assign(view, { x: view.x + dx, y: view.y + dy });
    from = { x: event.offsetX, y: event.offsetY, moved: true };
    redraw();
  });
  canvas.addEventListener("pointerup", (event) => {
    const name = from && !from.moved ? hit(event) : null;
    from = null;
    if (name) onNode(name);
  });
}

const nodeAt = (placed, x, y) => placed.find((node) => Math.hypot(node.x - x, node.y - y) <= node.size + 2)?.label ?? null;
