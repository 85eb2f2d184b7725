import { noncentralBetaTails } from "../../math/noncentral-beta-tails.js";
import { normalCdf } from "../../math/normal-cdf.js";
import { ALL_BELOW, type Tails } from "../../math/tails.js";
import type { TwoTails } from "./distribution.js";
import { student } from "./student.js";

/**
 * Noncentral t distribution with df degrees of freedom, in (0, Infinity), and noncentrality `delta`: that of (z + delta) / sqrt(chi² / df).
 *
 * Two Poisson mixtures of beta distributions. Where t and delta have the same sign, both only add up and keep 12 digits of either
 * tail; where they differ they are subtracted, and the tail beyond t is only known to within 1e-13. A delta below 1e-150 counts as 0.
 *
 * @see Lenth (1989), Algorithm AS 243, Applied Statistics 38(1); doi:10.2307/2347693
 */
export function noncentralStudent(df: number, delta: number): TwoTails {
  if (delta * delta < 1e-300) return student(df);
  return {
    cdf: (t) => (t < 0 ? tailsAt(-t, df, -delta).upper : tailsAt(t, df, delta).lower),
    upper: (t) => (t < 0 ? tailsAt(-t, df, -delta).lower : tailsAt(t, df, delta).upper),
  };
}

/** For t >= 0. */
function tailsAt(t: number, df: number, delta: number): Tails {
  const ratio = (t / df) * t;
  if (ratio === Infinity) return ALL_BELOW;
  const [x, y] = [1 / (1 + 1 / ratio), 1 / (1 + ratio)];
  if (x === 0 && df > 0) return { lower: normalCdf(-delta), upper: normalCdf(delta) };
  const mean = (delta * delta) / 2;
  const even = noncentralBetaTails(x, y, 0.5, df / 2, mean);
  const odd = noncentralBetaTails(x, y, 0.5, df / 2, mean, 0.5);
  const sign = Math.sign(delta);
  return {
    lower: Math.min(1, normalCdf(-delta) + (even.lower + sign * odd.lower) / 2),
    upper: Math.max(0, (even.upper + sign * odd.upper) / 2),
  };
}
