// The view and its parameters in the address: #tasks-led-by-agency?agency=市商务局

export const HOME = "home";
export const ASK = "ask";

/** The view that the address names, and its parameters. */
export function readAddress() {
  const text = location.hash.slice(1) || HOME;
  const cut = text.indexOf("?");
  const [name, query] = cut < 0 ? [text, ""] : [text.slice(0, cut), text.slice(cut + 1)];
  return { name: decodeURIComponent(name), values: Object.fromEntries(new URLSearchParams(query)) };
}

/** All values of a parameter that the address gives several times. */
export function readAll(parameter) {
  return new URLSearchParams(location.hash.slice(1).replace(/^[^?]*\??/, "")).getAll(parameter);
}

/** The address of a view, readable: Chinese stays Chinese. A list gives its parameter several times. */
export function addressOf(name, values = {}) {
  const escape = (text) => String(text).replace(/[%&#+=\s]/g, encodeURIComponent);
  const pairs = Object.entries(values).flatMap(([key, value]) => [value].flat().map((each) => [key, each]));
  const query = pairs.map(([key, value]) => `${escape(key)}=${escape(value)}`);
  return `#${name}${query.length ? `?${query.join("&")}` : ""}`;
}

/** Go to an address; `again` if the page is there already. */
export function goTo(address, again = () => {}) {
  if (address === location.hash || address === decodeURI(location.hash)) again();
  else location.hash = address;
}
