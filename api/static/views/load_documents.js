// The loaded documents, each of which can be removed after a question whether it is meant.

import { addressOf } from "../address.js";
import { removeDocument } from "../api.js";
import { byId, make } from "../dom.js";
import { askAll, makePart } from "../parts.js";
import { t } from "../words.js";

export async function drawLoaded(place, signal, again) {
  const documents = await askAll("documents", {}, signal);
  place.replaceChildren(documents.length ? makePart("已载入的文件", [
    make("p", { class: "hint" }, t("要替换一份文件，载入它改正后的版本：标题和地区相同的，只替换它自己的内容，存入前可以看到变化；所依据的原文没有变的复核决定照旧适用。")),
    make("ul", { class: "names loaded" }, documents.map((each) => drawDocument(each, again))),
  ], make("span", { class: "number" }, ` ${t("{0} 份文件", documents.length)}`)) : "");
}

function drawDocument({ id, title, doc_number: number, issued_on: day, measures, source_file: file }, again) {
  const remove = make("button", { type: "button", class: "plain", "aria-label": t("移除 {0}", title), onclick: async () => {
    if (!(await confirmed(title))) return remove.focus();
    remove.disabled = true;
    remove.textContent = t("移除中…");
    try {
      await removeDocument(id);
      await again();
    } catch (problem) {
      remove.disabled = false;
      remove.textContent = t("移除");
      byId("error").textContent = problem.message;
    }
  } }, t("移除"));
  return make("li", {}, remove, make("a", { href: addressOf("plan", { document: id }) }, title),
    make("span", { class: "about" }, [number, day, t("{0} 项任务", measures), file].filter(Boolean).join(" · ")));
}

function confirmed(title) {
  const dialog = make("dialog", { class: "key", "aria-labelledby": "remove-title" }, make("form", { method: "dialog" },
    make("h2", { id: "remove-title" }, t("移除这份文件？")),
    make("p", {}, t("“{0}”的任务、目标和待核事项会从图谱中去掉，别的文件不变。要找回，请再次载入它：对它作过的复核决定会留着，到时照旧适用。", title)),
    make("div", { class: "filter" }, make("button", { value: "remove" }, t("移除")), make("button", { value: "", class: "plain" }, t("不移除")))));
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector(".plain").focus();
  return new Promise((resolve) => dialog.addEventListener("close", () => {
    dialog.remove();
    resolve(dialog.returnValue === "remove");
  }));
}
