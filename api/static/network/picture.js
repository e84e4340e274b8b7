// The network in a box: on a canvas, or by WebGL if it is large and there is one; with buttons for the keyboard.

import { make } from "../dom.js";
import { drawOnCanvas } from "./canvas.js";
import { drawingOf } from "./drawing.js";
import { paint } from "./paint.js";
import { t } from "../words.js";

const MANY = 1000; // nodes: fewer move as well on a canvas, which begins at once
const STEP = 1.5, PICTURE = { width: 1600, height: 1100, dots: 2 }, PAPER = { width: 1000, height: 690, dots: 3 };

const hasWebGL = () => Boolean(document.createElement("canvas").getContext("webgl2"));

/** A box for so many nodes that shows the network as soon as it is `placed`, as long as `signal` is not aborted. */
export function makePicture(nodes, placed, words, onNode, signal) {
  const byWebGL = nodes > MANY && hasWebGL();
  const box = make("div", { class: "network", role: "img", "aria-busy": "true", "aria-label": `${words}；${t("下面的表格列出同样的内容")}`, "data-by": byWebGL ? "webgl" : "canvas" });
  const paper = make("canvas", { class: "on-paper" }); // what WebGL has drawn is not printed
  const drawing = byWebGL ? drawLarge(box, placed, onNode, signal) : Promise.resolve(drawOnCanvas(box, placed, onNode));
  signal.addEventListener("abort", () => drawing.then(({ close }) => close(), () => {}));
  Promise.all([placed, drawing]).then(([network, drawn]) => {
    box.removeAttribute("aria-busy");
    addEventListener("beforeprint", () => paintWhole(paper, network, PAPER), { signal });
    const themed = new MutationObserver(() => drawn.repaint());
    themed.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    signal.addEventListener("abort", () => themed.disconnect());
  }, () => {}); // who asked for the places says what is wrong
  const buttons = [["放大", "＋", (drawn) => drawn.zoom(STEP)], ["缩小", "－", (drawn) => drawn.unzoom(STEP)], ["全图", "⤢", (drawn) => drawn.fit()]]
    .map(([name, sign, act]) => make("button", { type: "button", class: "plain", "aria-label": t(name), title: t(name), onclick: () => drawing.then(act) }, sign));
  return make("div", { class: "network-frame" }, box, paper, make("div", { class: "zoom" }, buttons));
}

async function drawLarge(box, placed, onNode, signal) {
  const [network, { drawByWebGL }] = await Promise.all([placed, import("./webgl.js")]);
  signal.throwIfAborted();
  return drawByWebGL(box, network, onNode);
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
