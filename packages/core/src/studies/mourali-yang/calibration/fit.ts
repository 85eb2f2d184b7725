import type { World } from "../cell.js";
import { EXPERIMENTS } from "../design.js";
import type { Work } from "../progress.js";
import { laboratory, session } from "../session.js";
import { type Comparison, comparisonGatherer } from "../targets/compare.js";
import type { Targets } from "../targets/targets.js";
import { type Calibration, type CalibrationOptions, calibrate } from "./calibrate.js";

/** What the article's numbers say of the laboratory as it is set, and where it would reproduce them. */
export interface Fit {
  readonly comparison: Comparison;
  readonly calibration: Calibration;
}

/** Compares a world's replications with the article, then calibrates the rule to it. */
export function* fitToTargets(targets: Targets, world: World, options: Omit<CalibrationOptions, "settings"> = {}): Work<Fit> {
  const { replications } = world.settings;
  const { watch, finding } = comparisonGatherer(targets);
  const laboratories = EXPERIMENTS.map((experiment) => laboratory(experiment, world));
  for (let replication = 0; replication < replications; replication++) {
    yield { stage: "comparison with the article", done: replication, total: replications };
    for (const each of laboratories) watch(each.experiment, { answers: session(each, replication) });
  }
  return { comparison: finding(), calibration: yield* calibrate(targets, { ...options, settings: world.settings }) };
}
