import type { World } from "../cell.js";
import { CLAIMS, type Claim, type Part } from "../claims.js";
import { type Condition, EXPERIMENTS, type Experiment, matches, type Where } from "../design.js";
import { estimate } from "../estimate.js";
import { type Laboratory, laboratory, session } from "../session.js";

/** One part of one claim in the experiment that it is tested in. */
export interface Sign {
  readonly claim: Claim["id"];
  readonly experiment: Experiment["id"];
  readonly part: Part;
}

/** All parts of all claims; Experiment 2 is Experiment 1 by design, and is left out. */
export const SIGNS: readonly Sign[] = CLAIMS.flatMap(({ id, experiments, parts }) =>
  experiments.filter((experiment) => experiment !== 2).flatMap((experiment) => parts.map((part): Sign => ({ claim: id, experiment, part }))));

const TESTED = EXPERIMENTS.filter(({ id }) => SIGNS.some(({ experiment }) => experiment === id));

/** The value of each of `SIGNS` in one world, every cell that is needed being carried out once, by the same participants. */
export function signsAt(world: World): Float64Array {
  const answers = new Map(TESTED.map((experiment) => [experiment.id, session(withSamePeople(laboratory(experiment, world, needed(experiment))), 0)]));
  return Float64Array.from(SIGNS, ({ experiment, part }) => {
    return estimate(part.estimand, { answers: answers.get(experiment)!, settings: world.settings, replication: 0, resamples: 0 }).value;
  });
}

/** The laboratory with one and the same people in all of its cells: what cells differ in is not who came. */
const withSamePeople = (laboratory: Laboratory): Laboratory =>
  ({ ...laboratory, cells: laboratory.cells.map((booth) => ({ ...booth, seed: `${laboratory.world.settings.seed}:robustness` })) });

/** Whether some sign of an experiment needs a cell. */
function needed({ id }: Experiment): (cell: Condition) => boolean {
  const wheres = SIGNS.filter(({ experiment }) => experiment === id).flatMap(({ part: { estimand } }): readonly Where[] =>
    estimand.of === "serial" ? [estimand.where] : estimand.terms.map(([, where]) => where));
  return (cell) => wheres.some((where) => matches(cell, where));
}
