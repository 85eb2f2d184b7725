import { deviance } from "../../math/deviance.js";
import { exp } from "../../math/exp.js";
import { stirlingError } from "../../math/stirling-error.js";

/**
 * By how much Cohen's d is multiplied to estimate without bias: gamma(df/2) / (sqrt(df/2) gamma((df - 1)/2)), in (0, 1).
 *
 * @returns NaN for df up to 1, where no such factor exists
 * @see Hedges (1981), Distribution theory for Glass's estimator of effect size, Journal of Educational Statistics 6(2);
 * doi:10.3102/10769986006002107
 */
export function hedgesCorrection(df: number): number {
  if (!(df > 1)) return NaN;
  const [x, y] = [df / 2, (df - 1) / 2];
  return Math.sqrt(y / x) * exp(stirlingError(x) - stirlingError(y) - deviance(y, x, -0.5));
}
