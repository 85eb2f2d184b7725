import type { RowStatistic } from "./bootstrap.js";
import { strataOf } from "./resample.js";

/** A statistic without each row in turn: `Float64Array(n)`. */
export function leftOut(n: number, statistic: RowStatistic): Float64Array {
  const rows = new Int32Array(n - 1);
  return Float64Array.from({ length: n }, (_, left) => {
    for (let k = 0; k < n - 1; k++) rows[k] = k < left ? k : k + 1;
    return statistic(rows);
  });
}

/**
 * Acceleration for BCa intervals, `sum U³ / (6 (sum U²)^1.5)`, U the jackknife's distance of each row from the mean of its stratum.
 *
 * @param without the statistic without each row, as `leftOut` gives it
 * @param strata as in the bootstrap; rows of large strata then count less
 * @returns 0 where no row makes a difference
 * @see Efron (1987), Better bootstrap confidence intervals, equation 6.6 (doi:10.1080/01621459.1987.10478410); Davison & Hinkley (1997),
 * Bootstrap methods and their application, equation 5.27 (doi:10.1017/CBO9780511802843), for strata
 */
export function acceleration(without: ArrayLike<number>, strata?: ArrayLike<string | number>): number {
  let squares = 0;
  let cubes = 0;
  for (const rows of strataOf(without.length, strata)) {
    const mean = rows.reduce((sum, row) => sum + without[row]!, 0) / rows.length;
    for (const row of rows) {
      const influence = ((rows.length - 1) / rows.length) * (mean - without[row]!);
      squares += influence * influence;
      cubes += influence * influence * influence;
    }
  }
  return squares === 0 ? 0 : cubes / (6 * squares * Math.sqrt(squares));
}
