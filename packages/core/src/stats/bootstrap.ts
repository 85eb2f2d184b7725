import { type PickBelow, resample, strataOf } from "./resample.js";

/** A number computed from chosen rows, some perhaps more than once; the array is used again, so it is not to be kept. */
export type RowStatistic = (rows: Int32Array) => number;

export interface BootstrapOptions {
  /** How many resamples, at least 1. */
  readonly samples: number;
  readonly pick: PickBelow;
  /** One label for each row; rows are drawn within those of the same label. */
  readonly strata?: ArrayLike<string | number>;
}

/**
 * A statistic of n rows drawn with replacement, once for each resample.
 *
 * @returns `Float64Array(samples)`; NaN where a resample has no such statistic
 * @see Efron (1979), Bootstrap methods: another look at the jackknife, Ann. Statist. 7(1); doi:10.1214/aos/1176344552
 */
export function bootstrap(n: number, statistic: RowStatistic, { samples, pick, strata }: BootstrapOptions): Float64Array {
  const groups = strataOf(n, strata);
  const rows = new Int32Array(n);
  const values = new Float64Array(samples);
  for (let s = 0; s < samples; s++) {
    resample(groups, pick, rows);
    values[s] = statistic(rows);
  }
  return values;
}
