import { expect, it } from "vitest";
import { seOfDifference, seOfMean, seOfPairedDifference, seOfProportion, seOfSd, seOfVariance } from "./monte-carlo.js";
import { meanOf, varianceOf } from "./moments.js";

/** All samples of n from the values, each equally likely. */
function* samples(values: readonly number[], n: number): Generator<number[]> {
  if (n === 0) yield [];
  else for (const value of values) for (const rest of samples(values, n - 1)) yield [value, ...rest];
}

const skewed = [0, 0, 1, 5];
const over = (of: (sample: readonly number[]) => number): number => {
  const all = [...samples(skewed, 6)].map(of);
  return all.reduce((sum, value) => sum + value, 0) / all.length;
};
const spread = (of: (sample: readonly number[]) => number): number => Math.sqrt(over((sample) => of(sample) ** 2) - over(of) ** 2);

it("over all 4,096 samples of 6, the squared error of the mean is right on average", () => {
  expect(over((sample) => seOfMean(sample) ** 2)).toBeCloseTo(spread(meanOf) ** 2, 10);
});

const mean = meanOf(skewed);
const moment = (k: number): number => meanOf(skewed.map((x) => (x - mean) ** k));
const varianceOfVariance = (n: number): number => (moment(4) - (moment(2) ** 2 * (n - 3)) / (n - 1)) / n;

it("the formula for the error of a variance is what all 4,096 samples show, and is computed where a sample has the population's moments", () => {
  expect(Math.sqrt(varianceOfVariance(6))).toBeCloseTo(spread(varianceOf), 10);
  const likePopulation = Array.from({ length: 2500 }, () => skewed).flat();
  expect(Math.abs(seOfVariance(likePopulation) / Math.sqrt(varianceOfVariance(likePopulation.length)) - 1)).toBeLessThan(1e-4);
  expect(seOfSd(likePopulation) * 2 * Math.sqrt(varianceOf(likePopulation))).toBeCloseTo(seOfVariance(likePopulation), 12);
});

it("the error of a proportion is that of the mean of zeros and ones, but for n against n - 1", () => {
  expect(seOfProportion(3, 10)).toBeCloseTo(seOfMean([1, 1, 1, 0, 0, 0, 0, 0, 0, 0]) * Math.sqrt(9 / 10), 15);
  expect([seOfProportion(0, 5), seOfProportion(5, 5), seOfProportion(6, 5), seOfProportion(0, 0)]).toEqual([0, 0, NaN, NaN]);
});

it("pairs that share their chance differ with less error than strangers", () => {
  const x = [5, 1, 9, 4, 7];
  const y = [4, 0.5, 8, 3.5, 5.5];
  expect(seOfPairedDifference(x, y)).toBeLessThan(seOfDifference(x, y) / 5);
  expect(seOfDifference(x, y)).toBeCloseTo(Math.hypot(seOfMean(x), seOfMean(y)), 14);
});

it("too few values have no error", () => {
  expect([seOfMean([1]), seOfVariance([1]), seOfSd([]), seOfDifference([1, 2], [1]), seOfPairedDifference([1, 2], [1]), seOfSd([2, 2])]).toEqual(Array(6).fill(NaN));
});
