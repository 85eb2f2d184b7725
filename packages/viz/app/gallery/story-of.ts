import { type Entry, entries } from "../catalogue.js";
import type { Question } from "../question.js";

/** The scenario of the library that a question is about; undefined for one that somebody wrote. */
export const storyOf = (scenario: Question["scenario"]): Entry | undefined => entries().find(({ id }) => id === scenario);
