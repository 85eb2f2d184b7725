import { type Tally, tallies } from "../tally.js";
import { analysed } from "./analysed.js";
import type { Entry } from "./entry.js";
import type { ExperimentTargets, TestTarget } from "./targets.js";

/**
 * A reported test as an effect in standard deviations: mean of half of its cells less that of the other half, over the root of its own mean square error.
 *
 * An F has no sign, so that only sizes are compared, as if their error were Gaussian. Near 0 it is not: a size is never below 0, and one of
 * luck alone is .8 of its error on average, so that an F below 4 or so is biased upwards and its z and p are rough. Calibration counts a
 * test where the cell means it is made of are not all filled in.
 */
export function testEntries(test: TestTarget, targets: ExperimentTargets): Entry[] {
  const { path, page, effect, statistic, dfError, value } = test;
  if (value === null) return [];
  const { cells } = targets.measures[0]!;
  const signs = cells.map(({ cell }) => effect.sign(cell));
  const { sizes, error } = analysed(test, targets)!;
  const unit = unitError(sizes);
  const size = (statistic === "F" ? Math.sqrt(value) : value) * unit;
  return [{
    path, page, experiment: targets.experiment.id, text: `effect of ${effect.name}, in standard deviations`, value: size, se: Math.sqrt(unit * unit + (size * size) / (2 * dfError!)), sd: 1, width: 1, meanOf: null,
    counts: cells.some(({ mean }, k) => mean === null && signs[k] !== 0),
    simulated: (answers) => {
      const found = effectIn(tallies(answers, "rating"), signs, error);
      return statistic === "F" ? Math.abs(found) : found;
    },
  }];
}

/** Standard error of the difference between the halves of cells of these sizes, in standard deviations. */
export const unitError = (sizes: readonly number[]): number => (2 * Math.sqrt(sizes.reduce((sum, n) => sum + 1 / n, 0))) / sizes.length;

/** Mean of the cells that count +1 less that of those that count -1, in units of the pooled standard deviation of those that the error is from. */
function effectIn(cells: readonly Tally[], signs: readonly number[], error: readonly number[]): number {
  const half = signs.filter((sign) => sign !== 0).length / 2;
  const difference = cells.reduce((sum, { mean }, k) => sum + signs[k]! * mean, 0) / half;
  const squares = error.reduce((sum, k) => sum + cells[k]!.squares, 0);
  return difference / Math.sqrt(squares / error.reduce((sum, k) => sum + cells[k]!.n - 1, 0));
}
