import type { IntervalEstimate } from "../interval-estimate.js";
import { pooledDifference } from "../mean-difference.js";
import { meanOf, varianceOf } from "../moments.js";
import { hedgesCorrection } from "./hedges-correction.js";
import { studentNoncentrality } from "./noncentrality.js";

/**
 * Cohen's d: mean x - mean y in pooled standard deviations, with its noncentral t interval.
 *
 * @param level confidence, in (0, 1)
 * @returns null for an empty group or fewer than three values; without finite limits where neither group varies
 * @see Cohen (1988), Statistical power analysis, chapter 2; doi:10.4324/9780203771587
 */
export function cohensD(x: ArrayLike<number>, y: ArrayLike<number>, level = 0.95): IntervalEstimate | null {
  const difference = pooledDifference(x, y);
  return difference && fromT(difference.estimate / difference.se, difference.df, Math.sqrt(1 / x.length + 1 / y.length), level);
}

/** Cohen's d and its limits times Hedges' correction for small samples; null for an empty group or fewer than four values. */
export function hedgesG(x: ArrayLike<number>, y: ArrayLike<number>, level = 0.95): IntervalEstimate | null {
  const df = x.length + y.length - 2;
  return df < 2 ? null : corrected(cohensD(x, y, level), df);
}

/** Cohen's d of one sample, or of paired differences: the mean less `nullValue` in standard deviations; null for fewer than two values. */
export function oneSampleCohensD(values: ArrayLike<number>, nullValue = 0, level = 0.95): IntervalEstimate | null {
  const n = values.length;
  return n < 2 ? null : fromT((meanOf(values) - nullValue) / Math.sqrt(varianceOf(values) / n), n - 1, 1 / Math.sqrt(n), level);
}

/** Hedges' g of one sample, or of paired differences; null for fewer than three values. */
export function oneSampleHedgesG(values: ArrayLike<number>, nullValue = 0, level = 0.95): IntervalEstimate | null {
  return values.length < 3 ? null : corrected(oneSampleCohensD(values, nullValue, level), values.length - 1);
}

function fromT(t: number, df: number, perT: number, level: number): IntervalEstimate {
  const { low, high } = studentNoncentrality(t, df, level);
  return { estimate: t * perT, low: low * perT, high: high * perT };
}

function corrected(d: IntervalEstimate | null, df: number): IntervalEstimate | null {
  const factor = hedgesCorrection(df);
  return d && { estimate: d.estimate * factor, low: d.low * factor, high: d.high * factor };
}
