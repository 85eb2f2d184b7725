import { type Issue, issueText } from "@talkback/core";
import type { Words } from "../../src/words/words.js";

/** Every issue of a question, for people. */
export const issueWords = (words: Words, issues: readonly Issue[]): string =>
  words("shell.failed", { count: issues.length, issues: issues.slice(0, 8).map(issueText).join(" · ") });
