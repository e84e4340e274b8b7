// What paper needs beside the style sheet for it: the address, all rows, and one part alone where that is asked for.

import { byId } from "./dom.js";

const ALONE = "alone", PART = "printed-alone";

/** Every print is light, has whole tables, and says which address shows the same on a screen. */
export function startPrinting() {
  const { dataset } = document.documentElement;
  let theme = null;
  addEventListener("beforeprint", () => {
    theme = dataset.theme;
    dataset.theme = "light";
    byId("printed").textContent = decodeURI(location.href);
    for (const table of document.querySelectorAll("table.first-rows")) {
      table.classList.remove("first-rows");
      table.addOthers();
    }
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
