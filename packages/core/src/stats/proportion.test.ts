import fc from "fast-check";
import { expect, it } from "vitest";
import { arbitraryReal } from "../testing/arbitrary-value.js";
import { poissonDensity } from "../math/poisson-density.js";
import type { IntervalEstimate } from "./interval-estimate.js";
import { clopperPearson, wilson } from "./proportion.js";

const share = fc.integer({ min: 1, max: 400 }).chain((n) => fc.record({ n: fc.constant(n), successes: fc.integer({ min: 0, max: n }) }));
const level = arbitraryReal(0.5, 0.999);

it("intervals lie in [0, 1] around the proportion, widen with the level, and mirror for failures", () => {
  fc.assert(fc.property(share, level, ({ n, successes }, at) => {
    for (const interval of [wilson, clopperPearson]) {
      const { estimate, low, high } = interval(successes, n, at);
      expect(0 <= low && low <= estimate && estimate <= high && high <= 1).toBe(true);
      const wider = interval(successes, n, at + 0.0005);
      expect(wider.low <= low && wider.high >= high).toBe(true);
      const mirror = interval(n - successes, n, at);
      expect(Math.abs(mirror.low - (1 - high)) + Math.abs(mirror.high - (1 - low))).toBeLessThan(1e-13);
    }
  }));
});

/** How often an interval covers the true proportion p: summed over all numbers of successes. */
function coverage(intervals: readonly IntervalEstimate[], p: number): number {
  const n = intervals.length - 1;
  let sum = 0;
  for (const [k, { low, high }] of intervals.entries()) {
    if (low <= p && p <= high) sum += (poissonDensity(k, n * p) * poissonDensity(n - k, n * (1 - p))) / poissonDensity(n, n);
  }
  return sum;
}

const all = (interval: typeof wilson, n: number): IntervalEstimate[] => Array.from({ length: n + 1 }, (_, k) => interval(k, n));

it("Clopper and Pearson cover at least 95 % of the time, whatever the true proportion", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 80 }), arbitraryReal(0.001, 0.999), (n, p) => {
    expect(coverage(all(clopperPearson, n), p)).toBeGreaterThanOrEqual(0.95 - 1e-12);
  }), { numRuns: 60 });
});

it.each([10, 30, 80])("Wilson covers 95 % to within .01 on average over all proportions, of %d, and Clopper and Pearson more", (n) => {
  const average = (intervals: readonly IntervalEstimate[]): number => {
    let sum = 0;
    for (let k = 1; k < 500; k++) sum += coverage(intervals, k / 500) / 499;
    return sum;
  };
  expect(Math.abs(average(all(wilson, n)) - 0.95)).toBeLessThan(0.01);
  expect(average(all(clopperPearson, n))).toBeGreaterThan(0.96);
});

it("the ends are exact where nothing or everything succeeded", () => {
  for (const interval of [wilson, clopperPearson]) {
    expect(interval(0, 7).low).toBe(0);
    expect(interval(7, 7).high).toBe(1);
  }
});

it("the impossible gives NaN", () => {
  for (const interval of [wilson, clopperPearson]) {
    for (const [successes, n] of [[-1, 5], [6, 5], [0, 0], [NaN, 5], [1, NaN]] as const) expect(interval(successes, n)).toEqual({ estimate: NaN, low: NaN, high: NaN });
  }
});
