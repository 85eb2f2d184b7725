import type { Distribution } from "./distribution.js";
import { fisher } from "./fisher.js";

/** Student's t distribution with df degrees of freedom, in (0, Infinity]: t² is an F variable with 1 and df. */
export function student(df: number): Distribution {
  const square = fisher(1, df);
  const upper = (t: number): number => (t > 0 ? square.upper(t * t) / 2 : (1 + square.cdf(t * t)) / 2);
  const quantile = (p: number): number => (p < 0.5 ? -distance(p) : distance(1 - p));
  /** The t >= 0 beyond which lies probability p <= 1/2: by what lies outside ±t, or inside where that is less. */
  const distance = (p: number): number => Math.sqrt(p < 0.25 ? square.upperQuantile(2 * p) : square.quantile(1 - 2 * p));
  return { cdf: (t) => upper(-t), upper, quantile, upperQuantile: (p) => 0 - quantile(p) };
}
