// The network in a box: on a canvas, or by WebGL if it is large and there is one; with buttons for the keyboard.

import { make } from "../dom.js";
import { drawOnCanvas } from "./canvas.js";
import { drawingOf } from "./drawing.js";
import { paint } from "./paint.js";
import { t } from "../words.js";

const MANY = 1000; // nodes: fewer move as well on a canvas, which begins at once
const STEP = 1.5, PICTURE = { width: 1600, height: 1100, dots: 2 }, PAPER = { width: 1000, height: 690, dots: 3 };

const hasWebGL = () => Boolean(document.createElement("canvas").getContext("webgl2"));

/** A box that shows the network as long as `signal` is not aborted. */
export function makePicture(network, words, onNode, signal) {
  const byWebGL = network.nodes.length > MANY && hasWebGL();
  const box = make("div", { class: "network", role: "img", "aria-label": `${words}；${t("下面的表格列出同样的内容")}`, "data-by": byWebGL ? "webgl" : "canvas" });
  const paper = make("canvas", { class: "on-paper" }); // what WebGL has drawn is not printed
  addEventListener("beforeprint", () => paintWhole(paper, network, PAPER), { signal });
  const shown = Promise.withResolvers();
  const buttons = [["放大", "＋", (drawn) => drawn.zoom(STEP)], ["缩小", "－", (drawn) => drawn.unzoom(STEP)], ["全图", "⤢", (drawn) => drawn.fit()]]
    .map(([name, sign, act]) => make("button", { type: "button", class: "plain", "aria-label": t(name), title: t(name), onclick: () => shown.promise.then(act) }, sign));
  requestAnimationFrame(async () => {
    const draw = byWebGL ? (await import("./webgl.js")).drawByWebGL : drawOnCanvas;
    if (signal.aborted) return;
    const drawn = draw(box, network, onNode);
    const themed = new MutationObserver(() => drawn.repaint());
    themed.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    signal.addEventListener("abort", () => { themed.disconnect(); drawn.close(); });
    shown.resolve(drawn);
  });
  return make("div", { class: "network-frame" }, box, paper, make("div", { class: "zoom" }, buttons));
}

/** The whole network as a PNG. */
export function toPNG(network) {
  const canvas = document.createElement("canvas");
  paintWhole(canvas, network, PICTURE);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

function paintWhole(canvas, network, { width, height, dots }) {
  Object.assign(canvas, { width: width * dots, height: height * dots });
  paint(canvas, drawingOf(network), { x: 0, y: 0, scale: 1 }, dots);
}
