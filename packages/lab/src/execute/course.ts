import { askedRuns, type Plan, type RunRef, shardOf, wantedOf } from "@talkback/core/experiment";
import type { RunRecord } from "../record/record.js";
import { type Known, outcomeIn, outcomesOf } from "./outcomes.js";
import { type Task, tasksOf } from "./task.js";

/** One part of n, from 1: all parts together are everything, and no two have a run in common. */
export interface Shard {
  readonly i: number;
  readonly n: number;
}

export const WHOLE: Shard = { i: 1, n: 1 };

/** Which runs are still to be computed, one after another. */
export interface Course {
  /** The next one; null where there is none, or none before more is known. */
  next(): Task | null;
  /** What became of one that was given. */
  tell(ref: RunRef, record: RunRecord): void;
  readonly counts: {
    /** Runs asked for by now; more where replications go on until something is known. */
    readonly total: number;
    /** Runs that were found to be there, and how many of them had failed. */
    readonly before: number;
    readonly failedBefore: number;
  };
}

/** Runs of a shard in run order, those that are there left out; then what a treatment asks for further, once all that it had asked for is there. */
export function courseOf(plan: Plan, { i, n }: Shard, known: (run: string) => Known | undefined): Course {
  const task = tasksOf(plan);
  const outcomes = outcomesOf(plan, known);
  const arms = plan.study.arms === null ? [null] : (["a", "b"] as const);
  const isOurs = (ref: RunRef) => shardOf(plan, ref, n) === i;
  const asked = Uint32Array.from(plan.treatments, (_, point) => wantedOf(plan, point, outcomes.of).replications);
  const underWay = new Uint32Array(asked.length);
  const first = askedRuns(plan, outcomes.of)[Symbol.iterator]();
  const further: RunRef[] = [];
  const counts = { total: countOf(asked, isOurs, arms.length), before: 0, failedBefore: 0 };

  const nextRef = (): RunRef | undefined => {
    for (let step = first.next(); step.done !== true; step = first.next()) if (isOurs(step.value)) return step.value;
    return further.shift();
  };
  const next = (): Task | null => {
    for (let ref = nextRef(); ref !== undefined; ref = nextRef()) {
      const planned = plan.planned(ref);
      const there = known(planned.id);
      if (there === undefined) {
        underWay[ref.point]!++;
        return task(ref, planned);
      }
      counts.before++;
      if (there.failed) counts.failedBefore++;
    }
    return null;
  };
  const tell = ({ point, arm, replication }: RunRef, record: RunRecord) => {
    if (plan.study.until === null) return;
    outcomes.set({ point, arm, replication }, outcomeIn(plan, record));
    if (--underWay[point]! > 0) return;
    const { replications } = wantedOf(plan, point, outcomes.of);
    const more = Array.from({ length: Math.max(0, replications - asked[point]!) }, (_, k) => asked[point]! + k).flatMap((r) => arms.map((each): RunRef => ({ point, arm: each, replication: r })));
    asked[point]! += more.length / arms.length;
    counts.total += more.length;
    further.push(...more);
  };
  return { next, tell, counts };
}

/** Runs of a shard, by how many replications each treatment asks for. */
function countOf(asked: Uint32Array, isOurs: (ref: RunRef) => boolean, arms: number): number {
  let count = 0;
  for (const [point, replications] of asked.entries()) {
    for (let replication = 0; replication < replications; replication++) if (isOurs({ point, arm: null, replication })) count += arms;
  }
  return count;
}
