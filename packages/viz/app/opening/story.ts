import { publicly, type Footage } from "../../src/footage/footage.js";
import { OPPOSED, turns } from "../../src/footage/turns.js";
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

/** How many have heard the brand by a step, how many of them have turned against it since, and how many stand against it in public then. */
export function countsAt(footage: Footage, step: number): { readonly people: number; readonly heard: number; readonly turned: number; readonly opposed: number } {
  const { n, reachedAt, attitude, expressed, stride } = footage;
  const { agent, picture } = turns(footage);
  const at = Math.floor(step / stride) * n;
  const against = Array.from({ length: n }, (_, i) => publicly(footage, attitude[at + i]!, expressed[at + i]!) < -OPPOSED).filter(Boolean).length;
  const heard = reachedAt.filter((when) => when > 0 && when <= step).length;
  return { people: n, heard, turned: new Set(agent.filter((_, k) => picture[k]! * stride <= step)).size, opposed: against };
}
