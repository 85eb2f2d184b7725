import { expect, test } from "vitest";
import { allocationCases } from "../../bench/lib/allocation-cases.mjs";
import { collectionsIn } from "../../bench/no-allocation.mjs";

test.each(Object.keys(allocationCases))("a thousand steps of a thousand agents need no collection of garbage: %s", (name) => {
  expect(collectionsIn(name, 1000)).toEqual([]);
});
