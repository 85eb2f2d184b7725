import type { Plan } from "@talkback/core/experiment";
import { batchOf } from "../execute/batch.js";
import { nextBatch } from "../execute/batching.js";
import { endingWith } from "../execute/ending.js";
import type { Executor } from "../execute/executor.js";
import { keepBusy } from "../execute/keep-busy.js";
import { persistently } from "../execute/persistently.js";
import { type Task, tasksOf } from "../execute/task.js";
import { checkTimed } from "../record/check-record.js";
import type { RunRecord } from "../record/record.js";
import type { ListedRun } from "./listed-runs.js";

export interface RecomputeOptions {
  readonly plan: Plan;
  readonly executor: Executor;
  readonly runs: readonly ListedRun[];
  readonly signal?: AbortSignal;
  readonly onRecord: (record: RunRecord, run: ListedRun) => void;
}

/**
 * Computes runs once more, and hands over each when it is done, in any order.
 *
 * @throws {DOMException} AbortError when aborted
 */
export async function recompute({ plan, executor, runs, signal, onRecord }: RecomputeOptions): Promise<void> {
  const ending = endingWith(signal);
  const taskOf = tasksOf(plan);
  const byId = new Map(runs.map((run) => [run.id, run]));
  const left = runs[Symbol.iterator]();
  const next = (): Task | null => {
    const { value, done } = left.next();
    return done === true ? null : taskOf(value.ref, plan.planned(value.ref));
  };
  const most = Math.max(1, Math.min(100, Math.ceil(runs.length / (2 * executor.width))));
  const compute = async (tasks: readonly Task[]) => {
    const answer = await persistently(executor, batchOf(plan, tasks.map(({ ref }) => ref)), tasks.map(({ id }) => id), ending.signal);
    for (const [k, timed] of answer.entries()) onRecord(checkTimed(timed, plan).record, byId.get(tasks[k]!.id)!);
  };
  await keepBusy(executor.width + 1, () => {
    const tasks = ending.signal.aborted ? [] : nextBatch(next, { runs: most });
    return tasks.length === 0 ? null : compute(tasks).catch(ending.fail);
  });
  ending.throwIfFailed();
  signal?.throwIfAborted();
}
