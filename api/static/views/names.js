// The names of one kind of thing to pick from: what a view shows that is opened without a name.

import { addressOf } from "../address.js";
import { byId, make } from "../dom.js";
import { askAll } from "../parts.js";
import { clearStatus, say } from "../status.js";
import { t } from "../words.js";

/** A list of `query`'s rows that can be filtered; `row => {name, href, about}` says what is shown. */
export async function openNames({ title, query, values = {}, shown }, { section, signal }) {
  say("读取中…");
  const rows = await askAll(query, values, signal);
  clearStatus();
  byId("title").textContent = t(title);
  document.title = `${t(title)} · policygraph`;
  const list = make("ul", { class: "names" }, rows.map((row) => makeName(shown(row))));
  const filter = make("input", { type: "search", placeholder: t("按名称筛选"), "aria-label": t("按名称筛选"), oninput: () => {
    const wanted = filter.value.trim().toLowerCase();
    for (const item of list.children) item.hidden = !item.textContent.toLowerCase().includes(wanted);
  } });
  section.replaceChildren(
    make("div", { class: "filter" }, filter, make("span", { class: "number" }, t("共 {0} 个", rows.length))),
    rows.length ? list : make("p", { class: "notice" }, t("还没有载入文件。"), " ", make("a", { href: addressOf("load") }, t("载入文件"))),
  );
}

const makeName = ({ name, href, about }) =>
  make("li", {}, make("a", { href }, name), make("span", { class: "about" }, about.filter(Boolean).join(" · ")));
