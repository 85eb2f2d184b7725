import type { Estimate } from "./estimate.js";
import { meanOf, varianceOf } from "./moments.js";

/** Mean x - mean y with the standard error of groups of equal variance; null for an empty group or fewer than three values. */
export function pooledDifference(x: ArrayLike<number>, y: ArrayLike<number>): Estimate | null {
  const df = x.length + y.length - 2;
  if (x.length < 1 || y.length < 1 || df < 1) return null;
  return { estimate: meanOf(x) - meanOf(y), se: pooledSd(x, y) * Math.sqrt(1 / x.length + 1 / y.length), df };
}

/**
 * Mean x - mean y with the standard error of groups whose variances may differ; null for fewer than two values in a group.
 *
 * @returns df NaN where neither group varies
 * @see Welch (1947), Biometrika 34(1-2); doi:10.1093/biomet/34.1-2.28
 */
export function welchDifference(x: ArrayLike<number>, y: ArrayLike<number>): Estimate | null {
  if (x.length < 2 || y.length < 2) return null;
  const [a, b] = [varianceOf(x) / x.length, varianceOf(y) / y.length];
  const [u, v] = [a / (a + b), b / (a + b)];
  const df = 1 / ((u * u) / (x.length - 1) + (v * v) / (y.length - 1));
  return { estimate: meanOf(x) - meanOf(y), se: Math.sqrt(a + b), df };
}

/** Standard deviation within two groups, with n - 2; NaN for fewer than three values. */
export function pooledSd(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const squares = (values: ArrayLike<number>): number => (values.length > 1 ? varianceOf(values) * (values.length - 1) : 0);
  return Math.sqrt((squares(x) + squares(y)) / (x.length + y.length - 2));
}
