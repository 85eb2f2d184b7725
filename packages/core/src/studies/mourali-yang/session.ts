import { normalClipped, openStream, type Scenario, simulate } from "../../index.js";
import { cellScenario, cellSeed, type World } from "./cell.js";
import { cellsOf, type Condition, type Experiment } from "./design.js";
import type { Settings } from "./settings.js";

/** The scale of an evaluation: 4 is neutral. */
export const NEUTRAL = 4;
export const POINTS_PER_UNIT = 3;

/** What one cell of one replication gave, a value a participant, all of length n. */
export interface Answers {
  readonly cell: Condition;
  /** Evaluation, 1 to 7, with its error. */
  readonly rating: Float64Array;
  /** Measured confidence in one's power and measured threat, 0 to 1, with their errors. */
  readonly confidence: Float64Array;
  readonly threat: Float64Array;
  /** |said - thought|, 0 to 2, without error. */
  readonly gap: Float64Array;
}

/** A cell made ready: its scenario, and the luck of its participants. */
export interface Booth {
  readonly cell: Condition;
  readonly scenario: Scenario;
  readonly seed: string;
}

/** An experiment made ready, to be carried out any number of times. */
export interface Laboratory {
  readonly experiment: Experiment;
  readonly world: World;
  readonly cells: readonly Booth[];
}

/** @throws {SpecError} when the world's changes do not fit its scenarios */
export function laboratory(experiment: Experiment, world: World, wanted: (cell: Condition) => boolean = () => true): Laboratory {
  const cells = cellsOf(experiment).filter(wanted).map((cell) => ({ cell, scenario: cellScenario(cell, experiment, world), seed: cellSeed(cell, experiment, world.settings) }));
  return { experiment, world, cells };
}

/** Carries out one experiment once: what every participant of every cell answered. */
export const session = ({ cells, world }: Laboratory, replication: number): readonly Answers[] =>
  cells.map((booth) => answersIn(booth, world.settings, replication));

/** What the participants of one cell answered. */
export function answersIn({ cell, scenario, seed }: Booth, { ratingSd, mediatorSd }: Settings, replication: number): Answers {
  const run = simulate(scenario, { seed, replication, record: "none", twin: false });
  const { attitude, expressed, confidence, threat } = run.at(run.steps);
  const publicness = scenario.channels[0]!.publicness;
  const said = attitude.map((A, i) => A + publicness * (expressed[i]! - A));
  const measured = (name: string, column: Float64Array, sd: number, low: number, high: number): Float64Array => {
    const luck = openStream(seed, replication, `study:${name}`);
    return column.map((value, i) => normalClipped(luck.uniform(i), value, sd, low, high));
  };
  return {
    cell,
    rating: measured("rating", said, ratingSd, -1, 1).map((e) => NEUTRAL + POINTS_PER_UNIT * e),
    confidence: measured("confidence", confidence, mediatorSd, 0, 1),
    threat: measured("threat", threat, mediatorSd, 0, 1),
    gap: said.map((e, i) => Math.abs(e - attitude[i]!)),
  };
}
