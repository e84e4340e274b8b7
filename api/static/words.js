// The frame of the page in Chinese or English; what plans say and what is answered stays Chinese.

const NAME = "lang";
const asked = new URLSearchParams(location.search).get(NAME);
if (asked === "en" || asked === "zh") localStorage.setItem(NAME, asked);

/** Whether the frame is English: `?lang=en` in the address, or what was chosen last. */
export const inEnglish = (asked ?? localStorage.getItem(NAME)) === "en";

const ENGLISH = {
  首页: "Home", 机构: "Agencies", 文件: "Plans", 指标: "Indicators", 网络: "Network", 地图: "Map", 行业: "Sectors",
  日历: "Calendar", 对比: "Compare", 复核: "Review", 载入: "Load", 视图: "Views", 问题: "Questions", 提问: "Ask",
  政策图谱: "policygraph", "谁牵头、谁配合、何时完成、达到多少——每条都有出处": "Who leads which task, with whom, by when, to which number: each with its source",
  "用中文提问，或输入名称、词语": "Ask in Chinese, or give a name or words", "用中文提问，或输入机构、文件、指标的名称": "Ask in Chinese, or give the name of an agency, plan or indicator",
  跳到第一条出处: "Skip to the first source", 查找问题: "Find a question", "查找问题（按 / 键）": "Find a question (press /)", 切换深色与浅色: "Dark or light",
  "中文 / English": "中文 / English", 原文: "Source text", 没有这样的问题: "No such question", "读取中…": "Reading…", "查询中…": "Asking…",
  已载入的文件: "Loaded plans", 任务期限: "Deadlines", 更晚到期: "Due later", 已过期限: "Overdue", 按名称筛选: "Filter by name",
  各文件中的任务: "Tasks by plan", 牵头的任务: "Tasks that it leads", 配合的任务: "Tasks that it supports", 合作机构: "Partners",
  到期的任务: "Tasks that fall due", 沿革: "History", 章节: "Outline", 任务分工表: "Division of tasks", 责任矩阵: "Who has to do what",
  目标: "Targets", 引用的文件: "Cited documents", 各年的数值: "Values by year", 全部数值: "All values", 文件之间的比较: "Between plans",
  人工复核: "Review", 载入文件: "Load files", 对比文件: "Compare plans", 找到的内容: "Found", 疑点: "Doubts", 查询: "Ask", 更多条件: "More conditions",
  复制链接: "Copy link", "下载全部：": "Download all:", 显示更多: "Show more", 选择文件: "Choose files", 存入图谱: "Store", 放弃: "Discard",
  接受: "Accept", 更正: "Correct", 去掉: "Take out", 认作别名: "Alias", 撤回: "Take back",
};

/** Words of the frame as they are shown. */
export const t = (words) => (inEnglish ? ENGLISH[words] ?? words : words);

/** Put the words that stand in the document itself into the language of the frame. */
export function translateFrame(root = document) {
  if (!inEnglish) return;
  document.documentElement.lang = "en";
  for (const place of document.querySelectorAll("main, #source")) place.lang = "zh-CN";
  for (const element of root.querySelectorAll("[data-words]")) element.textContent = t(element.textContent);
  for (const name of ["aria-label", "placeholder", "title"]) {
    for (const element of root.querySelectorAll(`[${name}]`)) element.setAttribute(name, t(element.getAttribute(name)));
  }
}

export function switchLanguage() {
  localStorage.setItem(NAME, inEnglish ? "zh" : "en");
  const address = new URL(location.href);
  address.searchParams.delete(NAME);
  if (address.href === location.href) location.reload();
  else location.replace(address.href);
}
