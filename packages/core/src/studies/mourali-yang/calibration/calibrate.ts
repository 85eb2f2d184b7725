import { normal } from "../../../stats.js";
import type { Work } from "../progress.js";
import type { Settings } from "../settings.js";
import type { Targets } from "../targets/targets.js";
import { type Conflict, conflictOf } from "./conflict.js";
import type { Tried, Try } from "./cloud.js";
import { cooling } from "./cooling.js";
import type { Demand } from "./demand.js";
import { type Distance, distanceAt, independent } from "./distance.js";
import { type CalibrationEffort, FULL_CALIBRATION } from "./effort.js";
import { Dice } from "./dice.js";
import { historyMatching } from "./history-matching.js";
import { numberDemands } from "./number-demands.js";
import type { Outcome } from "./outcome.js";
import { panel } from "./panel.js";
import { panelError } from "./panel-error.js";
import { pointAt } from "./parameters.js";
import { type Region, regionOf } from "./region.js";
import { signDemands } from "./sign-demands.js";

export interface CalibrationOptions {
  readonly settings: Settings;
  readonly effort?: CalibrationEffort;
  /** How wrong the model itself may be, as a share of a scale's width. */
  readonly discrepancy?: number;
}

/** Declared: a hundredth of a scale is nobody's finding. */
export const DISCREPANCY = 0.01;

export interface Calibration {
  /** What had to be met: numbers of the article, and signs where there are none. */
  readonly numbers: number;
  readonly signs: number;
  /** Largest misfit, in standard errors, that is still plausible. */
  readonly cutoff: number;
  readonly evaluations: number;
  /** Where all four experiments are reproduced, or what stands against what where none was found. */
  readonly found: Region | Conflict;
}

/**
 * The region of parameters that reproduces whatever is filled in, and the signs of what is not.
 *
 * First history matching in waves, each within what the last left; then approximate Bayesian computation within what is not ruled out,
 * a point being accepted with the probability that its misfit is one of luck (a Gaussian synthetic likelihood), from hot to cold.
 *
 * @see Craig et al. (1997), doi:10.1007/978-1-4612-2290-3_2; Wood (2010), doi:10.1038/nature09319; Wilkinson (2013), doi:10.1515/sagmb-2013-0010
 */
export function* calibrate(targets: Targets, { settings, effort = FULL_CALIBRATION, discrepancy = DISCREPANCY }: CalibrationOptions): Work<Calibration> {
  const seed = `${settings.seed}:calibration`;
  const demands = [...numberDemands(targets, settings, { people: effort.people, discrepancy, seed }), ...signDemands(targets, settings)];
  const numbers = demands.flatMap(({ number }) => number ?? []);
  const cutoff = cutoffFor(numbers.length);
  const asking = panel(effort.people, settings, seed);
  let evaluations = 0;
  const ask = (at: Float64Array): Outcome => {
    evaluations++;
    return asking(pointAt(at));
  };
  const trial = (distance: Distance): Try => (at) => tried(at, misfitsOf(demands, ask(at)), { numbers: numbers.length, distance, cutoff });
  const told = () => ({ numbers: numbers.length, signs: demands.length - numbers.length, cutoff, evaluations });
  const tools = { dice: new Dice(seed), effort, cutoff, seed };
  const { cloud, level, share } = yield* historyMatching({ ...tools, trial: trial(independent) });
  if (level > cutoff) return { ...told(), found: conflictOf(cloud, demands, ask, told()) };
  const nearest = cloud.reduce((best, each) => (each.chiSquare < best.chiSquare ? each : best));
  const error = panelError(demands.slice(0, numbers.length), pointAt(nearest.at), settings, { people: effort.people, seed });
  const closely = trial(distanceAt(numbers, ask(nearest.at), error));
  const accepted = yield* cooling(cloud.map(({ at }) => closely(at)), numbers.length > 0, { ...tools, trial: closely });
  return { ...told(), found: regionOf(accepted.map(({ at }) => at), share) };
}

/** Three standard errors for one number; for more, as much as makes the same false alarm (.0027) for all of them together. */
export const cutoffFor = (numbers: number): number => normal.upperQuantile(normal.upper(3) / Math.max(1, numbers));

const misfitsOf = (demands: readonly Demand[], outcome: Outcome): Float64Array => Float64Array.from(demands, ({ misfit }) => misfit(outcome));

interface Judging {
  /** How many of the misfits are of numbers, which come first. */
  readonly numbers: number;
  readonly distance: Distance;
  readonly cutoff: number;
}

/** A broken sign is beyond the cutoff by as much as is missing. */
function tried(at: Float64Array, misfits: Float64Array, { numbers, distance, cutoff }: Judging): Tried {
  const implausibility = misfits.reduce((most, misfit, k) => Math.max(most, k < numbers ? Math.abs(misfit) : misfit === 0 ? 0 : cutoff + misfit), 0);
  return { at, implausibility, chiSquare: distance(misfits.subarray(0, numbers)) };
}
