// A network as it is painted: with the colours that the theme has now.

import { groupColour, labelledFrom, readLook } from "./look.js";

/** Agencies that work together have one colour; those that are unfolded the page's own. */
export function drawingOf({ nodes, ties }) {
  const look = readLook(), { card, ink, font } = look;
  return {
    nodes: nodes.map((node) => ({ ...node, color: node.centre ? look.accent : groupColour(look, node.group) })),
    ties: ties.map((tie) => ({ ...tie, color: look.ties[tie.kind] })),
    look: { card, ink, font }, labelledFrom: labelledFrom(nodes.length),
  };
}
