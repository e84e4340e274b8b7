// The view that loads files: what was read is shown before it is stored, then kept or discarded.

import { addressOf } from "../address.js";
import { sendFiles } from "../api.js";
import { byId, make } from "../dom.js";
import { linkTo, makePart } from "../parts.js";
import { clearStatus, fail, say } from "../status.js";
import { t } from "../words.js";
import { filesOf } from "./load_folders.js";
import { drawLoaded } from "./load_documents.js";

const KINDS = "文本、Word、Excel、PDF、OFD、网页或 zip 压缩包；通知和它的附件请一起选，也可以选整个文件夹。";

export async function open({ section, signal }) {
  byId("title").textContent = t("载入文件");
  document.title = `${t("载入文件")} · policygraph`;
  const outcome = make("div", { class: "outcome", "aria-live": "polite" });
  const loaded = make("div", {});
  section.replaceChildren(makeDrop((files) => preview(files.filter(isSeen)), signal), outcome, loaded);
  const listing = () => drawLoaded(loaded, signal, listing);
  clearStatus();
  await listing();

  /** What loading the files would change; nothing is stored yet. */
  async function preview(files) {
    if (!files.length) return;
    const answer = await work(t("正在读取 {0}…", namesOf(files)), () => sendFiles("/documents/preview", files, [], signal), () => preview(files));
    if (answer) await show(files, answer, []);
  }

  /** What was read with these corrections ({about, given}), which can be corrected further. */
  async function show(files, answer, corrections) {
    const { makePreview } = await import("./load_preview.js");
    const readWith = async (changed) => {
      const read = await sendFiles("/documents/preview", files, changed.map(sent), signal);
      const [opened, top] = [[...outcome.querySelectorAll(".preview")].map(({ open }) => open), scrollY];
      await show(files, read, changed);
      outcome.querySelectorAll(".preview").forEach((plan, i) => { plan.open = opened[i]; });
      scrollTo(0, top);
    };
    const desk = { save: (about, given) => readWith([...corrections, { about, given }]), again: () => {} };
    const keep = make("button", { type: "button", onclick: () => store(files, corrections) }, t("存入图谱"));
    const drop = make("button", { type: "button", class: "plain", onclick: () => finish([make("p", { class: "notice" }, t("已放弃，什么也没有存。"))]) }, t("放弃"));
    const unchanged = answer.plans.every(({ status }) => status === "unchanged");
    keep.disabled = unchanged;
    finish([
      make("div", { class: "deciding-load" }, make("p", {}, unchanged ? t("与图谱中的完全相同，不需要再存。") : t("下面是读到的内容，还没有存入。读错的、漏读的先更正，再存入。")), keep, drop),
      ...answer.refused.map(drawRefused),
      drawCorrections(corrections, readWith),
      ...answer.plans.map((plan, i) => makePreview(plan, i === 0, desk)),
    ]);
    (unchanged ? drop : keep).focus();
  }

  async function store(files, corrections) {
    const answer = await work(t("正在存入…"), () => sendFiles("/documents", files, corrections.map(sent), signal), () => store(files, corrections));
    if (!answer) return;
    finish([make("ul", { class: "stored notice" }, [answer, ...answer.others].map(drawStored)), ...answer.refused.map(drawRefused)]);
    listing().catch((problem) => problem.name === "AbortError" || fail(problem, listing, signal)); // who opens what was stored need not wait for it
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

const sent = ({ about: { fact, missed }, given }) => ({ fact, missed, ...given });

/** What was corrected before it is stored, each taken back by a click: `readWith(corrections)` reads anew. */
function drawCorrections(corrections, readWith) {
  if (!corrections.length) return "";
  return makePart("更正过的内容", make("ul", { class: "doubts corrected" }, corrections.map((each) => {
    const { value, reason } = each.given, words = value || t("去掉");
    const undo = make("button", { type: "button", class: "plain", "aria-label": `${t("撤回")} ${words}`, onclick: () => {
      undo.disabled = true;
      readWith(corrections.filter((other) => other !== each)).catch((problem) => {
        undo.disabled = false;
        undo.after(make("span", { role: "alert" }, problem.message));
      });
    } }, t("撤回"));
    return make("li", {}, make("strong", {}, each.about.name), `：${words}（${reason}） `, undo);
  })), make("span", { class: "number" }, ` ${t("{0} 处", corrections.length)}`));
}

/** A folder also has what a system keeps there for itself. */
const isSeen = ({ name }) => !name.startsWith(".");

const namesOf = (files) => (files.length > 1 ? t("{0} 份文件", files.length) : files[0].name);

/** Where files and folders are dropped, beside it too: a browser would open them instead of the page. The buttons choose them. */
function makeDrop(take, signal) {
  const choose = (id, words, attributes, look) => {
    const input = make("input", { type: "file", id, multiple: true, class: "visually-hidden", ...attributes, onchange: () => {
      take([...input.files]);
      input.value = "";
    } });
    return [input, make("label", { for: id, class: `button ${look}` }, t(words))];
  };
  const zone = make("div", { class: "drop" },
    make("div", { class: "choose" }, choose("files-to-load", "选择文件", {}, ""), choose("folder-to-load", "选择文件夹", { webkitdirectory: true }, "plain")),
    make("p", {}, t("或把文件、文件夹拖到这里")), make("small", {}, t(KINDS)));
  const listen = (name, act) => addEventListener(name, (event) => {
    if (!event.dataTransfer.types.includes("Files")) return; // words that are dragged into a field
    event.preventDefault();
    act(event);
  }, { signal });
  for (const name of ["dragover", "dragenter"]) listen(name, () => zone.classList.add("over"));
  listen("dragleave", ({ relatedTarget }) => relatedTarget ?? zone.classList.remove("over"));
  listen("drop", async ({ dataTransfer }) => {
    zone.classList.remove("over");
    take(await filesOf(dataTransfer));
  });
  return zone;
}

const drawRefused = ({ file, reason }) => make("p", { class: "refused" }, make("strong", {}, t("没有读：{0}", file)), ` ${reason}`);

const drawStored = ({ document, title, status, measures, review_open: open }) => make("li", {},
  t(status === "written" ? "已存入" : "没有变化"), " ", make("a", { href: addressOf("plan", { document }) }, title), measures ? `：${t("{0} 项任务", measures)}` : "",
  open ? ["，", linkTo("review", { document }, t("{0} 处待核", open))] : "");
