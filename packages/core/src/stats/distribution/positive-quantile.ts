import { root } from "../../math/root.js";
import type { TwoTails } from "./distribution.js";

/**
 * The x > 0 at which the tails of a continuous distribution of positive numbers are `lower` and `upper`, which sum to 1.
 *
 * Solved in the smaller tail, within a factor of 2 found by doubling or halving from `start`.
 *
 * @returns 0 or Infinity where the tail on that side is 0; NaN for probabilities outside [0, 1] and impossible parameters
 */
export function positiveQuantile(tails: TwoTails, lower: number, upper: number, start: number): number {
  if (!(lower >= 0 && upper >= 0) || Number.isNaN(tails.cdf(start))) return NaN;
  if (lower === 0 || upper === 0) return lower === 0 ? 0 : Infinity;
  const excess = lower < upper ? (x: number) => tails.cdf(x) / lower - 1 : (x: number) => 1 - tails.upper(x) / upper;
  let x = start;
  while (x < Infinity && excess(x) < 0) x *= 2;
  while (x > 0 && excess(x / 2) > 0) x /= 2;
  return x > 0 && x < Infinity ? root(excess, x / 2, x) : x;
}
