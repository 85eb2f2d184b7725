import fc from "fast-check";
import { expect, it } from "vitest";
import { arbitraryReal } from "../../testing/arbitrary-value.js";
import { fisher } from "../distribution/fisher.js";
import { noncentralFisher } from "../distribution/noncentral-fisher.js";
import { noncentralStudent } from "../distribution/noncentral-student.js";
import { varianceOf } from "../moments.js";
import { oneSampleTTest, studentTTest } from "../t-test.js";
import { hedgesCorrection } from "./hedges-correction.js";
import { fisherNoncentrality, studentNoncentrality } from "./noncentrality.js";
import { cohensD, hedgesG, oneSampleCohensD, oneSampleHedgesG } from "./standardised-difference.js";
import { etaSquared, omegaSquared, partialEtaSquared, partialOmegaSquared } from "./variance-explained.js";

const values = fc.array(arbitraryReal(-20, 20), { minLength: 4, maxLength: 20 }).filter((list) => varianceOf(list) > 0.1);
const dfs = fc.integer({ min: 1, max: 300 });
const fTest = fc.record({ f: arbitraryReal(0, 60), df1: fc.integer({ min: 1, max: 8 }), df2: fc.integer({ min: 2, max: 300 }) });

it("d of groups 2 apart with standard deviation 1 is 2, and g a little less", () => {
  const [x, y] = [[1, 2, 3], [-1, 0, 1]];
  expect(cohensD(x, y)!.estimate).toBeCloseTo(2, 14);
  expect(hedgesG(x, y)!.estimate).toBeCloseTo(2 * 0.7978845608028654, 14);
  expect(oneSampleCohensD(x)!.estimate).toBeCloseTo(2, 14);
  expect(oneSampleHedgesG(x, 1)!.estimate).toBeCloseTo(0.5641895835477563, 14);
});

it("too few values have no effect size", () => {
  expect([cohensD([1], [2]), cohensD([], [1, 2, 3]), hedgesG([1], [2, 3]), oneSampleCohensD([1]), oneSampleHedgesG([1, 2])]).toEqual(Array(5).fill(null));
});

it("without any spread there is no finite size, nor limits", () => {
  expect(cohensD([1, 1], [0, 0])).toEqual({ estimate: Infinity, low: NaN, high: NaN });
  expect(oneSampleCohensD([2, 2, 2], 2)).toEqual({ estimate: NaN, low: NaN, high: NaN });
});

it("limits of noncentrality leave the probability they should on either side", () => {
  fc.assert(fc.property(arbitraryReal(-30, 30), dfs, arbitraryReal(0.5, 0.999), (t, df, level) => {
    const { low, high } = studentNoncentrality(t, df, level);
    const tail = (1 - level) / 2;
    expect(Math.abs(noncentralStudent(df, low).upper(t) - tail)).toBeLessThan(1e-12);
    expect(Math.abs(noncentralStudent(df, high).cdf(t) - tail)).toBeLessThan(1e-12);
    expect(low).toBeLessThan(high);
  }), { numRuns: 60 });
  fc.assert(fc.property(fTest, arbitraryReal(0.5, 0.999), ({ f, df1, df2 }, level) => {
    const { low, high } = fisherNoncentrality(f, df1, df2, level);
    const tail = (1 - level) / 2;
    if (low > 0) expect(Math.abs(noncentralFisher(df1, df2, low).upper(f) - tail)).toBeLessThan(1e-12);
    else expect(fisher(df1, df2).upper(f)).toBeGreaterThan(tail - 1e-12);
    if (high > 0) expect(Math.abs(noncentralFisher(df1, df2, high).cdf(f) - tail)).toBeLessThan(1e-12);
    else expect(fisher(df1, df2).cdf(f)).toBeLessThan(tail + 1e-12);
  }), { numRuns: 60 });
});

