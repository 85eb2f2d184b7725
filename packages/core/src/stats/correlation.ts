import { meanOf, sumOf } from "./moments.js";

/** Covariance of pairs, with n - 1; NaN for fewer than two pairs or lists of different length. */
export function covariance(x: ArrayLike<number>, y: ArrayLike<number>): number {
  return x.length < 2 ? NaN : crossProduct(x, y) / (x.length - 1);
}

/** Pearson's correlation of pairs, in [-1, 1]; NaN for fewer than two pairs, lists of different length, or where x or y does not vary. */
export function pearson(x: ArrayLike<number>, y: ArrayLike<number>): number {
  if (x.length < 2) return NaN;
  const r = crossProduct(x, y) / Math.sqrt(crossProduct(x, x)) / Math.sqrt(crossProduct(y, y));
  return Math.max(-1, Math.min(1, r));
}

/** Sum of the products of deviations from the means. */
function crossProduct(x: ArrayLike<number>, y: ArrayLike<number>): number {
  if (x.length !== y.length) return NaN;
  const [meanX, meanY] = [meanOf(x), meanOf(y)];
  return sumOf(x.length, (i) => (x[i]! - meanX) * (y[i]! - meanY));
}
