import { expect, it } from "vitest";
import { figureOf, intervalText, told } from "./number.js";

it("prints two decimals, a true minus sign, one digit of what is small, powers of ten for extremes", () => {
  expect([0.4567, -0.4567, 0, 12, 1234.5, 0.0042, 1e-7, -3e7, -0.00001].map(figureOf)).toEqual(["0.46", "−0.46", "0.00", "12.00", "1235", "0.004", "1e−7", "−3e7", "−1e−5"]);
});

it("prints a dash for what is not finite", () => expect(intervalText({ low: NaN, high: Infinity })).toBe("[–, –]"));

it("tells the first facts and how many more there are", () => {
  expect(told([])).toBe("No data.");
  expect(told(["a", "b"])).toBe("a; b.");
  expect(told(["a", "b", "c"], 1)).toBe("a; and 2 more.");
});
