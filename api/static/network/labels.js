// The names in the network: the largest nodes have theirs, beside them, and none over another.

const LETTERS = 13, GAP = 3, HIGH = LETTERS + 5, MOST = 60; // names at once
const widths = new Map(); // of names, which are asked for in every frame

/** Draw the names of `nodes` ({x, y, size, label}, in pixels of a box), the largest first, as far as there is room. */
export function drawLabels(context, nodes, { clientWidth: width, clientHeight: height }, look) {
  const taken = [], seen = nodes.filter(({ x, y }) => x >= 0 && x <= width && y >= 0 && y <= height);
  setLetters(context, look);
  for (const node of seen.sort((one, other) => other.size - one.size)) {
    if (taken.length === MOST) return;
    const left = besides(context, node, width);
    if (left == null) continue;
    const box = { left, right: left + widthOf(context, node.label), top: node.y - HIGH / 2, bottom: node.y + HIGH / 2 };
    if (taken.some((other) => overlap(other, box))) continue;
    taken.push(box);
    drawName(context, node.label, left, node.y, look);
  }
}

/** The name of one node, over all else. */
export function drawLabel(context, node, { clientWidth: width }, look) {
  setLetters(context, look);
  drawName(context, node.label, besides(context, node, width) ?? node.x + node.size + GAP, node.y, look);
}

/** Where a name begins: to the right of its node, to the left where that is out of sight, else nowhere. */
function besides(context, { x, size, label }, width) {
  const wide = widthOf(context, label), right = x + size + GAP, left = x - size - GAP - wide;
  if (right + wide <= width) return right;
  return left >= 0 ? left : null;
}

function widthOf(context, label) {
  if (!widths.has(label)) widths.set(label, context.measureText(label).width);
  return widths.get(label);
}

const overlap = (one, other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

function setLetters(context, look) {
  context.font = `${LETTERS}px ${look.font}`;
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 4;
}

/** On the colour of the card, so that ties do not run through it. */
function drawName(context, label, x, y, look) {
  context.strokeStyle = look.card;
  context.strokeText(label, x, y);
  context.fillStyle = look.ink;
  context.fillText(label, x, y);
}
