import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryReal } from "../../testing/arbitrary-value.js";
import { chiSquare } from "./chi-square.js";
import type { Distribution } from "./distribution.js";
import { fisher } from "./fisher.js";
import { noncentralFisher } from "./noncentral-fisher.js";
import { noncentralStudent } from "./noncentral-student.js";
import { normal } from "./normal.js";
import { student } from "./student.js";

const dfs = fc.integer({ min: 1, max: 2000 }).map((k) => k / 4 + 0.25);
const distributions: readonly [string, fc.Arbitrary<Distribution>, lowest: number][] = [
  ["normal", fc.constant(normal), -Infinity],
  ["student", dfs.map(student), -Infinity],
  ["chi-square", dfs.map(chiSquare), 0],
  ["fisher", fc.tuple(dfs, dfs).map(([df1, df2]) => fisher(df1, df2)), 0],
];
const place = arbitraryReal(-20, 20);
const chance = fc.integer({ min: 1, max: 999_999 }).map((k) => k / 1_000_000);

describe.each(distributions)("%s", (_, distribution, lowest) => {
  it("has tails that sum to 1, and a cdf that never falls", () => {
    fc.assert(fc.property(distribution, place, place, (d, x, y) => {
      expect(Math.abs(d.cdf(x) + d.upper(x) - 1)).toBeLessThan(1e-15);
      expect(d.cdf(Math.min(x, y))).toBeLessThanOrEqual(d.cdf(Math.max(x, y)) * (1 + 1e-12));
      expect(d.upper(Math.max(x, y))).toBeLessThanOrEqual(d.upper(Math.min(x, y)) * (1 + 1e-12));
    }));
  });

  it("has quantiles that undo either tail to 11 digits", () => {
    fc.assert(fc.property(distribution, chance, (d, p) => {
      expect(Math.abs(d.cdf(d.quantile(p)) / p - 1)).toBeLessThan(1e-11);
      expect(Math.abs(d.upper(d.upperQuantile(p)) / p - 1)).toBeLessThan(1e-11);
    }));
  });

  it("ends where it ends, and knows nothing of impossible probabilities and places", () => {
    fc.assert(fc.property(distribution, (d) => {
      expect([d.quantile(0), d.quantile(1), d.upperQuantile(0), d.upperQuantile(1)]).toEqual([lowest, Infinity, Infinity, lowest]);
      expect([d.cdf(-Infinity), d.cdf(Infinity), d.upper(-Infinity), d.upper(Infinity)]).toEqual([0, 1, 1, 0]);
      expect([d.cdf(NaN), d.upper(NaN), d.quantile(NaN), d.quantile(-0.1), d.quantile(1.1), d.upperQuantile(NaN)]).toEqual(Array(6).fill(NaN));
    }), { numRuns: 20 });
  });
});

it.each([student(0), student(-1), student(NaN), chiSquare(0), chiSquare(NaN), fisher(0, 5), fisher(5, -1), fisher(NaN, 5)])(
  "degrees of freedom that are not positive give NaN", (d) => {
    expect([d.cdf(1), d.upper(1), d.quantile(0.3), d.upperQuantile(0.3)]).toEqual([NaN, NaN, NaN, NaN]);
  },
);

it("t is symmetric, its square is an F, and with ever more degrees of freedom it becomes normal", () => {
  fc.assert(fc.property(dfs, place, chance, (df, t, p) => {
    expect(student(df).cdf(t)).toBe(student(df).upper(-t));
    expect(student(df).quantile(p)).toBe(-student(df).upperQuantile(p));
    expect(Math.abs(2 * student(df).upper(Math.abs(t)) - fisher(1, df).upper(t * t))).toBeLessThan(1e-15);
    expect(Math.abs(student(Infinity).cdf(t) / normal.cdf(t) - 1)).toBeLessThan(1e-12);
  }));
});

it("F with its degrees of freedom swapped is 1 / F, and with infinitely many below a chi-square over its own", () => {
  fc.assert(fc.property(dfs, dfs, arbitraryReal(0.01, 50), (df1, df2, f) => {
    fc.pre(fisher(df1, df2).upper(f) > 1e-290 && chiSquare(df1).upper(df1 * f) > 1e-290);
    expect(Math.abs(fisher(df1, df2).upper(f) / fisher(df2, df1).cdf(1 / f) - 1)).toBeLessThan(1e-11);
    expect(Math.abs(fisher(df1, Infinity).upper(f) / chiSquare(df1).upper(df1 * f) - 1)).toBeLessThan(1e-11);
  }));
});

it("noncentral t mirrors, squares to noncentral F, rises with delta, and is t where delta is 0", () => {
  fc.assert(fc.property(dfs, arbitraryReal(-8, 8), arbitraryReal(-8, 8), (df, t, delta) => {
    const { cdf, upper } = noncentralStudent(df, delta);
    expect(Math.abs(cdf(t) + upper(t) - 1)).toBeLessThan(1e-13);
    expect(Math.abs(cdf(t) - noncentralStudent(df, -delta).upper(-t))).toBeLessThan(1e-13);
    const [high, low] = [Math.abs(t), -Math.abs(t)];
    expect(Math.abs(upper(high) + cdf(low) - noncentralFisher(1, df, delta * delta).upper(t * t))).toBeLessThan(1e-13);
    expect(noncentralStudent(df, delta + 0.1).upper(t)).toBeGreaterThanOrEqual(upper(t) - 1e-14);
    expect(noncentralStudent(df, 0).upper(t)).toBe(student(df).upper(t));
  }));
});

it("noncentral t at 0, or so close that its square vanishes, is a matter of the sign of z + delta", () => {
  for (const t of [0, 1e-162, -1e-162, 1e-200]) expect(Math.abs(noncentralStudent(0.5, -7.3).upper(t) / normal.cdf(-7.3) - 1)).toBeLessThan(1e-12);
});

it("noncentral F has tails that sum to 1 and moves up with lambda", () => {
  fc.assert(fc.property(dfs, dfs, arbitraryReal(0, 50), arbitraryReal(0, 20), (df1, df2, lambda, f) => {
    const { cdf, upper } = noncentralFisher(df1, df2, lambda);
    expect(Math.abs(cdf(f) + upper(f) - 1)).toBeLessThan(1e-13);
    expect(noncentralFisher(df1, df2, lambda + 0.1).upper(f)).toBeGreaterThanOrEqual(upper(f) - 1e-14);
  }));
});

it("noncentral distributions end at infinity, and know nothing of impossible parameters and places", () => {
  for (const d of [noncentralStudent(-1, 1), noncentralStudent(5, NaN), noncentralFisher(2, 0, 1), noncentralFisher(2, 5, -1), noncentralFisher(2, 5, NaN)]) {
    expect([d.cdf(1), d.upper(1)]).toEqual([NaN, NaN]);
  }
  expect([noncentralStudent(5, -1).cdf(Infinity), noncentralStudent(5, -1).upper(Infinity), noncentralStudent(5, 1).cdf(-Infinity)]).toEqual([1, 0, 0]);
  expect([noncentralStudent(5, 1).cdf(NaN), noncentralFisher(2, 5, 1).upper(NaN)]).toEqual([NaN, NaN]);
});
