import type { Words } from "../../src/words/words.js";
import type { Issue } from "@talkback/core";
import { h } from "../dom.js";
import type { ImportedPeople } from "../lab/lab.js";
import { issueLines } from "./issue-lines.js";

/** What was read, and what was decided on the way, in sentences. */
export function reportLines(words: Words, { n, m, report }: ImportedPeople): readonly string[] {
  const { format, directed, lines, isolates, mergedParallel, merge, droppedSelfLoops, header, weighted, mixed, layers, warnings } = report;
  const some = (key: string, count: number, values = {}) => (count > 0 ? [words(key, { n: count, ...values })] : []);
  return [
    words("people.read", { n, m, directed: String(directed), lines, format }),
    ...(header === null ? [] : [words("people.firstLine", { found: String(header.found), reason: header.reason })]),
    weighted === null ? words("people.alike") : words("people.weighted", { low: weighted.min, high: weighted.max }),
    ...some("people.isolates", isolates), ...some("people.selfTies", droppedSelfLoops), ...some("people.merged", mergedParallel, { merge }),
    ...(mixed ? [words("people.mixed")] : []), ...(layers.length > 1 ? [words("people.layers", { layers: layers.join(", ") })] : []),
    ...warnings.map((text) => words("people.note", { text })),
  ];
}

/** Why a file could not be read: every kind of mistake with its first row, and how many rows have it. */
export function refusal(words: Words, name: string, issues: readonly Issue[]): HTMLElement {
  return h("div", { role: "alert", class: "people-refusal" }, h("p", {}, words("people.refused", { name })),
    h("ul", {}, ...issueLines(issues).map(({ first: { path, expected, received, hint }, count }) =>
      h("li", {}, words("people.issue", { place: placeWords(words, path), inPlace: String(path !== ""), expected, received, hint: hint ?? "", hinted: String(hint !== undefined), count })))),
    h("p", { class: "people-hint" }, words("people.kept")));
}

/** Where in a file something is: lines are rows to people. */
function placeWords(words: Words, path: string): string {
  const row = /^line (\d+)$/.exec(path)?.[1];
  return row === undefined ? path : words("people.row", { row: Number(row) });
}
