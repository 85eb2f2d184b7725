import type { Run } from "@talkback/core";
import type { Question } from "../question.js";

export const tablesOf = (_run: Run, _question: Question): Readonly<Record<string, string>> => ({});
