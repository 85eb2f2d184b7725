import { student } from "./distribution/student.js";
import type { Estimate } from "./estimate.js";
import { pooledDifference, welchDifference } from "./mean-difference.js";
import { meanOf, varianceOf } from "./moments.js";

/**
 * A t test: the estimate, its interval [low, high], and the probability `p` of a `t` so far out if the true value is `nullValue`.
 *
 * The interval of a one-sided test is open: `high` is Infinity for "greater", `low` -Infinity for "less". Where all values are equal, se
 * is 0: then t is infinite and p 0 or 1, or both are NaN where the estimate is exactly `nullValue`.
 */
export interface TTest extends Estimate {
  readonly t: number;
  readonly p: number;
  readonly low: number;
  readonly high: number;
}

export interface TTestOptions {
  /** Value that is tested; 0 unless given. */
  readonly nullValue?: number;
  /** Confidence of the interval, in (0, 1); .95 unless given. */
  readonly level?: number;
  /** What the data may show: that the true value differs from `nullValue` (as it is unless given), is greater, or is less. */
  readonly alternative?: "two-sided" | "greater" | "less";
}

/** Test of any estimate with its standard error and degrees of freedom, such as a coefficient or a contrast. */
export function tTest({ estimate, se, df }: Estimate, { nullValue = 0, level = 0.95, alternative = "two-sided" }: TTestOptions = {}): TTest {
  const { cdf, upper, upperQuantile } = student(df);
  const t = (estimate - nullValue) / se;
  const given = { estimate, se, df, t };
  if (alternative === "greater") return { ...given, p: upper(t), low: estimate - upperQuantile(1 - level) * se, high: Infinity };
  if (alternative === "less") return { ...given, p: cdf(t), low: -Infinity, high: estimate + upperQuantile(1 - level) * se };
  const half = upperQuantile((1 - level) / 2) * se;
  return { ...given, p: 2 * upper(Math.abs(t)), low: estimate - half, high: estimate + half };
}

/** Test of the mean of independent values; null for fewer than two. */
export function oneSampleTTest(values: ArrayLike<number>, options?: TTestOptions): TTest | null {
  const n = values.length;
  return n < 2 ? null : tTest({ estimate: meanOf(values), se: Math.sqrt(varianceOf(values) / n), df: n - 1 }, options);
}

/** Test of the mean of x[i] - y[i]; null for fewer than two pairs or lists of different length. */
export function pairedTTest(x: ArrayLike<number>, y: ArrayLike<number>, options?: TTestOptions): TTest | null {
  return x.length === y.length ? oneSampleTTest(Float64Array.from(x, (value, i) => value - y[i]!), options) : null;
}

/** Student's test of mean x - mean y, for groups of equal variance; null for an empty group or fewer than three values. */
export function studentTTest(x: ArrayLike<number>, y: ArrayLike<number>, options?: TTestOptions): TTest | null {
  const difference = pooledDifference(x, y);
  return difference && tTest(difference, options);
}

/** Welch's test of mean x - mean y, for groups whose variances may differ; null for fewer than two values in a group. */
export function welchTTest(x: ArrayLike<number>, y: ArrayLike<number>, options?: TTestOptions): TTest | null {
  const difference = welchDifference(x, y);
  return difference && tTest(difference, options);
}
