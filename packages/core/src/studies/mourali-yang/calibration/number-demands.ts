import { sobolPoints } from "../../../experiment.js";
import type { Settings } from "../settings.js";
import { entriesOf } from "../targets/entries.js";
import type { Targets } from "../targets/targets.js";
import type { Demand } from "./demand.js";
import { panel } from "./panel.js";
import { PARAMETERS, pointAt } from "./parameters.js";

/** How exactly numbers are to be met. */
export interface Precision {
  /** Participants of the panel. */
  readonly people: number;
  /** How wrong the model itself may be, as a share of a scale's width (1 standard deviation for an effect). */
  readonly discrepancy: number;
  readonly seed: string;
}

const PROBES = 16;

/** The numbers that calibration counts, each in units of all that keeps it from being met exactly: the article's sampling error, the model's discrepancy, and the panel's error. */
export function numberDemands(targets: Targets, settings: Settings, { people, discrepancy, seed }: Precision): readonly Demand[] {
  const entries = entriesOf(targets).filter(({ counts }) => counts);
  if (entries.length === 0) return [];
  const points = sobolPoints(PROBES, PARAMETERS.length, { seed: `${seed}:probes` }).map(pointAt);
  const twins = [panel(people, settings, seed), panel(people, settings, `${seed}:twin`)].map((ask) => points.map((point) => {
    const outcome = ask(point);
    return entries.map(({ experiment, simulated }) => simulated(outcome[experiment]));
  }));
  return entries.map(({ path, experiment, value, se, width, meanOf, simulated }, k): Demand => {
    const error = points.reduce((sum, _, j) => sum + square(twins[0]![j]![k]! - twins[1]![j]![k]!), 0) / (2 * PROBES);
    const own = square(se) + square(discrepancy * width);
    const scale = Math.sqrt(own + error);
    return { name: path, number: { experiment, meanOf, sampling: se / scale, own: own / square(scale) }, misfit: (outcome) => (simulated(outcome[experiment]) - value) / scale };
  });
}

const square = (x: number): number => x * x;
