import { expect, it } from "vitest";
import { meanInterval, studentQuantile } from "./interval.js";

it("agrees with the published t table to its four digits: 2.2281 at 10, 1.9842 at 99, 12.7062 at 1 degree of freedom", () => {
  expect(studentQuantile(0.95, 10)).toBeCloseTo(2.2281388519649385, 9);
  expect(studentQuantile(0.95, 99)).toBeCloseTo(1.9842169515086827, 9);
  expect(studentQuantile(0.95, 1)).toBeCloseTo(12.706204736174698, 8);
});

it("gives the mean of 1, 2, 3 as 2 ± 2.484", () => {
  const interval = meanInterval([1, 2, 3])!;
  expect(interval.mean).toBe(2);
  expect(interval.high - 2).toBeCloseTo(4.302652729911275 / Math.sqrt(3), 9);
});

it("says nothing of a single value", () => {
  expect(meanInterval([1])).toBeNull();
});
