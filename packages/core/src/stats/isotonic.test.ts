import fc from "fast-check";
import { expect, it } from "vitest";
import { isotonic } from "./isotonic.js";

it("pools what falls, by weight: the example of R's isoreg, 1 0 4 3 3 5 4 2 0", () => {
  expect(isotonic([1, 0, 4, 3, 3, 5, 4, 2, 0])).toEqual([0.5, 0.5, 3, 3, 3, 3, 3, 3, 3]);
  expect(isotonic([3, 0], [1, 2])).toEqual([1, 1]);
  expect(isotonic([])).toEqual([]);
});

const square = (a: readonly number[], b: readonly number[], w: readonly number[]) => a.reduce((sum, x, k) => sum + w[k]! * (x - b[k]!) ** 2, 0);
const lists = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: -60, max: 60 })), { minLength: 1, maxLength: 8 });

it("never falls, and no other list that never falls lies nearer", () => {
  fc.assert(fc.property(lists, (rows) => {
    const [values, weights, other] = [0, 1, 2].map((d) => rows.map((row) => row[d]!)) as [number[], number[], number[]];
    const fit = isotonic(values, weights);
    for (let k = 1; k < fit.length; k++) expect(fit[k]!).toBeGreaterThanOrEqual(fit[k - 1]!);
    expect(square(values, fit, weights)).toBeLessThanOrEqual(square(values, [...other].sort((a, b) => a - b), weights) + 1e-9);
  }));
});
