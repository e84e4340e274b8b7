// The words in which two texts differ, marked in both.

import { make } from "./dom.js";
import { diffArrays } from "./vendor/diff/array.js";

const cutter = new Intl.Segmenter("zh", { granularity: "word" });
const words = (text) => [...cutter.segment(text)].map(({ segment }) => segment);

/** `[one, other]`: the pieces of either text, those that it has alone within `del` and `ins`. */
export function markDifferences(before, after) {
  const one = [], other = [];
  for (const { value, added, removed } of diffArrays(words(before), words(after))) {
    const text = value.join("");
    if (added) other.push(make("ins", {}, text));
    else if (removed) one.push(make("del", {}, text));
    else { one.push(text); other.push(text); }
  }
  return [one, other];
}
