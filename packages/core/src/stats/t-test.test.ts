import fc from "fast-check";
import { expect, it } from "vitest";
import { arbitraryReal } from "../testing/arbitrary-value.js";
import { varianceOf } from "./moments.js";
import { oneSampleTTest, pairedTTest, studentTTest, tTest, welchTTest } from "./t-test.js";

const values = fc.array(arbitraryReal(-100, 100), { minLength: 3, maxLength: 20 }).filter((list) => varianceOf(list) > 0.01);
const alternatives = ["two-sided", "less", "greater"] as const;

it("too few values are no test", () => {
  expect([oneSampleTTest([]), oneSampleTTest([1]), pairedTTest([1], [2]), pairedTTest([1, 2], [1, 2, 3])]).toEqual([null, null, null, null]);
  expect([studentTTest([1], [2]), studentTTest([], [1, 2, 3]), welchTTest([1], [1, 2, 3]), welchTTest([1, 2], [3])]).toEqual([null, null, null, null]);
  expect(studentTTest([1], [2, 4])!.df).toBe(1);
});

it("values that are all equal are infinitely far from another value, and say nothing of their own", () => {
  expect(oneSampleTTest([2, 2, 2])).toEqual({ estimate: 2, se: 0, df: 2, t: Infinity, p: 0, low: 2, high: 2 });
  expect(oneSampleTTest([2, 2, 2], { nullValue: 2 })).toMatchObject({ t: NaN, p: NaN });
  expect(welchTTest([2, 2], [1, 1])).toMatchObject({ estimate: 1, df: NaN, p: NaN, low: NaN });
});

it("a missing value leaves nothing known", () => {
  expect(oneSampleTTest([1, NaN, 2])).toMatchObject({ estimate: NaN, t: NaN, p: NaN, low: NaN, high: NaN });
});

it("t does not change with unit, nor with a shift of both groups, and changes sign with their order", () => {
  fc.assert(fc.property(values, values, arbitraryReal(-50, 50), arbitraryReal(0.1, 10), (x, y, shift, scale) => {
    for (const test of [studentTTest, welchTTest]) {
      const { t, p, df } = test(x, y)!;
      const moved = test(x.map((value) => value * scale + shift), y.map((value) => value * scale + shift))!;
      expect(Math.abs(moved.t - t)).toBeLessThan(1e-8 * (1 + Math.abs(t)));
      expect(Math.abs(moved.df / df - 1)).toBeLessThan(1e-8);
      expect(test(y, x)!.t).toBe(-t);
      expect(test(y, x)!.p).toBe(p);
    }
  }));
});

it("the two one-sided p sum to 1, and the two-sided is twice the smaller", () => {
  fc.assert(fc.property(values, arbitraryReal(-100, 100), (x, nullValue) => {
    const [both, less, greater] = alternatives.map((alternative) => oneSampleTTest(x, { alternative, nullValue })!.p) as [number, number, number];
    expect(Math.abs(less + greater - 1)).toBeLessThan(1e-14);
    expect(Math.abs(both - 2 * Math.min(less, greater))).toBeLessThanOrEqual(1e-15);
  }));
});

it("a value is in the interval exactly if the test of it gives more than 1 - level", () => {
  fc.assert(fc.property(values, arbitraryReal(-100, 100), arbitraryReal(0.5, 0.99), fc.constantFrom(...alternatives), (x, nullValue, level, alternative) => {
    const { p, low, high } = oneSampleTTest(x, { nullValue, level, alternative })!;
    fc.pre(Math.abs(p - (1 - level)) > 1e-9);
    expect(low < nullValue && nullValue < high).toBe(p > 1 - level);
  }));
});

it("equal groups sizes and variances make Welch's test Student's", () => {
  fc.assert(fc.property(values, arbitraryReal(-50, 50), (x, shift) => {
    const y = x.map((value) => shift - value);
    const [student, welch] = [studentTTest(x, y)!, welchTTest(x, y)!];
    for (const key of ["se", "t", "df", "p"] as const) expect(Math.abs(welch[key] - student[key])).toBeLessThan(1e-9 * (1 + Math.abs(student[key])));
  }));
});

it("a test of any estimate needs only its standard error and degrees of freedom", () => {
  expect(tTest({ estimate: 3, se: 1.5, df: Infinity }).t).toBe(2);
  expect(tTest({ estimate: 3, se: 1.5, df: Infinity }).p).toBeCloseTo(0.04550026389635841, 14);
});
