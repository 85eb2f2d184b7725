import { expect, it } from "vitest";
import { NEUTRAL, relationOf } from "./relation.js";
import { RELATIONS } from "./utterances.js";

const BELOW = 0.05 - 2 ** -57;
const CALM = 0;
const reacted = (signWithout: -1 | 0 | 1) => 2 + signWithout;

it.each([
  ["what is said is just neutral", 0.9, BELOW, reacted(1), "none"],
  ["what was heard is just neutral", -BELOW, 0.9, reacted(-1), "none"],
  ["nothing is held either way", 0, 0, CALM, "none"],
  ["both are of the same sign, at the edge", NEUTRAL, NEUTRAL, CALM, "passes on"],
  ["both are negative", -0.3, -0.9, CALM, "passes on"],
  ["reactance left the sign as it was heard", 0.6, 0.2, reacted(1), "passes on"],
  ["reactance led to the sign that was heard", 0.6, 0.2, reacted(-1), "passes on"],
  ["the signs differ without reactance", 0.6, -0.4, CALM, "contradicts"],
  ["the signs differ without reactance, at the edge", -NEUTRAL, NEUTRAL, CALM, "contradicts"],
  ["the sign would have differed without reactance too", 0.6, -0.4, reacted(-1), "contradicts"],
  ["the sign would have differed without reactance too, the other way round", -0.6, 0.4, reacted(1), "contradicts"],
  ["reactance turned the sign round", 0.6, -0.4, reacted(1), "inverts"],
  ["reactance turned the sign round, the other way round", -0.6, 0.4, reacted(-1), "inverts"],
  ["reactance turned what would have been exactly 0", 0.6, -0.4, reacted(0), "inverts"],
  ["reactance turned what would have been exactly 0, the other way round", -0.6, 0.4, reacted(0), "inverts"],
] as const)("%s: having heard %d, saying %d after reaction %d is \"%s\"", (_, parent, opinion, reaction, relation) => {
  expect(RELATIONS[relationOf(parent, opinion, reaction)]).toBe(relation);
});
