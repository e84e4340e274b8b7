// Paints a network (drawing.js) on a canvas; needs no document, so that a worker can do it.

import { drawLabels } from "./labels.js";

const MARGIN = 40, TOGETHER = 32;

/** The whole network on a canvas; `view` moves and scales it, `dots` are pixels a unit. */
export function paint(canvas, { nodes, ties, look, labelledFrom }, view, dots) {
  const context = canvas.getContext("2d");
  const box = { clientWidth: canvas.width / dots, clientHeight: canvas.height / dots };
  const placed = placeNodes(nodes, box, view);
  context.setTransform(dots, 0, 0, dots, 0, 0);
  context.fillStyle = look.card;
  context.fillRect(0, 0, canvas.width, canvas.height);
  paintTies(context, ties, placed);
  paintNodes(context, placed);
  drawLabels(context, placed.filter(({ size }) => size >= labelledFrom), box, look);
}

/** The nodes from their own plane to that of a box, all of it in sight at scale 1; y grows upwards. */
export function placeNodes(nodes, { clientWidth: width, clientHeight: height }, view) {
  const xs = nodes.map(({ x }) => x), ys = nodes.map(({ y }) => y);
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min((width - 2 * MARGIN) / (right - left || 1), (height - 2 * MARGIN) / (high - low || 1));
  const grown = Math.sqrt(view.scale);
  return nodes.map((node) => ({
    ...node,
    x: view.x + view.scale * (width / 2 + (node.x - (left + right) / 2) * scale),
    y: view.y + view.scale * (height / 2 - (node.y - (low + high) / 2) * scale),
    size: node.size * grown,
  }));
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
function paintTies(context, ties, nodes) {
  const begun = new Map();
  for (const { color, size, one, other } of ties) {
    const width = Math.round(2 * size) / 2, key = `${color} ${width}`;
    const stroke = begun.get(key) ?? begun.set(key, { color, width, path: new Path2D(), ties: 0 }).get(key);
    stroke.path.moveTo(nodes[one].x, nodes[one].y);
    stroke.path.lineTo(nodes[other].x, nodes[other].y);
    stroke.ties += 1;
    if (stroke.ties < TOGETHER) continue;
    paintStroke(context, stroke);
    begun.delete(key);
  }
  for (const stroke of begun.values()) paintStroke(context, stroke);
}

function paintStroke(context, { color, width, path }) {
  context.strokeStyle = color;
  context.lineWidth = width;
  context.stroke(path);
}
