import { noncentralBetaTails } from "../../math/noncentral-beta-tails.js";
import type { TwoTails } from "./distribution.js";
import { fisher } from "./fisher.js";

/**
 * Noncentral F distribution with df1 and df2 degrees of freedom, in (0, Infinity), and noncentrality `lambda` >= 0: the distribution of F
 * where the effect is `lambda = df1 (E numerator - 1)`; a Poisson mixture of beta distributions.
 *
 * @see Johnson, Kotz & Balakrishnan (1995), Continuous univariate distributions 2, chapter 30
 */
export function noncentralFisher(df1: number, df2: number, lambda: number): TwoTails {
  if (lambda / 2 === 0) return fisher(df1, df2);
  const tails = (f: number) => {
    const ratio = (df1 / df2) * Math.max(0, f);
    return noncentralBetaTails(1 / (1 + 1 / ratio), 1 / (1 + ratio), df1 / 2, df2 / 2, lambda / 2);
  };
  return { cdf: (f) => tails(f).lower, upper: (f) => tails(f).upper };
}
