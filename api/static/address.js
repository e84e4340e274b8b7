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

/** The address of a view, readable: Chinese stays Chinese. */
export function addressOf(name, values = {}) {
  const escape = (text) => String(text).replace(/[%&#+=\s]/g, encodeURIComponent);
  const query = Object.entries(values).map(([key, value]) => `${escape(key)}=${escape(value)}`);
  return `#${name}${query.length ? `?${query.join("&")}` : ""}`;
}

/** Go to an address; `again` if the page is there already. */
export function goTo(address, again = () => {}) {
  if (address === location.hash || address === decodeURI(location.hash)) again();
  else location.hash = address;
}
