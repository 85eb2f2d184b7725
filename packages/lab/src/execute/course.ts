import { withChanges } from "@talkback/core";
import { type Plan, type Planned, type RunRef, runCount, runs, shardOf } from "@talkback/core/experiment";
import type { RunRecord } from "../record/record.js";
import { workOf } from "./work-of.js";

/** One part of n, from 1: all parts together are everything, and no two have a run in common. */
export interface Shard {
  readonly i: number;
  readonly n: number;
}

export const WHOLE: Shard = { i: 1, n: 1 };

/** A run to be computed. */
export interface Task {
  readonly ref: RunRef;
  readonly id: string;
  /** Agents times steps, roughly. */
  readonly work: number;
}

/** What there is of a run already. */
export interface Known {
  readonly failed: boolean;
  /** What the study's stopping rule looks at; null where it has none, or the run failed. */
  readonly outcome: number | null;
}

/** Which runs are still to be computed, one after another. */
export interface Course {
  /** The next one; null where there is none, or none before more is known. */
  next(): Task | null;
  /** What became of one. */
  tell(ref: RunRef, record: RunRecord): void;
  /** Runs asked for by now, and how many of them were found to be there, or to have failed then. */
  readonly counts: { readonly total: number; readonly before: number; readonly failedBefore: number };
}

/** Runs of a shard in run order, those that are there left out. */
export function courseOf(plan: Plan, shard: Shard, known: (run: string) => Known | undefined): Course {
  const refs = runsOfShard(plan, shard)[Symbol.iterator]();
  const counts = { total: countOf(plan, shard), before: 0, failedBefore: 0 };
  const task = taskOf(plan);
  const next = (): Task | null => {
    for (let step = refs.next(); step.done !== true; step = refs.next()) {
      const planned = plan.planned(step.value);
      const there = known(planned.id);
      if (there === undefined) return task(step.value, planned);
      counts.before++;
      if (there.failed) counts.failedBefore++;
    }
    return null;
  };
  return { next, tell: () => {}, counts };
}

/** Runs of a shard in run order; where replications go on until something is known, those asked for at first. */
function* runsOfShard(plan: Plan, { i, n }: Shard): Generator<RunRef, void> {
  for (const ref of runs(plan)) if (shardOf(plan, ref, n) === i) yield ref;
}

/** All runs that a study asks for, as far as can be told from those that are there; in run order. */
export function askedRuns(plan: Plan, _known: (run: string) => Known | undefined): Iterable<RunRef> {
  return runs(plan);
}

function countOf(plan: Plan, shard: Shard): number {
  if (shard.n === 1) return runCount(plan);
  let count = 0;
  for (const _ of runsOfShard(plan, shard)) count++;
  return count;
}

/** What a run is counted as; settings that leave network and length as they are need no look. */
function taskOf(plan: Plan): (ref: RunRef, planned: Planned) => Task {
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
