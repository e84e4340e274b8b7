// A picture with what can be taken along of it: itself, the rows that it is drawn from, its address.

import { copy, make, save } from "./dom.js";
import { makeFileLinks } from "./files.js";
import { makePart } from "./parts.js";
import { printPart } from "./printing.js";
import { t } from "./words.js";

const DRAWN = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "opacity", "font-size", "font-weight", "font-family", "text-anchor", "paint-order"];

/** A part with a picture. `toFile` makes it a file of type `kind`; `query` and `values` have its rows. */
export function makeFigure(title, picture, { toFile, kind, query, values, notes = [] }) {
  const name = `${title}.${kind}`;
  const bar = make("p", { class: "take" },
    make("button", { type: "button", class: "plain", onclick: async () => save(await toFile(), name) }, t("图片 {0}", kind.toUpperCase())),
    make("button", { type: "button", class: "plain", onclick: (event) => copy(event.currentTarget, location.href) }, t("复制链接")),
    make("button", { type: "button", class: "plain", onclick: (event) => printPart(event.currentTarget) }, t("打印")),
    make("span", { class: "take-rows" }, t("数据："), query ? makeFileLinks(query, values).flatMap((link) => [link, " "]) : ""));
  return makePart(title, [...notes, picture, bar]);
}

/** An SVG as a file that looks the same without the style sheet of the page. */
export function toSVG(svg) {
  const copied = svg.cloneNode(true);
  const originals = [svg, ...svg.querySelectorAll("*")];
  [copied, ...copied.querySelectorAll("*")].forEach((element, i) => {
    const style = getComputedStyle(originals[i]);
    for (const property of DRAWN) element.setAttribute(property, style.getPropertyValue(property));
    element.removeAttribute("class");
  });
  const { width, height } = svg.viewBox.baseVal;
  for (const [name, value] of Object.entries({ xmlns: "http://www.w3.org/2000/svg", width, height })) copied.setAttribute(name, value);
  return new Blob([new XMLSerializer().serializeToString(copied)], { type: "image/svg+xml" });
}
