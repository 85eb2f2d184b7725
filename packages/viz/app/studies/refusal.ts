import type { Issue } from "@talkback/core";
import type { Words } from "../../src/words/words.js";
import { h } from "../dom.js";

const SHOWN = 12;

/** What is wrong with a file, issue by issue. */
export function refusal(words: Words, heading: string, issues: readonly Issue[], after: string | null = null): HTMLElement {
  const more = issues.length - SHOWN;
  return h("div", { role: "alert", class: "study-refusal" }, h("p", {}, heading),
    h("ul", {}, ...issues.slice(0, SHOWN).map(({ path, expected, received, hint }) =>
      h("li", {}, words("study.issue", { place: path, inPlace: String(path !== ""), expected, received, hint: hint ?? "", hinted: String(hint !== undefined) })))),
    more > 0 ? h("p", {}, words("study.moreIssues", { count: more })) : null,
    after === null ? null : h("p", { class: "study-hint" }, after));
}
