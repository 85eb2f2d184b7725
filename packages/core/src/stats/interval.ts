import { betaQuantile } from "../math/beta-quantile.js";
import { sumOf } from "./moments.js";

/** A mean with its interval of confidence. */
export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** Standard deviation of the values, with n − 1. */
  readonly sd: number;
  readonly n: number;
}

/** Mean of independent values with its t interval; null for fewer than two values. */
export function meanInterval(values: ArrayLike<number>, level = 0.95): Interval | null {
  const n = values.length;
  if (n < 2) return null;
  const mean = sumOf(n, (i) => values[i]!) / n;
  const sd = Math.sqrt(sumOf(n, (i) => (values[i]! - mean) * (values[i]! - mean)) / (n - 1));
  const half = (halfWidth(level, n - 1) * sd) / Math.sqrt(n);
  return { mean, low: mean - half, high: mean + half, sd, n };
}

/**
 * The t for which a Student variate lies within ±t with probability `level`: `t² = df (1 − x) / x`, x a beta(df/2, 1/2) quantile.
 *
 * `student(df).upperQuantile((1 - level) / 2)` has more digits; this one keeps the bits of intervals that were published.
 */
function halfWidth(level: number, df: number): number {
  const x = betaQuantile(1 - level, df / 2, 0.5);
  return Math.sqrt((df * (1 - x)) / x);
}
