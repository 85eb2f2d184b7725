import { expect, it } from "vitest";
import { student } from "./distribution/student.js";
import { meanInterval } from "./interval.js";

it("gives the mean of 1, 2, 3 as 2 ± 2.484", () => {
  const interval = meanInterval([1, 2, 3])!;
  expect(interval.mean).toBe(2);
  expect(interval.high - 2).toBeCloseTo(4.302652729911275 / Math.sqrt(3), 9);
});

it("says nothing of a single value", () => {
  expect(meanInterval([1])).toBeNull();
});

it("is as wide as Student's quantile says, to 11 digits from 2 to 1,000 values", () => {
  for (const n of [2, 3, 11, 100, 1000]) {
    for (const level of [0.8, 0.9, 0.95, 0.99]) {
      const { mean, high, sd } = meanInterval(Array.from({ length: n }, (_, i) => (i % 2) - (n % 2 ? (n - 1) / 2 / n : 0.5)), level)!;
      expect(Math.abs((high - mean) / ((student(n - 1).upperQuantile((1 - level) / 2) * sd) / Math.sqrt(n)) - 1)).toBeLessThan(1e-11);
    }
  }
});

it("the bits are unchanged, not proven right", () => {
  expect(meanInterval([0.1, 0.4, 0.35, -0.2, 0.9])).toEqual({
    mean: 0.30999999999999994, low: -0.19512991365989318, high: 0.8151299136598931, sd: 0.4068169121361599, n: 5,
  });
});
