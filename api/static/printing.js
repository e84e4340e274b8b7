// What paper needs beside the style sheet for it: the address, and one part alone where that is asked for.

import { byId } from "./dom.js";

const ALONE = "alone", PART = "printed-alone";

/** Every print is light, and says which address shows the same on a screen. */
export function startPrinting() {
  const { dataset } = document.documentElement;
  let theme = null;
  addEventListener("beforeprint", () => {
    theme = dataset.theme;
    dataset.theme = "light";
    byId("printed").textContent = decodeURI(location.href);
  });
  addEventListener("afterprint", () => {
    if (theme) dataset.theme = theme;
    else delete dataset.theme;
    document.body.classList.remove(ALONE);
    document.querySelectorAll(`.${PART}`).forEach((part) => part.classList.remove(PART));
  });
}

/** Print the part of the view that holds `element`, without the others. */
export function printPart(element) {
  document.body.classList.add(ALONE);
  element.closest("section").classList.add(PART);
  window.print();
}
