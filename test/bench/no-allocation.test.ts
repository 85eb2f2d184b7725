import { expect, test } from "vitest";
import { allocationCases, tracedCases } from "../../bench/lib/allocation-cases.mjs";
import { collectionsIn } from "../../bench/no-allocation.mjs";

test.each(Object.keys(allocationCases))("a thousand steps of a thousand agents need no collection of garbage: %s", (name) => {
  expect(collectionsIn(name, 1000)).toEqual([]);
});

test.each(Object.keys(tracedCases))("a thousand steps that follow who moved whom need two collections at most: %s", (name) => {
  expect(collectionsIn(name, 1000).length).toBeLessThanOrEqual(2);
});
