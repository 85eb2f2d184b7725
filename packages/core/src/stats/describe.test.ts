import fc from "fast-check";
import { expect, it } from "vitest";
import { arbitraryReal } from "../testing/arbitrary-value.js";
import { covariance, pearson } from "./correlation.js";
import { describe } from "./describe.js";
import { quantile } from "./quantile.js";

const value = arbitraryReal(-1000, 1000);
const values = fc.array(value, { minLength: 2, maxLength: 40 });
const pairs = fc.array(fc.tuple(value, value), { minLength: 2, maxLength: 40 });

it("describes 1, 2, 3, 4", () => {
  expect(describe([4, 2, 1, 3])).toEqual({
    n: 4, mean: 2.5, variance: 5 / 3, sd: Math.sqrt(5 / 3), se: Math.sqrt(5 / 3) / 2, min: 1, lowerQuartile: 1.75, median: 2.5, upperQuartile: 3.25, max: 4,
  });
});

it("says of nothing only that it is nothing, of one value no spread, and with a missing one only n", () => {
  const { n, ...rest } = describe([]);
  expect(n).toBe(0);
  expect(new Set(Object.values(rest))).toEqual(new Set([NaN]));
  expect(describe([7])).toEqual({ n: 1, mean: 7, variance: NaN, sd: NaN, se: NaN, min: 7, lowerQuartile: 7, median: 7, upperQuartile: 7, max: 7 });
  const { n: three, ...gone } = describe([1, NaN, 2]);
  expect(three).toBe(3);
  expect(new Set(Object.values(gone))).toEqual(new Set([NaN]));
});

it("leaves what it describes as it was, typed array or list", () => {
  const list = Object.freeze([3, 1, 2]);
  expect(describe(Float64Array.from(list))).toEqual(describe(list));
});

it("a shift moves places and keeps spreads; a change of unit changes both", () => {
  fc.assert(fc.property(values, value, arbitraryReal(0.01, 100), (list, shift, scale) => {
    const [before, after] = [describe(list), describe(list.map((x) => x * scale + shift))];
    for (const key of ["mean", "min", "lowerQuartile", "median", "upperQuartile", "max"] as const) {
      expect(Math.abs(after[key] - (before[key] * scale + shift))).toBeLessThan(1e-10 * (1 + Math.abs(shift) + scale));
    }
    for (const key of ["sd", "se"] as const) expect(Math.abs(after[key] - before[key] * scale)).toBeLessThan(1e-10 * (1 + Math.abs(shift) + scale));
  }));
});

it("quantiles rise with p from the least to the greatest value, and order does not matter", () => {
  fc.assert(fc.property(values, arbitraryReal(0, 1), arbitraryReal(0, 1), (list, p, q) => {
    expect(quantile(list, Math.min(p, q))).toBeLessThanOrEqual(quantile(list, Math.max(p, q)) + 1e-12);
    expect([quantile(list, 0), quantile(list, 1)]).toEqual([Math.min(...list) + 0, Math.max(...list) + 0]);
    expect(quantile([...list].reverse(), p)).toBe(quantile(list, p));
  }));
});

it("there is no quantile of nothing, or outside of [0, 1]", () => {
  expect([quantile([], 0.5), quantile([1], -0.1), quantile([1], 1.1), quantile([1], NaN)]).toEqual([NaN, NaN, NaN, NaN]);
});

it("a correlation lies in [-1, 1], is symmetric, and ignores place and unit; a list's covariance with itself is its variance", () => {
  fc.assert(fc.property(pairs, value, arbitraryReal(0.1, 10), (list, shift, scale) => {
    const [x, y] = [list.map(([a]) => a), list.map(([, b]) => b)];
    const r = pearson(x, y);
    fc.pre(describe(x).sd > 1e-3 && describe(y).sd > 1e-3);
    expect(Math.abs(r)).toBeLessThanOrEqual(1);
    expect(pearson(y, x)).toBeCloseTo(r, 12);
    expect(pearson(x.map((a) => -scale * a + shift), y)).toBeCloseTo(-r, 8);
    expect(covariance(x, x)).toBeCloseTo(describe(x).variance, 6);
  }));
});

it("there is no correlation of unequal lists, of one pair, or with what does not vary", () => {
  expect([pearson([1, 2], [1]), covariance([1, 2], [1]), pearson([1], [1]), covariance([1], [1]), pearson([0.1, 0.1, 0.1], [1, 2, 3])]).toEqual(Array(5).fill(NaN));
});
