import { type Condition, conditionText, type Experiment, type Where } from "../design.js";
import type { Entry } from "./entry.js";
import { OURS, pointsPer, widthOf } from "./scale.js";
import type { ExperimentTargets, MeasureTargets } from "./targets.js";

const NAMES = { rating: "evaluation", confidence: "confidence in power", threat: "perceived threat" } as const;

/** The cell means that are filled in. */
export function cellEntries(measured: MeasureTargets, { experiment, participants, pooledSd }: ExperimentTargets): Entry[] {
  const { measure, scale, cells } = measured;
  return cells.flatMap(({ path, page, cell, mean, sd, n }, k): Entry[] => {
    if (mean === null) return [];
    const spread = sd ?? pooledSd!;
    return [{
      path: `${path}.mean`, page, experiment: experiment.id, text: `${NAMES[measure]}, ${conditionText(varied(cell, experiment))}`, value: mean,
      se: spread / Math.sqrt(n ?? participants! / cells.length), sd: spread, width: widthOf(scale), counts: true, meanOf: { cell: k, measure },
      simulated: (answers) => scale.low! + pointsPer(measured) * (meanOf(answers[k]![measure]) - OURS[measure].low),
    }];
  });
}

/** What an experiment varies of a cell. */
const varied = (cell: Condition, { factors }: Experiment): Where => Object.fromEntries(factors.map((factor) => [factor, cell[factor]]));

function meanOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
