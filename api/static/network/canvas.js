// The network on a plain canvas: what most networks need, or where a machine has no WebGL, and for a picture to take along.

import { drawLabels } from "./labels.js";
import { labelledFrom, readLook } from "./look.js";

const MARGIN = 40, TOGETHER = 32;

/** Draws the graph into a box; `onNode` gets the name of a node that is clicked. */
export function drawOnCanvas(box, graph, onNode) {
  const canvas = document.createElement("canvas");
  box.append(canvas);
  const view = { x: 0, y: 0, scale: 1 };
  let waiting = 0;
  const draw = () => { waiting = 0; fitTo(canvas, box); paint(canvas, graph, view, devicePixelRatio); };
  const redraw = () => { waiting ||= requestAnimationFrame(draw); };
  const zoomAt = (factor, x = box.clientWidth / 2, y = box.clientHeight / 2) => {
    Object.assign(view, { scale: view.scale * factor, x: x - (x - view.x) * factor, y: y - (y - view.y) * factor });
    redraw();
  };
  const hit = ({ offsetX, offsetY }) => nodeAt(graph, box, view, offsetX, offsetY);
  listen(canvas, { view, redraw, zoomAt, hit, onNode });
  const resized = new ResizeObserver(redraw);
  resized.observe(box);
  return {
    zoom: (factor) => zoomAt(factor), unzoom: (factor) => zoomAt(1 / factor),
    fit: () => { Object.assign(view, { x: 0, y: 0, scale: 1 }); redraw(); },
    repaint: redraw,
    close: () => { cancelAnimationFrame(waiting); resized.disconnect(); },
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

function fitTo(canvas, { clientWidth: width, clientHeight: height }) {
  const [wide, high] = [width * devicePixelRatio, height * devicePixelRatio].map(Math.round);
  if (canvas.width !== wide || canvas.height !== high) Object.assign(canvas, { width: wide, height: high });
}

/** The whole graph on a canvas; `view` moves and scales it, `dots` are pixels a unit. */
export function paint(canvas, graph, view, dots) {
  const context = canvas.getContext("2d"), look = readLook();
  const place = placeOf(graph, canvas.width / dots, canvas.height / dots, view);
  context.setTransform(dots, 0, 0, dots, 0, 0);
  context.fillStyle = look.card;
  context.fillRect(0, 0, canvas.width, canvas.height);
  paintTies(context, graph, place);
  const grown = Math.sqrt(view.scale);
  const nodes = graph.mapNodes((name, { x, y, size, color, label }) => ({ ...place(x, y), size: size * grown, color, label }));
  paintNodes(context, nodes);
  const least = labelledFrom(graph);
  const box = { clientWidth: canvas.width / dots, clientHeight: canvas.height / dots };
  drawLabels(context, nodes.filter(({ size }) => size >= least), box, look);
}

function paintNodes(context, nodes) {
  for (const [color, members] of Map.groupBy(nodes, (node) => node.color)) {
    context.fillStyle = color;
    context.beginPath();
    for (const { x, y, size } of members) {
      context.moveTo(x + size, y);
      context.arc(x, y, size, 0, 2 * Math.PI);
    }
    context.fill();
  }
}

/** Ties of one colour and width share a stroke, which saves calls; not too many, since one stroke of
 * thousands that cross is slow to fill. */
function paintTies(context, graph, place) {
  const begun = new Map();
  graph.forEachEdge((edge, { color, size }, one, two, from, to) => {
    const width = Math.round(2 * size) / 2, key = `${color} ${width}`;
    const stroke = begun.get(key) ?? begun.set(key, { color, width, path: new Path2D(), ties: 0 }).get(key);
    const [start, end] = [place(from.x, from.y), place(to.x, to.y)];
    stroke.path.moveTo(start.x, start.y);
    stroke.path.lineTo(end.x, end.y);
    stroke.ties += 1;
    if (stroke.ties < TOGETHER) return;
    paintStroke(context, stroke);
    begun.delete(key);
  });
  for (const stroke of begun.values()) paintStroke(context, stroke);
}

function paintStroke(context, { color, width, path }) {
  context.strokeStyle = color;
  context.lineWidth = width;
  context.stroke(path);
}

/** From the graph's own plane to that of a box, all of it in sight at scale 1; y grows upwards. */
function placeOf(graph, width, height, view) {
  const xs = graph.mapNodes((name, { x }) => x), ys = graph.mapNodes((name, { y }) => y);
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min((width - 2 * MARGIN) / (right - left || 1), (height - 2 * MARGIN) / (high - low || 1));
  return (x, y) => ({
    x: view.x + view.scale * (width / 2 + (x - (left + right) / 2) * scale),
    y: view.y + view.scale * (height / 2 - (y - (low + high) / 2) * scale),
  });
}

function nodeAt(graph, { clientWidth, clientHeight }, view, x, y) {
  const place = placeOf(graph, clientWidth, clientHeight, view), grown = Math.sqrt(view.scale);
  return graph.findNode((name, node) => {
    const at = place(node.x, node.y);
    return Math.hypot(at.x - x, at.y - y) <= node.size * grown + 2;
  }) ?? null;
}
