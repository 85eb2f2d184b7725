import { exp } from "./exp.js";
import { lgamma } from "./lgamma.js";
import { ln } from "./ln.js";

const TINY = 1e-300;
const MOST_TERMS = 2000;

/** Logarithm of the beta function, for a and b > 0. */
export const lnBeta = (a: number, b: number): number => lgamma(a) + lgamma(b) - lgamma(a + b);

/**
 * Probability that a beta(a, b) variable falls below x: the regularised incomplete beta function, in [0, 1].
 *
 * For a and b from .01 on; error below 1e-13 up to 10, 1e-11 up to 1,000, 1e-10 up to 10,000. The continued fraction
 * (DLMF 8.17.22) is summed by Lentz's method until it stands still.
 *
 * @param norm `lnBeta(a, b)`, for callers that ask many x
 */
export function betaCdf(x: number, a: number, b: number, norm = lnBeta(a, b)): number {
  if (!(x > 0)) return x <= 0 ? 0 : NaN;
  if (x >= 1) return 1;
  const front = exp(a * ln(x) + b * ln(1 - x) - norm);
  return x * (a + b + 2) < a + 1 ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b;
}

function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m <= MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    const change = d * c;
    value *= change;
    if (Math.abs(change - 1) < 2.3e-16) break;
  }
  return value;
}

const away = (x: number): number => (Math.abs(x) < TINY ? TINY : x);
