import type { Scenario } from "../scenario/scenario.js";
import { withChanges } from "../scenario/scenario.js";
import { SCHEDULES } from "../scenario/shape.js";
import type { Run, SimulateOptions } from "../engine/run.js";
import { type Luck, simulate } from "../engine/simulate.js";

/** What became of a conclusion when who answers when was changed and nothing else. */
export interface Artefact {
  /** Whether it holds under every schedule. */
  readonly survives: boolean;
  /** Whether it holds, by the name of the schedule. */
  readonly under: Readonly<Record<keyof typeof SCHEDULES, boolean>>;
}

/**
 * Reruns a scenario under each schedule of activation and asks whether a conclusion holds: one that does not is an artefact of it.
 *
 * @param conclusion reads a run, e.g. `({ summary }) => summary.publicMean < summary.privateMean`
 */
export function underEverySchedule(scenario: Scenario, conclusion: (run: Run) => boolean, options: Luck & SimulateOptions = {}): Artefact {
  const names = Object.keys(SCHEDULES) as (keyof typeof SCHEDULES)[];
  const under = Object.fromEntries(names.map((kind) => [kind, conclusion(simulate(withChanges(scenario, { schedule: { kind } }, options.catalog), options))]));
  return { survives: Object.values(under).every(Boolean), under: under as Artefact["under"] };
}
