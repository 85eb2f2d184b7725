import { normalCdf } from "../math/normal-cdf.js";
import { normalQuantile } from "../math/normal-quantile.js";
import { type Refusal, refuse } from "./refusal.js";

/** An interval read from resampled values. */
export interface BootstrapInterval {
  readonly low: number;
  readonly high: number;
  /** True where an end is the smallest or largest resampled value, for want of more resamples. */
  readonly extreme: boolean;
  /** How many resampled values were finite, and counted. */
  readonly samples: number;
}

/**
 * Percentile interval: equal shares of the resampled values lie below and above it.
 *
 * Quantiles are those of R's `boot.ci`: between the order statistics next to (R + 1) p, on the scale of normal quantiles.
 *
 * @param values resampled; what is not finite is left out
 * @param level of confidence, in (0, 1)
 * @see Davison & Hinkley (1997), Bootstrap methods and their application, section 5.3 and equation 5.8; doi:10.1017/CBO9780511802843
 */
export function percentileInterval(values: ArrayLike<number>, level = 0.95): BootstrapInterval | Refusal {
  const sorted = finiteSorted(values);
  if (sorted.length === 0) return refuse("not finite", "resampled values");
  return between(sorted, (1 - level) / 2, (1 + level) / 2);
}

/** What a BCa interval knows beyond the resampled values. */
export interface BcaOptions {
  /** The statistic of the rows themselves. */
  readonly observed: number;
  /** From `acceleration`. */
  readonly acceleration: number;
  readonly level?: number;
}

/**
 * Bias-corrected and accelerated interval: a percentile interval whose ends are moved by the share of resampled values below the observed
 * one and by the acceleration. Equal to R's `boot.ci(type = "bca")` with the same acceleration.
 *
 * @returns a refusal where all resampled values lie on one side of the observed one, or it or the acceleration is not finite
 * @see Efron (1987), Better bootstrap confidence intervals, J. Am. Stat. Assoc. 82(397); doi:10.1080/01621459.1987.10478410
 */
export function bcaInterval(values: ArrayLike<number>, { observed, acceleration, level = 0.95 }: BcaOptions): BootstrapInterval | Refusal {
  const sorted = finiteSorted(values);
  if (!Number.isFinite(observed + acceleration)) return refuse("not finite", "observed or acceleration");
  const below = sorted.reduce((count, value) => count + (value < observed ? 1 : 0), 0);
  if (below === 0 || below === sorted.length) return refuse("all on one side", "resampled values");
  const bias = normalQuantile(below / sorted.length);
  const moved = (p: number): number => {
    const z = bias + normalQuantile(p);
    return normalCdf(bias + z / (1 - acceleration * z));
  };
  return between(sorted, moved((1 - level) / 2), moved((1 + level) / 2));
}

const finiteSorted = (values: ArrayLike<number>): Float64Array => Float64Array.from(values).filter((value) => Number.isFinite(value)).sort();

function between(sorted: Float64Array, lower: number, upper: number): BootstrapInterval {
  const samples = sorted.length;
  const extreme = [lower, upper].some((p) => !((samples + 1) * p > 1 && (samples + 1) * p < samples));
  return { low: interpolated(sorted, lower), high: interpolated(sorted, upper), extreme, samples };
}

/** The value at (R + 1) p in the order of R values, between two of them in proportion to normal quantiles. */
function interpolated(sorted: Float64Array, p: number): number {
  const rank = (sorted.length + 1) * p;
  const k = Math.floor(rank);
  if (k <= 0) return sorted[0]!;
  if (k >= sorted.length) return sorted[sorted.length - 1]!;
  if (k === rank) return sorted[k - 1]!;
  const [here, next] = [normalQuantile(k / (sorted.length + 1)), normalQuantile((k + 1) / (sorted.length + 1))];
  const share = (normalQuantile(p) - here) / (next - here);
  return sorted[k - 1]! + share * (sorted[k]! - sorted[k - 1]!);
}
