// The view that loads files: what was read is shown before it is stored, then kept or discarded.

import { addressOf } from "../address.js";
import { sendFiles } from "../api.js";
import { byId, make } from "../dom.js";
import { linkTo } from "../parts.js";
import { clearStatus, fail, say } from "../status.js";
import { t } from "../words.js";
import { drawLoaded } from "./load_documents.js";
import { makePreview } from "./load_preview.js";

const KINDS = "文本、Word、Excel、PDF、OFD、网页或 zip 压缩包；通知和它的附件请一起选。";

export async function open({ section, signal }) {
  byId("title").textContent = t("载入文件");
  document.title = "载入文件 · policygraph";
  const outcome = make("div", { class: "outcome", "aria-live": "polite" });
  const loaded = make("div", {});
  section.replaceChildren(makeDrop((files) => preview(files)), outcome, loaded);
  const listing = () => drawLoaded(loaded, signal, listing);
  clearStatus();
  await listing();

  /** What loading the files would change; nothing is stored yet. */
  async function preview(files) {
    if (!files.length) return;
    const answer = await work(`正在读取 ${namesOf(files)}…`, () => sendFiles("/documents/preview", files, signal), () => preview(files));
    if (!answer) return;
    const keep = make("button", { type: "button", onclick: () => store(files) }, t("存入图谱"));
    const drop = make("button", { type: "button", class: "plain", onclick: () => finish([make("p", { class: "notice" }, "已放弃，什么也没有存。")]) }, t("放弃"));
    const unchanged = answer.plans.every(({ status }) => status === "unchanged");
    keep.disabled = unchanged;
    finish([
      make("div", { class: "deciding-load" }, make("p", {}, unchanged ? "与图谱中的完全相同，不需要再存。" : "下面是读到的内容，还没有存入。"), keep, drop),
      ...answer.refused.map(drawRefused),
      ...answer.plans.map((plan, i) => makePreview(plan, i === 0)),
    ]);
    (unchanged ? drop : keep).focus();
  }

  async function store(files) {
    const answer = await work("正在存入…", () => sendFiles("/documents", files, signal), () => store(files));
    if (!answer) return;
    finish([make("ul", { class: "stored notice" }, [answer, ...answer.others].map(drawStored)), ...answer.refused.map(drawRefused)]);
    await listing();
  }

  async function work(words, action, again) {
    clearStatus();
    finish([make("p", {}, words), make("progress", { "aria-label": words })]);
    try {
      return await action();
    } catch (problem) {
      if (problem.name === "AbortError") return null;
      finish([]);
      fail(problem, again, signal);
      return null;
    } finally {
      say("");
    }
  }

  function finish(parts) {
    outcome.replaceChildren(...parts);
  }
}

const namesOf = (files) => (files.length > 1 ? `${files.length} 份文件` : files[0].name);

/** Where files are dropped; the button chooses them. */
function makeDrop(take) {
  const input = make("input", { type: "file", id: "files-to-load", multiple: true, class: "visually-hidden", onchange: () => {
    take([...input.files]);
    input.value = "";
  } });
  const zone = make("div", { class: "drop" }, input,
    make("label", { for: "files-to-load", class: "button" }, t("选择文件")), make("p", {}, "或把文件拖到这里"), make("small", {}, KINDS));
  for (const name of ["dragover", "dragenter"]) zone.addEventListener(name, (event) => { event.preventDefault(); zone.classList.add("over"); });
  zone.addEventListener("dragleave", () => zone.classList.remove("over"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    zone.classList.remove("over");
    take([...event.dataTransfer.files]);
  });
  return zone;
}

const drawRefused = ({ file, reason }) => make("p", { class: "refused" }, make("strong", {}, `没有读：${file}`), ` ${reason}`);

const drawStored = ({ document, title, status, measures, review_open: open }) => make("li", {},
  status === "written" ? "已存入 " : "没有变化 ", make("a", { href: addressOf("plan", { document }) }, title), `：${measures} 项任务`,
  open ? ["，", linkTo("review", { document }, `${open} 处待核`)] : "");
