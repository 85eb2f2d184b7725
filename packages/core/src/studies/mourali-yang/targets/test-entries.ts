import { cellsOf } from "../design.js";
import { type Tally, tallies } from "../tally.js";
import type { Entry } from "./entry.js";
import type { ExperimentTargets, TestTarget } from "./targets.js";

/**
 * A reported test as an effect in standard deviations: half of the cells less the other half, 2 t / sqrt(participants in them).
 *
 * An F has no sign, so that only sizes are compared. Calibration counts it where the cell means it is made of are not all filled in.
 */
export function testEntries({ path, page, effect, statistic, dfError, value }: TestTarget, { experiment, measures }: ExperimentTargets): Entry[] {
  if (value === null) return [];
  const cells = cellsOf(experiment);
  const signs = cells.map(effect.sign);
  const people = ((dfError! + cells.length) * effect.cells) / cells.length;
  const size = (2 * (statistic === "F" ? Math.sqrt(value) : value)) / Math.sqrt(people);
  const rating = measures.find(({ measure }) => measure === "rating")!;
  return [{
    path, page, experiment: experiment.id, text: `effect of ${effect.name}, in standard deviations`, value: size, se: Math.sqrt(4 / people + (size * size) / (2 * dfError!)), sd: 1, width: 1, meanOf: null,
    counts: rating.cells.some(({ mean }, k) => mean === null && signs[k] !== 0),
    simulated: (answers) => {
      const found = effectIn(tallies(answers, "rating"), signs);
      return statistic === "F" ? Math.abs(found) : found;
    },
  }];
}

/** Mean of the cells that count +1 less that of those that count -1, in units of the pooled standard deviation of all. */
function effectIn(cells: readonly Tally[], signs: readonly number[]): number {
  const half = signs.filter((sign) => sign !== 0).length / 2;
  const difference = cells.reduce((sum, { mean }, k) => sum + signs[k]! * mean, 0) / half;
  const squares = cells.reduce((sum, each) => sum + each.squares, 0);
  return difference / Math.sqrt(squares / cells.reduce((sum, { n }) => sum + n - 1, 0));
}
