import type { Plan } from "@talkback/core/experiment";
import type { LinedRecord } from "../record/record.js";
import { batchOf } from "./batch.js";
import { type BatchSize, nextBatch } from "./batching.js";
import { checkAnswer } from "./check-answer.js";
import { courseOf, type Shard, WHOLE } from "./course.js";
import { endingWith } from "./ending.js";
import type { Executor } from "./executor.js";
import { keepBusy } from "./keep-busy.js";
import type { Known } from "./outcomes.js";
import { persistently } from "./persistently.js";
import type { Task } from "./task.js";

export interface SweepOptions {
  readonly plan: Plan;
  readonly executor: Executor;
  /** What is there of a run already; such runs are not computed. */
  readonly known?: (run: string) => Known | undefined;
  /** Everything when absent. */
  readonly shard?: Shard;
  readonly size?: BatchSize;
  /** Ends it: what is under way is dropped. */
  readonly signal?: AbortSignal;
  /** Keeps a record; no more is begun until it has. What it throws ends the sweep. */
  readonly onRecord: (record: LinedRecord, task: Task) => void | Promise<void>;
  readonly onProgress?: (progress: SweepProgress) => void;
}

/** How far a sweep is. */
export interface SweepProgress {
  /** Runs asked for by now. */
  readonly total: number;
  /** Runs that were found to be there before. */
  readonly before: number;
  /** Runs that were computed, those that failed among them. */
  readonly computed: number;
  /** Runs that failed, now or before. */
  readonly failed: number;
}

/**
 * Computes the runs of a study that are not there yet, each once, and hands each record over when it is done.
 *
 * Ends early when aborted, without an error; what was handed over stays.
 *
 * @throws what the executor or `onRecord` throws, when everything under way has ended
 */
export async function sweep({ plan, executor, known = () => undefined, shard = WHOLE, size = {}, signal, onRecord, onProgress = () => {} }: SweepOptions): Promise<SweepProgress> {
  const course = courseOf(plan, shard, known);
  const ending = endingWith(signal);
  const tally = { begun: 0, computed: 0, failed: 0 };
  const progress = ({ total, before, failedBefore } = course.counts): SweepProgress => ({ total, before, computed: tally.computed, failed: tally.failed + failedBefore });
  const compute = async (tasks: readonly Task[]) => {
    for (const [k, record] of (await recordsOf(tasks, plan, executor, ending.signal)).entries()) {
      ending.throwIfFailed();
      await onRecord(record, tasks[k]!);
      course.tell(tasks[k]!.ref, record.record);
      tally.computed++;
      if (record.record.status === "error") tally.failed++;
      onProgress(progress());
    }
  };
  await keepBusy(executor.width + spare(executor.width), () => {
    if (ending.signal.aborted) return null;
    const tasks = nextBatch(course.next, { ...size, runs: fair(course.counts.total - course.counts.before - tally.begun, executor.width, size.runs) });
    tally.begun += tasks.length;
    return tasks.length === 0 ? null : compute(tasks).catch(ending.fail);
  });
  ending.throwIfFailed();
  onProgress(progress());
  return progress();
}

/** Batches under way besides those that are worked on. */
const spare = (width: number): number => Math.max(1, Math.ceil(width / 4));

/** Runs of a batch at most, so that those that are left go round. */
const fair = (left: number, width: number, most = 100): number => Math.max(1, Math.min(most, Math.ceil(left / (2 * width))));

/** @throws {SpecError} when the executor answers with something else than it was asked for */
async function recordsOf(tasks: readonly Task[], plan: Plan, executor: Executor, signal: AbortSignal): Promise<readonly LinedRecord[]> {
  const ids = tasks.map(({ id }) => id);
  const answer = await persistently(executor, batchOf(plan, tasks.map(({ ref }) => ref)), ids, signal);
  return checkAnswer(answer, { plan, ids, from: executor.name, lines: executor.lines === true });
}
