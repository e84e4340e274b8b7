// Requests with this tab's key, which is asked for when the service wants one.

import { make } from "./dom.js";
import { t } from "./words.js";

const NAME = "policygraph-key";
const NEEDED = "需要密钥：向管理这台服务器的人要一个，填在下面。"; // the service says where a program puts it
const NEEDED_HERE = "需要密钥。服务就在这台电脑上：在终端运行下面的命令，把它显示的密钥填在这里。";
const COMMAND = "policygraph key create me --role admin";
const WHOLE_COMMAND = "找不到这个命令，或密钥无效时，用启动服务的终端里写出的那一条。"; // the program's path and data folder are told there alone
let asking = null;

/** Whether who sees the page can make a key without asking anyone. */
const isHere = () => ["127.0.0.1", "localhost", "[::1]"].includes(location.hostname);

/** Whether the service has been given a key: links cannot carry it. */
export const hasKey = () => sessionStorage.getItem(NAME) != null;

/** As `fetch`; a 401 asks for the key and tries again, until it is right or the person gives up. */
export async function fetchWithKey(path, options = {}) {
  const key = sessionStorage.getItem(NAME);
  const response = await fetch(path, { ...options, headers: { ...options.headers, ...(key && { "X-API-Key": key }) } });
  if (response.status !== 401) return response;
  const { detail } = await response.clone().json().catch(() => ({ detail: t(NEEDED) }));
  const known = sessionStorage.getItem(NAME);
  if (known === key && !(await askOnce(key ? detail : t(isHere() ? NEEDED_HERE : NEEDED)))) return response;
  return fetchWithKey(path, options);
}

/** One dialog, however many requests wait for it. */
function askOnce(words) {
  asking ??= ask(words).finally(() => { asking = null; });
  return asking;
}

function ask(words) {
  const input = make("input", { id: "key", type: "password", autocomplete: "off", required: true, pattern: "[!-~]+" });
  const give = make("button", { value: "give" }, t("进入"));
  const leave = make("button", { value: "", class: "plain", formnovalidate: true }, t("关闭"));
  const dialog = make("dialog", { class: "key", "aria-labelledby": "key-title" },
    make("form", { method: "dialog" },
      make("h2", { id: "key-title" }, t("访问密钥")),
      make("p", {}, words), isHere() ? [make("code", {}, COMMAND), make("p", { class: "hint" }, t(WHOLE_COMMAND))] : "",
      make("label", { for: "key" }, t("密钥")), input,
      make("p", { class: "hint" }, t("只在这个标签页中保存，关闭即忘记。")), give, leave));
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => dialog.addEventListener("close", () => {
    const given = dialog.returnValue === "give";
    if (given) sessionStorage.setItem(NAME, input.value.trim());
    dialog.remove();
    resolve(given);
  }));
}
