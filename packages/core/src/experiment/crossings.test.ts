import { expect, it } from "vitest";
import { crossings } from "./crossings.js";

it("lie on the line between two levels", () => {
  expect(crossings([0, 1, 3], [3, 1, -1])).toEqual([{ at: 2, direction: "falls" }]);
  expect(crossings([0, 1, 3, 4], [-1, 1, 3, -9])).toEqual([{ at: 0.5, direction: "rises" }, { at: 3.25, direction: "falls" }]);
});

it("are none where a curve only touches zero, or begins or ends there", () => {
  expect(crossings([0, 1, 2], [1, 0, 1])).toEqual([]);
  expect(crossings([0, 1, 2], [0, -1, -2])).toEqual([]);
  expect(crossings([0, 1, 2], [1, 2, 0])).toEqual([]);
  expect(crossings([0, 1], [0, 0])).toEqual([]);
  expect(crossings([], [])).toEqual([]);
});

it("are a level where the curve is zero there alone, the middle of a stretch of zeros otherwise", () => {
  expect(crossings([0, 1, 2], [1, 0, -1])).toEqual([{ at: 1, direction: "falls" }]);
  expect(crossings([0, 1, 5, 6], [-1, 0, 0, 1])).toEqual([{ at: 3, direction: "rises" }]);
});
