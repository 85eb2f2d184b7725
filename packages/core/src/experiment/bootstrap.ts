import { normalQuantile } from "../math/normal-quantile.js";
import { pickIndex } from "../random/pick.js";
import { openStream } from "../random/stream.js";
import { varianceOf } from "../stats/moments.js";
import { quantileOfSorted, sorted } from "../stats/quantile.js";
import { notShare, notWhole, refuse } from "./refuse.js";

/** What intervals of estimates are made with. */
export interface IntervalOptions {
  readonly seed: string;
  /** How often the rows are drawn anew; 1,000 when absent. */
  readonly resamples?: number;
  /** Share of intervals that should hold the truth; .95 when absent. */
  readonly level?: number;
}

/** Two intervals of one statistic from the same resamples; NaN where a resample gives it no value. */
export interface Spread {
  /** Half a normal interval: the level's normal quantile times the standard deviation over the resamples. */
  readonly conf: number;
  /** Ends of the percentile interval. */
  readonly low: number;
  readonly high: number;
}

/**
 * Intervals of several statistics of n rows, from rows drawn with replacement, the same for all of them.
 *
 * @param statistics of the rows at some positions, always as many; the array is used again
 * @throws {SpecError} when resamples is not a whole number in [2, 10^6], or level not in (0, 1)
 * @see Efron & Tibshirani (1993), An introduction to the bootstrap, chapters 6 and 13
 */
export function bootstrap(n: number, statistics: (rows: Uint32Array) => Float64Array, options: IntervalOptions): Spread[] {
  return resampled([n], ([rows]) => statistics(rows!), options).map((values) => spread(values, options.level));
}

/**
 * The same of a table whose rows and columns are both chance: rows are drawn, and columns are drawn, each for themselves.
 *
 * Its intervals hold what either adds, and count what a single cell adds up to three times: they are wide rather than narrow. Few columns
 * (fewer than ten) make them narrow again, as few rows do.
 *
 * @see Owen (2007), The pigeonhole bootstrap, doi:10.1214/07-AOAS122
 */
export function crossedBootstrap(
  [rows, columns]: readonly [number, number], statistics: (rows: Uint32Array, columns: Uint32Array) => Float64Array, options: IntervalOptions,
): Spread[] {
  return resampled([rows, columns], ([some, others]) => statistics(some!, others!), options).map((values) => spread(values, options.level));
}

/** Of each statistic, its value in every resample. */
export function resampled(sizes: readonly number[], statistics: (drawn: readonly Uint32Array[]) => Float64Array, { seed, resamples = 1000, level = 0.95 }: IntervalOptions): Float64Array[] {
  refuse("intervals", [notWhole("resamples", resamples, 2, 1_000_000), notShare("level", level)]);
  const stream = openStream(seed, 0, "bootstrap");
  const drawn = sizes.map((n) => new Uint32Array(n));
  const found = Array.from({ length: resamples }, (_, b) => {
    stream.at(b);
    for (const [d, positions] of drawn.entries()) for (let k = 0; k < positions.length; k++) positions[k] = pickIndex(stream, positions.length, k, d);
    return statistics(drawn);
  });
  return Array.from(found[0]!, (_, s) => Float64Array.from(found, (values) => values[s]!));
}

function spread(values: Float64Array, level = 0.95): Spread {
  if (!values.every(Number.isFinite)) return { conf: NaN, low: NaN, high: NaN };
  const ascending = sorted(values);
  const tail = (1 - level) / 2;
  return {
    conf: normalQuantile(1 - tail) * Math.sqrt(varianceOf(values)), low: quantileOfSorted(ascending, tail), high: quantileOfSorted(ascending, 1 - tail),
  };
}
