import { gammaTails } from "../../math/gamma-tails.js";
import type { Distribution } from "./distribution.js";
import { positiveQuantile } from "./positive-quantile.js";

/** Chi-square distribution with df degrees of freedom, in (0, Infinity): twice a gamma variable of shape df / 2. */
export function chiSquare(df: number): Distribution {
  const tails = {
    cdf: (x: number) => gammaTails(df / 2, x / 2).lower,
    upper: (x: number) => gammaTails(df / 2, x / 2).upper,
  };
  return {
    ...tails,
    quantile: (p) => positiveQuantile(tails, p, 1 - p, df),
    upperQuantile: (p) => positiveQuantile(tails, 1 - p, p, df),
  };
}
