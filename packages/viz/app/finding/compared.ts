import type { Place } from "../app.js";
import type { Question } from "../question.js";

/** What A asks: what B does, with some changes put back; null where nothing is compared. */
export const questionA = ({ question, compare }: Pick<Place, "question" | "compare">): Question | null =>
  compare === null ? null : { ...question, seed: compare.seed, changes: { ...question.changes, ...compare.changes } };
