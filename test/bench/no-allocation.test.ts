import { expect, test } from "vitest";
import type { allocationCases, tracedCases } from "../../bench/lib/allocation-cases.mjs";
import { collectionsIn } from "../../bench/no-allocation.mjs";

/** One for each way in which a step once made garbage; `node bench/no-allocation.mjs` counts that of all cases. */
const CASES: readonly (keyof typeof allocationCases)[] = [
  "canonical speaking", "several campaigns", "a campaign whose opinions vary", "in a random order", "Poisson clocks", "in turn, people ask, an audience", "Deffuant, in pairs",
  "Hegselmann-Krause", "binary choice",
];
const TRACED: readonly (keyof typeof tracedCases)[] = ["traced, opinions vary"];

test.each(CASES)("a thousand steps of a thousand agents need no collection of garbage: %s", (name) => {
  expect(collectionsIn(name, 1000)).toEqual([]);
});

test.each(TRACED)("a thousand steps that follow who moved whom need two collections at most: %s", (name) => {
  expect(collectionsIn(name, 1000).length).toBeLessThanOrEqual(2);
});
