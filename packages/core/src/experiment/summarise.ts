import { meanInterval } from "../stats/interval.js";
import { meanOf, varianceOf } from "../stats/moments.js";
import { quantileOfSorted, sorted } from "../stats/quantile.js";
import { byReplication, type MeasuredRun } from "./by-replication.js";
import { notShare, refuse } from "./refuse.js";

/** One outcome of one treatment and arm, over its replications. What too few values cannot tell is NaN. */
export interface TreatmentSummary {
  readonly treatment: string;
  readonly arm: string | null;
  /** Replications with a finite value; all else is of these. */
  readonly n: number;
  /** Replications up to the highest one that have none. */
  readonly missing: number;
  readonly mean: number;
  readonly sd: number;
  /** Ends of the t interval of the mean. */
  readonly low: number;
  readonly high: number;
  readonly median: number;
  /** One for each share that was asked for. */
  readonly quantiles: readonly { readonly share: number; readonly value: number }[];
}

export interface SummaryOptions {
  /** Confidence of the interval, in (0, 1); .95 when absent. */
  readonly level?: number;
  /** Shares in (0, 1) of values below the quantiles that are wanted; quartiles when absent. */
  readonly quantiles?: readonly number[];
}

/**
 * What each treatment and arm gave, in the order of their first rows.
 *
 * @throws {SpecError} when the level or a share is not in (0, 1)
 */
export function summarise(rows: readonly MeasuredRun[], { level = 0.95, quantiles = [0.25, 0.75] }: SummaryOptions = {}): TreatmentSummary[] {
  refuse("summary", [notShare("level", level), ...quantiles.map((share, k) => notShare(`quantiles.${k}`, share))]);
  return byReplication(rows).map(({ treatment, arm, values }) => {
    const given = sorted(values.filter(Number.isFinite));
    const { low, high } = meanInterval(given, level) ?? { low: NaN, high: NaN };
    return {
      treatment, arm, n: given.length, missing: values.length - given.length, mean: meanOf(given), sd: Math.sqrt(varianceOf(given)), low, high,
      median: quantileOfSorted(given, 0.5), quantiles: quantiles.map((share) => ({ share, value: quantileOfSorted(given, share) })),
    };
  });
}
