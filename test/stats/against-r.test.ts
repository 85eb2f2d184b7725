import { expect, it } from "vitest";
import { againstR, caughtByR, disagreements } from "./against-r.js";

const cases = { halves: { given: 3, gives: { half: 1.5, all: [1, null], name: "three" } } };
const right = (x: number) => ({ half: x / 2, all: [1, NaN], name: "three", more: 7 });

it("what agrees to the digits asked for is no disagreement, and more than R gives is allowed", () => {
  againstR(cases, right, 15);
  againstR(cases, (x) => ({ ...right(x), half: 1.5 * (1 + 9e-7) }), 6);
});

it("names the place, ours and R's where the next digit is off", () => {
  expect(disagreements(cases, (x) => ({ ...right(x), half: 1.5 * (1 + 1.1e-6) }), 6)).toEqual(["halves.half: 1.50000165 instead of 1.5"]);
});

it.each<[string, unknown]>([
  ["nothing", undefined], ["null", null], ["a number for an object", 1], ["a missing number", { ...right(3), half: undefined }], ["NaN", { ...right(3), half: NaN }],
  ["a finite number where R has none", { ...right(3), all: [1, 0] }], ["a shorter list", { ...right(3), all: [1] }],
  ["a longer list", { ...right(3), all: [1, NaN, 2] }], ["another text", { ...right(3), name: "four" }],
])("%s is found", (_, wrong) => {
  caughtByR(cases, () => wrong, 3);
});

it("no cases at all fail, and so does a mistake that nothing finds", () => {
  expect(() => againstR({}, right, 3)).toThrow();
  expect(() => caughtByR(cases, right, 3)).toThrow();
});

it("below the floor, numbers need only agree to its digits", () => {
  const nought = [{ given: 0, gives: 0 }];
  expect(disagreements(nought, () => 1e-17, 12)).not.toEqual([]);
  expect(disagreements(nought, () => 1e-17, 12, 1)).toEqual([]);
  expect(disagreements(nought, () => 1e-11, 12, 1)).not.toEqual([]);
});
