import { withChanges } from "@talkback/core";
import type { Plan, Planned, RunRef } from "@talkback/core/experiment";
import { workOf } from "./work-of.js";

/** A run to be computed. */
export interface Task {
  readonly ref: RunRef;
  readonly id: string;
  /** Agents times steps, roughly. */
  readonly work: number;
}

/** Makes tasks of a plan; settings that leave network and length as they are need no look. */
export function tasksOf(plan: Plan): (ref: RunRef, planned: Planned) => Task {
  const { scenario, twin, catalog } = plan.study;
  const usual = workOf(scenario, twin);
  const changed = ({ changes }: Planned): number => {
    if (!Object.keys(changes).some((path) => /^(network|steps)\b/.test(path))) return usual;
    try {
      return workOf(withChanges(scenario, changes, catalog), twin);
    } catch {
      return usual;
    }
  };
  return (ref, planned) => ({ ref, id: planned.id, work: changed(planned) });
}
