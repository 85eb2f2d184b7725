import type { Place } from "../app.js";
import type { Question } from "../question.js";

/** A, which the question is compared with: the same, with the changes of the comparison put back; null without one. */
export function comparedQuestion({ question, compare }: Pick<Place, "question" | "compare">): Question | null {
  if (compare === null) return null;
  const back = Object.keys(compare.changes);
  const rest = Object.entries(question.changes).filter(([name]) => !back.some((above) => name === above || name.startsWith(`${above}.`)));
  return { ...question, seed: compare.seed, changes: { ...Object.fromEntries(rest), ...compare.changes } };
}