it("the limits of d exclude 0 exactly where the t test finds a difference", () => {
  fc.assert(fc.property(values, values, arbitraryReal(0.6, 0.99), (x, y, level) => {
    const { p } = studentTTest(x, y)!;
    const { low, high } = cohensD(x, y, level)!;
    fc.pre(Math.abs(p - (1 - level)) > 1e-9);
    expect(low > 0 || high < 0).toBe(p < 1 - level);
  }), { numRuns: 60 });
});

it("effect sizes change sign with the groups and do not change with unit or place", () => {
  fc.assert(fc.property(values, values, arbitraryReal(-20, 20), arbitraryReal(0.1, 10), (x, y, shift, scale) => {
    const [d, back] = [cohensD(x, y)!, cohensD(y, x)!];
    expect(back.estimate).toBe(-d.estimate);
    expect(back.low).toBe(-d.high);
    const moved = cohensD(x.map((v) => v * scale + shift), y.map((v) => v * scale + shift))!;
    for (const key of ["estimate", "low", "high"] as const) expect(Math.abs(moved[key] - d[key])).toBeLessThan(1e-8 * (1 + Math.abs(d[key])));
    expect(Math.abs(oneSampleCohensD(x, shift)!.estimate * Math.sqrt(x.length) - oneSampleTTest(x, { nullValue: shift })!.t)).toBeLessThan(1e-10 * (1 + Math.abs(d.estimate)) * 1000);
  }), { numRuns: 40 });
});

it("Hedges' correction is in (0, 1), rises with df, is close to 1 - 3 / (4 df - 1), and does not exist for 1", () => {
  fc.assert(fc.property(fc.integer({ min: 2, max: 100_000 }), (df) => {
    const factor = hedgesCorrection(df);
    expect(factor).toBeLessThan(hedgesCorrection(df + 1));
    expect(factor).toBeLessThan(1);
    expect(Math.abs(factor - (1 - 3 / (4 * df - 1)))).toBeLessThan(0.07 / (df * df));
  }));
  expect([hedgesCorrection(1), hedgesCorrection(NaN)]).toEqual([NaN, NaN]);
});

it("shares of variance: omega is below eta, whole below partial, and limits lie in order within [0, 1)", () => {
  fc.assert(fc.property(fTest, arbitraryReal(0, 100), (test, others) => {
    const [eta, partialEta, omega, partialOmega] = [etaSquared(test, { others }), partialEtaSquared(test), omegaSquared(test, { others }), partialOmegaSquared(test)];
    expect(omega.estimate).toBeLessThan(eta.estimate + 1e-15);
    expect(partialOmega.estimate).toBeLessThan(partialEta.estimate + 1e-15);
    expect(eta.estimate).toBeLessThanOrEqual(partialEta.estimate);
    for (const { low, high } of [eta, partialEta, omega, partialOmega]) {
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeGreaterThanOrEqual(low);
      expect(high).toBeLessThan(1);
    }
    expect(etaSquared(test)).toEqual(partialEta);
  }), { numRuns: 60 });
});

it("the lower limit is above 0 exactly where F is significant at .05", () => {
  fc.assert(fc.property(fTest, (test) => {
    const p = fisher(test.df1, test.df2).upper(test.f);
    fc.pre(Math.abs(p - 0.05) > 1e-9);
    expect(partialOmegaSquared(test).low > 0).toBe(p < 0.05);
  }), { numRuns: 60 });
});

it("the impossible gives NaN", () => {
  for (const limits of [studentNoncentrality(Infinity, 5, 0.95), studentNoncentrality(1, 0, 0.95), studentNoncentrality(1, 5, 1), fisherNoncentrality(-1, 2, 5, 0.9),
    fisherNoncentrality(NaN, 2, 5, 0.9), fisherNoncentrality(1, 2, Infinity, 0.9), fisherNoncentrality(1, 2, 5, 0)]) {
    expect(limits).toEqual({ low: NaN, high: NaN });
  }
});

it("an enormous t has limits, too, and within a second", () => {
  const { low, high } = studentNoncentrality(2000, 50, 0.95);
  expect(low).toBeGreaterThan(1500);
  expect(high).toBeLessThan(2500);
});
