// Paints the network in a thread of its own: letters and lines on a large canvas are long to paint,
// and the page answers meanwhile. Of what it is told between two frames, the last counts.

import { paint } from "./paint.js";

const told = {}; // canvas, drawing, view; width and height in units, dots in a unit
let waiting = 0;

self.onmessage = ({ data }) => {
  Object.assign(told, data);
  waiting ||= requestAnimationFrame(draw);
};

function draw() {
  waiting = 0;
  const { canvas, drawing, view, width, height, dots } = told;
  if (!drawing || !width) return; // not all has been told
  const [wide, high] = [width * dots, height * dots].map(Math.round);
  if (canvas.width !== wide || canvas.height !== high) Object.assign(canvas, { width: wide, height: high });
  paint(canvas, drawing, view, dots);
}
