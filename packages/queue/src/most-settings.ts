import { SpecError } from "@talkback/core";
import type { Plan } from "@talkback/core/experiment";

/** Settings of a study on a queue, at most: anybody may hand in a few bytes that ask each thread of a worker to plan them. */
export const MOST_SETTINGS = 262_144;

/** @throws {SpecError} when a study has more settings than workers take */
export function requireFew({ ofPoint }: Plan): void {
  if (ofPoint.length <= MOST_SETTINGS) return;
  throw new SpecError([{ code: "E_STUDY", path: "design", expected: `at most ${MOST_SETTINGS} points on a queue`, received: String(ofPoint.length), hint: "sweep it in shards" }], "study");
}
