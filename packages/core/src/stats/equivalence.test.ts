import fc from "fast-check";
import { expect, it } from "vitest";
import { arbitraryReal } from "../testing/arbitrary-value.js";
import { equivalence, equivalentMeans } from "./equivalence.js";

const estimate = fc.record({ estimate: arbitraryReal(-3, 3), se: arbitraryReal(0.01, 3), df: fc.integer({ min: 1, max: 200 }) });

it("an estimate of 0 with a small error is equivalent to nothing, one with a large error is not", () => {
  expect(equivalence({ estimate: 0, se: 0.1, df: 30 }, { margin: 0.5 }).equivalent).toBe(true);
  expect(equivalence({ estimate: 0, se: 1, df: 30 }, { margin: 0.5 }).equivalent).toBe(false);
});

it("is found exactly where the interval of confidence 1 - 2 alpha lies within the margin", () => {
  fc.assert(fc.property(estimate, arbitraryReal(0.05, 4), arbitraryReal(-1, 1), arbitraryReal(0.01, 0.3), (given, half, middle, alpha) => {
    const margin = [middle - half, middle + half] as const;
    const { equivalent, p, low, high } = equivalence(given, { margin, alpha });
    fc.pre(Math.abs(p - alpha) > 1e-9);
    expect(equivalent).toBe(low > margin[0] && high < margin[1]);
  }));
});

it("p falls as the margin widens, and does not change with the sign of the estimate in a symmetric one", () => {
  fc.assert(fc.property(estimate, arbitraryReal(0.05, 4), arbitraryReal(0.01, 2), (given, margin, more) => {
    const { p } = equivalence(given, { margin });
    expect(equivalence(given, { margin: margin + more }).p).toBeLessThanOrEqual(p);
    expect(equivalence({ ...given, estimate: -given.estimate }, { margin }).p).toBe(p);
  }));
});

it("a margin that is empty or upside down finds nothing", () => {
  fc.assert(fc.property(estimate, arbitraryReal(-2, 0), (given, margin) => {
    expect(equivalence(given, { margin }).equivalent).toBe(false);
  }));
});

it("too few values are no test, and a missing value is no verdict", () => {
  expect([equivalentMeans([1], [1, 2], { margin: 1 }), equivalentMeans([1], [2], { margin: 1, equalVariances: true })]).toEqual([null, null]);
  expect(equivalentMeans([1, NaN], [1, 2], { margin: 1 })).toMatchObject({ p: NaN, equivalent: false });
});
