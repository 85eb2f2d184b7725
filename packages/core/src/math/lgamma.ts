import { ln } from "./ln.js";
import { polynomial } from "./polynomial.js";

const HALF_LN_TWO_PI = 0.9189385332046728;
/** B(2k) / (2k (2k - 1)), k = 1 to 8: Stirling's series (DLMF 5.11.1). */
export const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400];

/**
 * Logarithm of the gamma function for x > 0; error below 1e-14 (1 + |result|).
 *
 * Below 12 the argument is first shifted upwards: gamma(x) = gamma(x + 1) / x.
 *
 * @returns Infinity at 0, NaN below
 */
export function lgamma(x: number): number {
  if (!(x > 0)) return x === 0 ? Infinity : NaN;
  if (x === Infinity) return x;
  let product = 1;
  let y = x;
  for (; y < 12; y += 1) product *= y;
  const series = polynomial(STIRLING, 1 / (y * y)) / y;
  return (y - 0.5) * ln(y) - y + HALF_LN_TWO_PI + series - ln(product);
}
