import { FIRST_PLACE } from "../address/first-place.js";
import type { Place } from "../app.js";
import type { Question } from "../question.js";

const SEED = FIRST_PLACE.question.seed;

/**
 * A small town in which nine of ten feel powerful and few are sure: there the library's claim C3 of this scenario holds. The world is the one
 * that all of the library begins with, not one that was looked for; a test holds it to lie well within a hundred of its like.
 */
export const OPENING: Question = { scenario: "push-harder", changes: { "network.n": 120, empowered: 0.9, push: 1 }, seed: SEED, network: null };

/** What is asked about: the same people and luck, and a brand that posts four times as often. */
export const HARDER: Pick<Place, "question" | "compare"> = {
  question: { ...OPENING, changes: { ...OPENING.changes, push: 4 } },
  compare: { changes: { push: 1 }, seed: SEED },
};

/** The place where the opening begins. */
export const OPENING_PLACE: Place = { ...FIRST_PLACE, room: "play", question: OPENING };

/** When what happens, in ms after the first picture: the brand posts; and when the question comes. Between them steps pass until `UNTIL`. */
export const TIMES = { post: 600, question: 4000 } as const;
/** Steps that are played: two seconds. */
export const UNTIL = 3;
