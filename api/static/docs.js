// The API manual, drawn from /openapi.json: routes, parameters, and what the answers hold.

import { byId, make } from "./dom.js";
import { fetchWithKey } from "./key.js";

const api = await (await fetchWithKey("/openapi.json")).json();

const resolve = (schema) => (schema?.$ref ? api.components.schemas[schema.$ref.split("/").at(-1)] : schema);

function typeOf(schema) {
  if (!schema) return "";
  if (schema.$ref) return schema.$ref.split("/").at(-1);
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(" | ");
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (schema.type === "array") return `[${typeOf(schema.items)}]`;
  return schema.format ?? schema.type ?? "any";
}

function table(headings, lines) {
  return make("table", {}, make("thead", {}, make("tr", {}, headings.map((words) => make("th", {}, words)))),
    make("tbody", {}, lines.map((cells) => make("tr", {}, cells.map((cell, i) => make("td", { "data-title": headings[i] }, cell))))));
}

function fieldsOf(schema) {
  return Object.entries(resolve(schema).properties ?? {}).map(([name, field]) => [
    name, typeOf(field), [field.title, field.description].filter(Boolean).join("：")]);
}

const example = (content) =>
  content.example === undefined ? [] : [make("details", {}, make("summary", {}, "示例"), make("pre", {}, JSON.stringify(content.example, null, 2)))];

function answerOf(operation) {
  const content = operation.responses?.["200"]?.content?.["application/json"];
  const schema = content?.schema;
  if (!schema) return [];
  const parts = [make("h3", {}, "回答"), table(["字段", "类型", "说明"], fieldsOf(schema))];
  const rows = resolve(schema).properties?.rows?.items;
  if (rows?.$ref) parts.push(make("h3", {}, "rows 的每一行"), table(["列", "类型", "说明"], fieldsOf(rows)));
  return [...parts, ...example(content)];
}

function bodyOf(operation) {
  const content = operation.requestBody?.content?.["application/json"];
  return content ? [make("h3", {}, "请求正文（JSON）"), table(["字段", "类型", "说明"], fieldsOf(content.schema)), ...example(content)] : [];
}

function parametersOf(operation) {
  if (!operation.parameters?.length) return [];
  const lines = operation.parameters.map((p) => [
    p.name + (p.required ? " *" : ""), typeOf(p.schema), [p.schema.title, p.description].filter(Boolean).join("："),
    p.schema.default === undefined ? "" : JSON.stringify(p.schema.default)]);
  return [make("h3", {}, "参数（* 必填）"), table(["参数", "类型", "说明", "默认"], lines)];
}

/** The example in the description, as a link. */
function exampleOf(operation) {
  const path = /`(\/[^`]*)`/.exec(operation.description ?? "")?.[1];
  return path ? [make("h3", {}, "示例"), make("pre", {}, make("a", { href: path }, `curl '${location.origin}${path}'`))] : [];
}

function drawOperation(path, method, operation) {
  const about = (operation.description ?? "").replace(/示例[^`]*`[^`]*`/, "").trim();
  return make("details", {},
    make("summary", {}, make("span", { class: "method" }, method.toUpperCase()), make("code", {}, path), make("span", {}, operation.summary ?? "")),
    make("div", { class: "body" }, make("p", { class: "about" }, about), exampleOf(operation),
      parametersOf(operation), bodyOf(operation), answerOf(operation)));
}

const groups = new Map();
for (const [path, methods] of Object.entries(api.paths)) {
  for (const [method, operation] of Object.entries(methods)) {
    const tag = operation.tags?.[0] ?? "";
    groups.set(tag, [...(groups.get(tag) ?? []), drawOperation(path, method, operation)]);
  }
}
byId("docs").replaceChildren(
  make("h1", {}, `${api.info.title} ${api.info.version}`),
  make("p", { class: "about" }, api.info.description),
  ...[...groups].flatMap(([tag, operations]) => [make("h2", {}, tag), ...operations]),
);
