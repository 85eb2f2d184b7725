import { normalCdf } from "../../math/normal-cdf.js";
import { normalQuantile } from "../../math/normal-quantile.js";
import type { Distribution } from "./distribution.js";

/** Standard normal distribution; tails to 14 digits as far as 37 standard deviations, quantiles to 15. */
export const normal: Distribution = {
  cdf: normalCdf,
  upper: (x) => normalCdf(-x),
  quantile: normalQuantile,
  upperQuantile: (p) => 0 - normalQuantile(p),
};
