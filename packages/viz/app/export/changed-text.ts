import type { Question } from "../question.js";

/** The changes of a question as one line; empty where there are none. */
export const changedText = ({ changes }: Pick<Question, "changes">): string =>
  Object.entries(changes).map(([name, value]) => `${name} ${typeof value === "string" ? value : JSON.stringify(value)}`).join(", ");
