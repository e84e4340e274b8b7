// The colours and letters of the network, as the style sheet has them in the light and in the dark.

const GROUPS = 8, MANY = 90, LABELLED = 7;

export function readLook() {
  const read = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  return {
    accent: read("--accent"), ink: read("--ink"), card: read("--card"),
    groups: Array.from({ length: GROUPS }, (_, i) => read(`--group-${i}`)),
    ties: { lead: read("--tie-lead"), support: read("--tie-support"), joint: read("--tie-joint") },
    font: getComputedStyle(document.body).fontFamily,
  };
}

export const groupColour = (look, group) => look.groups[group % GROUPS];

/** Radius from which on a node has its name beside it, in pixels; all have it where they are few. */
export const labelledFrom = (nodes) => (nodes > MANY ? LABELLED : 0);
