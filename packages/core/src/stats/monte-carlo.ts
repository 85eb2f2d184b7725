import { meanOf, sumOf, varianceOf } from "./moments.js";

/**
 * Monte Carlo standard error of a mean: how far that of these independent runs is likely to lie from that of infinitely many. NaN for fewer
 * than two values.
 *
 * @see Koehler, Brown & Haneuse (2009), The American Statistician 63(2), doi:10.1198/tast.2009.0030; Morris, White & Crowther (2019),
 * doi:10.1002/sim.8086
 */
export const seOfMean = (values: ArrayLike<number>): number => Math.sqrt(varianceOf(values) / values.length);

/** Monte Carlo standard error of a share of n runs; 0 where it is 0 or 1, for which see `wilson`. NaN unless 0 <= successes <= n. */
export function seOfProportion(successes: number, n: number): number {
  const share = successes / n;
  return Math.sqrt((share * (1 - share)) / n);
}

/**
 * Monte Carlo standard error of the variance of independent values, whatever their distribution: the root of (m4 - s^4 (n - 3) / (n - 1)) / n,
 * m4 their fourth central moment. NaN for fewer than two values.
 *
 * @see Mood, Graybill & Boes (1974), Introduction to the theory of statistics, chapter VI, theorem 2
 */
export function seOfVariance(values: ArrayLike<number>): number {
  const n = values.length;
  const mean = meanOf(values);
  const fourth = sumOf(n, (i) => {
    const square = (values[i]! - mean) * (values[i]! - mean);
    return square * square;
  }) / n;
  const variance = varianceOf(values);
  return Math.sqrt((fourth - (variance * variance * (n - 3)) / (n - 1)) / n);
}

/** Monte Carlo standard error of the standard deviation of independent values, by the delta method; NaN where they do not vary. */
export const seOfSd = (values: ArrayLike<number>): number => seOfVariance(values) / (2 * Math.sqrt(varianceOf(values)));

/** Monte Carlo standard error of mean x - mean y of runs that share no chance; NaN for fewer than two on either side. */
export const seOfDifference = (x: ArrayLike<number>, y: ArrayLike<number>): number =>
  Math.sqrt(varianceOf(x) / x.length + varianceOf(y) / y.length);

/** The same of runs in pairs of one seed, x[i] with y[i]; NaN for fewer than two pairs or lists of different length. */
export const seOfPairedDifference = (x: ArrayLike<number>, y: ArrayLike<number>): number =>
  x.length === y.length ? seOfMean(Float64Array.from(x, (value, i) => value - y[i]!)) : NaN;
