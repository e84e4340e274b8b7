// A button copies the statement beside it; where a page may not write to the clipboard it is selected.
"use strict";

async function copy(button) {
  const statement = button.parentElement.querySelector("pre");
  try {
    await navigator.clipboard.writeText(statement.textContent);
  } catch {
    getSelection().selectAllChildren(statement);
    if (!document.execCommand("copy")) {
      button.textContent = "已选中，请按 Ctrl+C";
      return;
    }
  }
  button.textContent = "已复制";
  setTimeout(() => { button.textContent = "复制"; }, 2000);
}

for (const button of document.querySelectorAll("button.copy")) {
  button.addEventListener("click", () => copy(button));
}
// What Neo4j Browser is told to fetch is named in full, as this page was.
for (const name of document.querySelectorAll("[data-address]")) {
  name.textContent = new URL(name.dataset.address, location.href).href;
}
