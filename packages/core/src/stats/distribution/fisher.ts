import { betaTails } from "../../math/beta-tails.js";
import { gammaTails } from "../../math/gamma-tails.js";
import type { Tails } from "../../math/tails.js";
import type { Distribution } from "./distribution.js";
import { positiveQuantile } from "./positive-quantile.js";

/**
 * F distribution with df1 degrees of freedom above, in (0, Infinity), and df2 below, in (0, Infinity].
 *
 * `df1 f / (df1 f + df2)` is a beta(df1 / 2, df2 / 2) variable (Johnson, Kotz & Balakrishnan 1995, chapter 27).
 */
export function fisher(df1: number, df2: number): Distribution {
  const tails = { cdf: (f: number) => fisherTails(f, df1, df2).lower, upper: (f: number) => fisherTails(f, df1, df2).upper };
  return {
    ...tails,
    quantile: (p) => positiveQuantile(tails, p, 1 - p, 1),
    upperQuantile: (p) => positiveQuantile(tails, 1 - p, p, 1),
  };
}

function fisherTails(f: number, df1: number, df2: number): Tails {
  if (df2 === Infinity) return gammaTails(df1 / 2, (df1 * f) / 2);
  const ratio = (df1 / df2) * Math.max(0, f);
  return betaTails(1 / (1 + 1 / ratio), 1 / (1 + ratio), df1 / 2, df2 / 2);
}
