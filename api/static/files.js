// All rows of an answer as files, which the service makes.

import { make, save } from "./dom.js";
import { fetchWithKey } from "./key.js";
import { t } from "./words.js";

const FORMATS = { csv: "CSV", xlsx: "Excel", docx: "Word", ods: "ODS" };

/** A link for each format; each file has all rows, not those on the screen. */
export function makeFileLinks(query, values, name = query.summary) {
  return Object.entries(FORMATS).map(([format, title]) => {
    const href = `/queries/${query.name}?${new URLSearchParams({ ...values, format })}`;
    const link = make("a", { href, download: "", title: t("下载全部各行：{0}", title) }, title);
    link.addEventListener("click", (event) => download(event, `${name}.${format}`));
    return link;
  });
}

/** A link sends no key, so the page asks; where that fails the link itself says why. */
async function download(event, name) {
  event.preventDefault();
  const { href } = event.currentTarget;
  const response = await fetchWithKey(href).catch(() => null);
  if (!response?.ok) return location.assign(href);
  save(await response.blob(), name);
}
