import { ln } from "./ln.js";

/**
 * x ln(x / mean) + mean - x: how far a count x > 0 lies from a mean > 0, in [0, Infinity).
 *
 * Where they are close, by the series of artanh in (x - mean) / (x + mean), which loses no digits.
 *
 * @param difference x - mean, for callers who know it better than by subtracting
 * @see Loader (2000), Fast and accurate computation of binomial probabilities
 */
export function deviance(x: number, mean: number, difference = x - mean): number {
  const r = difference / (x + mean);
  if (Math.abs(r) > 0.1) return x * ln(x / mean) - difference;
  const square = r * r;
  let sum = 0;
  let power = square * r;
  for (let k = 3; Math.abs(power) > 1e-18 * Math.abs(r); k += 2) {
    sum += power / k;
    power *= square;
  }
  return difference * r + 2 * x * sum;
}
