import { normalQuantile } from "../math/normal-quantile.js";
import { pickIndex } from "../random/pick.js";
import { openStream } from "../random/stream.js";
import { varianceOf } from "../stats/moments.js";
import { quantileOfSorted, sorted } from "../stats/quantile.js";
import { notWhole, refuse } from "./refuse.js";

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
export function bootstrap(n: number, statistics: (rows: Uint32Array) => Float64Array, { seed, resamples = 1000, level = 0.95 }: IntervalOptions): Spread[] {
  refuse("intervals", [
    notWhole("resamples", resamples, 2, 1_000_000),
    { when: !(level > 0 && level < 1), path: "level", expected: "a share between 0 and 1", received: String(level) },
  ]);
  const stream = openStream(seed, 0, "bootstrap");
  const rows = new Uint32Array(n);
  const drawn = Array.from({ length: resamples }, (_, b) => {
    stream.at(b);
    for (let k = 0; k < n; k++) rows[k] = pickIndex(stream, n, k);
    return statistics(rows);
  });
  return Array.from(drawn[0]!, (_, s) => spread(Float64Array.from(drawn, (values) => values[s]!), level));
}

function spread(values: Float64Array, level: number): Spread {
  if (!values.every(Number.isFinite)) return { conf: NaN, low: NaN, high: NaN };
  const ascending = sorted(values);
  const tail = (1 - level) / 2;
  return {
    conf: normalQuantile(1 - tail) * Math.sqrt(varianceOf(values)), low: quantileOfSorted(ascending, tail), high: quantileOfSorted(ascending, 1 - tail),
  };
}
