// The files of what is dropped: of a folder all that are in it, with the path that each has there.

/** Files as an input that chooses folders has them: `webkitRelativePath` says where in its folder each is. */
export async function filesOf({ items }) {
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter(Boolean); // before the first await: then they are gone
  return (await Promise.all(entries.map((entry) => readEntry(entry)))).flat();
}

async function readEntry(entry) {
  if (entry.isFile) return [await readFile(entry)];
  return (await Promise.all((await listEntries(entry.createReader())).map(readEntry))).flat();
}

async function readFile(entry) {
  const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
  const path = entry.fullPath.replace(/^\//, "");
  if (path !== file.name) Object.defineProperty(file, "webkitRelativePath", { value: path });
  return file;
}

/** A reader gives some entries at a time, none at the end. */
async function listEntries(reader) {
  const all = [];
  for (let some = [null]; some.length; all.push(...some)) {
    some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
  }
  return all;
}
