// The HTTP API as functions. An error is a Problem (RFC 9457) with a Chinese `detail`.

import { fetchWithKey } from "./key.js";

export class Problem extends Error {
  constructor(body) {
    super(body.detail);
    this.status = body.status;
    this.type = body.type;
    this.form = body.form;
    this.nearest = body.nearest;
    this.parameters = (body.errors ?? []).map((fault) => fault.parameter);
  }
}

function get(path, values = {}, signal = undefined) {
  const query = new URLSearchParams(values).toString();
  return read(query ? `${path}?${query}` : path, { signal });
}

async function read(address, request) {
  const response = await fetchWithKey(address, request).catch((cause) => {
    if (cause.name === "AbortError") throw cause;
    throw new Problem({ status: 0, detail: "无法连接服务。请确认 policygraph up 仍在运行，然后重试。" });
  });
  const body = await response.json().catch(() => ({ status: response.status, detail: "服务返回了无法读取的内容。" }));
  if (!response.ok) throw new Problem(body);
  return body;
}

export const listQueries = async () => (await get("/queries")).queries;

export const ask = (name, values, signal) => get(`/queries/${encodeURIComponent(name)}`, values, signal);

const post = (path, body, signal) => read(path, {
  method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body), signal,
});

/** A question in Chinese: how it was understood, with its answer or what could be asked instead. */
export const askInChinese = (question, signal) => post("/ask", { question }, signal);

export const listReviewRules = async (signal) => (await get("/review/rules", {}, signal)).rules;

/** Decide review items: `{items, alike, verdict, value, reason}`; or take the decisions back. */
export const decide = (decision) => post("/review/decisions", decision);

/** Add a task or a target that was not read: `{document, kind, line_start, line_end, title, value, reason}`. */
export const addMissed = (missed) => post("/review/missed", missed);

export const withdraw = (items) =>
  read(`/review/decisions?${new URLSearchParams(items.map((item) => ["item", item]))}`, { method: "DELETE" });

/** Upload files: to "/documents/preview" what loading them would change, to "/documents" to load them; with corrections of what was read. */
export function sendFiles(path, files, corrections, signal) {
  const form = new FormData();
  form.append("corrections", JSON.stringify(corrections));
  for (const file of files) form.append("file", file, file.webkitRelativePath || file.name);
  return read(path, { method: "POST", body: form, signal });
}

export const removeDocument = (document) => read(`/documents/${encodeURIComponent(document)}`, { method: "DELETE" });

/** The tasks that fall due as a calendar file. */
export async function readCalendar(address) {
  const response = await fetchWithKey(address);
  if (!response.ok) throw new Problem(await response.json());
  return response.blob();
}

/** What has all the words, best first. */
export const search = (q, limit, signal) => get("/search", { q, limit }, signal);

export const listDocuments = async (signal) => (await get("/documents", {}, signal)).documents;

export const readLines = (document, from, to) =>
  get(`/documents/${encodeURIComponent(document)}/text`, { from, to });

/** A page of the PDF that a document was loaded from, as the address of a picture (data:). */
export async function readPage(document, page, signal) {
  const response = await fetchWithKey(`/documents/${encodeURIComponent(document)}/pages/${page}`, { signal });
  if (!response.ok) throw new Problem(await response.json());
  const picture = await response.blob();
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(reader.result));
    reader.readAsDataURL(picture);
  });
}

/** All lines of a document. */
export async function readText(document, signal) {
  const lines = [];
  for (let from = 1; from;) {
    const text = await get(`/documents/${encodeURIComponent(document)}/text`, { from }, signal);
    lines.push(...text.lines);
    from = text.next_from;
  }
  return lines;
}

const known = new Map();

/** Names of one kind ("agencies"); read once. */
export function listNames(kind) {
  if (!known.has(kind)) {
    const names = get(`/names/${kind}`).then((body) => body.names);
    names.catch(() => known.delete(kind));
    known.set(kind, names);
  }
  return known.get(kind);
}
