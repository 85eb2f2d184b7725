import { oneSampleCohensD } from "../stats/effect-size/standardised-difference.js";
import { meanInterval } from "../stats/interval.js";
import type { IntervalEstimate } from "../stats/interval-estimate.js";
import { quantile } from "../stats/quantile.js";
import { byReplication, type MeasuredRun, type Replicated } from "./by-replication.js";
import { notShare, refuse } from "./refuse.js";

/** How much more b gave than a, by replication: both had the same luck. What too few pairs cannot tell is NaN. */
export interface PairedDifferences {
  /** Pairs with two finite values; all else is of these. */
  readonly n: number;
  /** Replications of either that are no such pair. */
  readonly missing: number;
  /** Mean of b − a. */
  readonly mean: number;
  readonly sd: number;
  /** Ends of the t interval of the mean. */
  readonly low: number;
  readonly high: number;
  readonly median: number;
  /** Share of pairs in which b gave more. */
  readonly positive: number;
  /** Share of pairs in which b gave less. */
  readonly negative: number;
  /** Cohen's d of the pairs: the mean in standard deviations of the differences; not finite where these do not vary. */
  readonly dz: IntervalEstimate;
}

export interface PairedOptions {
  /** Confidence of the intervals, in (0, 1); .95 when absent. */
  readonly level?: number;
}

const UNKNOWN: IntervalEstimate = { estimate: NaN, low: NaN, high: NaN };

/** b − a for each replication of either: NaN where one is missing. */
export function differencesOf(a: ArrayLike<number>, b: ArrayLike<number>): Float64Array {
  return Float64Array.from({ length: Math.max(a.length, b.length) }, (_, replication) => (b[replication] ?? NaN) - (a[replication] ?? NaN));
}

/**
 * The difference of two treatments or arms, from outcomes by replication: values at the same place had the same luck.
 *
 * @param a by replication, as `byReplication` gives them; what is not finite is missing, and so is what only one has
 * @throws {SpecError} when the level is not in (0, 1)
 */
export const pairedDifferences = (a: ArrayLike<number>, b: ArrayLike<number>, options: PairedOptions = {}): PairedDifferences => summed(differencesOf(a, b), options);

function summed(all: Float64Array, { level = 0.95 }: PairedOptions): PairedDifferences {
  refuse("paired differences", [notShare("level", level)]);
  const given = all.filter(Number.isFinite);
  const n = given.length;
  const { mean, sd, low, high } = meanInterval(given, level) ?? { mean: given[0] ?? NaN, sd: NaN, low: NaN, high: NaN };
  const share = (holds: (difference: number) => boolean): number => given.filter(holds).length / n;
  return {
    n, missing: all.length - n, mean, sd, low, high, median: quantile(given, 0.5),
    positive: share((difference) => difference > 0), negative: share((difference) => difference < 0), dz: oneSampleCohensD(given, 0, level) ?? UNKNOWN,
  };
}

/** The difference that one treatment's arms make. */
export interface ArmDifferences extends PairedDifferences {
  readonly treatment: string;
}

/** Of each treatment with both arms, b − a, in the order of their first rows. */
export const armDifferences = (rows: readonly MeasuredRun[], options: PairedOptions = {}): ArmDifferences[] =>
  differencesByReplication(rows).map(({ treatment, values }) => ({ treatment, ...summed(values, options) }));

/** Of each treatment with both arms, b − a by replication, in the order of their first rows: NaN where one is missing. */
export function differencesByReplication(rows: readonly MeasuredRun[]): Replicated[] {
  const groups = byReplication(rows);
  const before = new Map(groups.flatMap(({ treatment, arm, values }) => (arm === "a" ? [[treatment, values] as const] : [])));
  return groups.flatMap(({ treatment, arm, values }) => {
    const a = before.get(treatment);
    return arm !== "b" || a === undefined ? [] : [{ treatment, arm: null, values: differencesOf(a, values) }];
  });
}
