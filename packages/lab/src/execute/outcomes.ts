import type { KnownOutcome, Plan, RunRef } from "@talkback/core/experiment";
import type { RunRecord } from "../record/record.js";

/** What there is of a run already. */
export interface Known {
  readonly failed: boolean;
  /** What the study's `until` looks at; null where it has none, where the run has no such number, or failed. */
  readonly outcome: number | null;
}

/** Outcomes by a run's place; of a run that was looked up once, its address is not made again. */
export interface Outcomes {
  readonly of: KnownOutcome;
  set(ref: RunRef, outcome: number | null): void;
}

export function outcomesOf(plan: Plan, known: (run: string) => Known | undefined): Outcomes {
  const cells = new Map<number, (number | null)[]>();
  const cellOf = ({ point, arm }: RunRef): (number | null)[] => {
    const key = 2 * point + (arm === "b" ? 1 : 0);
    if (!cells.has(key)) cells.set(key, []);
    return cells.get(key)!;
  };
  const set = (ref: RunRef, outcome: number | null) => { cellOf(ref)[ref.replication] = outcome; };
  const of = (ref: RunRef) => {
    const kept = cellOf(ref)[ref.replication];
    if (kept !== undefined) return kept;
    const there = known(plan.planned(ref).id);
    if (there !== undefined) set(ref, there.outcome);
    return there?.outcome;
  };
  return { of, set };
}

/** What a study's `until` looks at in a record. */
export const outcomeIn = ({ study: { until } }: Plan, { result }: RunRecord): number | null =>
  (until === null || result === null ? null : (result.outcomes[until.outcome] ?? null));
