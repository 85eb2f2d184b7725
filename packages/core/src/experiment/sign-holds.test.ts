import { expect, test } from "vitest";
import type { Expectation } from "./verdict.js";
import { signHolds } from "./sign-holds.js";

test.each<[Expectation, readonly [number, boolean][]]>([
  ["positive", [[1e-9, true], [0, false], [-1, false]]],
  ["negative", [[-1e-9, true], [0, false], [1, false]]],
  ["zero", [[0.0999, true], [-0.0999, true], [0.1, false], [-0.1, false]]],
  ["not negative", [[5, true], [-0.0999, true], [-0.1, false]]],
])("%s holds at its side of 0, or of a margin of .1, and never for NaN", (expects, cases) => {
  for (const [value, holds] of cases) expect([value, signHolds(value, expects, 0.1)]).toEqual([value, holds]);
  expect(signHolds(NaN, expects, 0.1)).toBe(false);
});
