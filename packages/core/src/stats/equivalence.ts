import type { Estimate } from "./estimate.js";
import { pooledDifference, welchDifference } from "./mean-difference.js";
import { tTest } from "./t-test.js";

/** Two one-sided tests of whether a true value lies within a margin around 0. */
export interface Equivalence extends Estimate {
  /** Test against a true value at or below the lower end of the margin. */
  readonly lower: { readonly t: number; readonly p: number };
  /** Test against a true value at or above the upper end of the margin. */
  readonly upper: { readonly t: number; readonly p: number };
  /** The larger of the two. */
  readonly p: number;
  /** Ends of the interval of confidence 1 - 2 alpha. */
  readonly low: number;
  readonly high: number;
  /** Whether p < alpha; then the interval lies within the margin. */
  readonly equivalent: boolean;
}

/** The margin, ±a number > 0 or from one to another, and `alpha` in (0, .5), .05 unless given. */
export interface EquivalenceOptions {
  readonly margin: number | readonly [low: number, high: number];
  readonly alpha?: number;
}

/**
 * Test of whether an estimate is as good as nothing: whether its true value lies within the margin (TOST).
 *
 * The margin is to be chosen before looking. Not to find equivalence is not to find a difference.
 *
 * @see Schuirmann (1987), J. Pharmacokinet. Biopharm. 15(6), doi:10.1007/BF01068419; Lakens (2017), doi:10.1177/1948550617697177
 */
export function equivalence(estimate: Estimate, { margin, alpha = 0.05 }: EquivalenceOptions): Equivalence {
  const [from, to] = typeof margin === "number" ? [-margin, margin] : margin;
  const lower = tTest(estimate, { nullValue: from, alternative: "greater" });
  const upper = tTest(estimate, { nullValue: to, alternative: "less" });
  const { low, high } = tTest(estimate, { level: 1 - 2 * alpha });
  const p = Math.max(lower.p, upper.p);
  return { ...estimate, lower: { t: lower.t, p: lower.p }, upper: { t: upper.t, p: upper.p }, p, low, high, equivalent: p < alpha };
}

/** Whether mean x - mean y lies within the margin, by Welch's standard error unless `equalVariances`; null for too few values, as in the t tests. */
export function equivalentMeans(
  x: ArrayLike<number>, y: ArrayLike<number>, { equalVariances = false, ...options }: EquivalenceOptions & { readonly equalVariances?: boolean },
): Equivalence | null {
  const difference = equalVariances ? pooledDifference(x, y) : welchDifference(x, y);
  return difference && equivalence(difference, options);
}
