import { meanOf, varianceOf } from "./moments.js";
import { quantileOfSorted, sorted } from "./quantile.js";

/** What a sample looks like. */
export interface Description {
  readonly n: number;
  readonly mean: number;
  /** With n - 1. */
  readonly variance: number;
  readonly sd: number;
  /** Standard error of the mean. */
  readonly se: number;
  readonly min: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly max: number;
}

/**
 * Number, moments and quartiles (type 7) of values.
 *
 * Missing values are the caller's to leave out: one NaN makes everything but n NaN, and an infinite one the moments. No values give NaN for everything but n, a single one
 * for variance, sd and se.
 */
export function describe(values: ArrayLike<number>): Description {
  const n = values.length;
  const ordered = sorted(values);
  const at = (p: number): number => quantileOfSorted(ordered, p);
  const variance = varianceOf(values);
  const sd = Math.sqrt(variance);
  return {
    n, mean: meanOf(values), variance, sd, se: sd / Math.sqrt(n),
    min: at(0), lowerQuartile: at(0.25), median: at(0.5), upperQuartile: at(0.75), max: at(1),
  };
}
