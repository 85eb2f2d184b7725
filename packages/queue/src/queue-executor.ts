import { setMaxListeners } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import type { Job, Queue } from "bullmq";
import { batchOf, type Batch, checkAnswer, checkBatch, type Executor, LostError, type TimedRecord } from "@talkback/lab";
import { SpecError } from "@talkback/core";
import type { Plan, RunRef } from "@talkback/core/experiment";
import { batchId } from "./batch-id.js";
import { addBatches, openQueue } from "./jobs.js";
import { MOST_SETTINGS } from "./most-settings.js";
import { piecesOf } from "./pieces.js";
import { requireRedis } from "./redis.js";

/** Milliseconds between looks at a batch. */
const LOOK = 250;
/** Batches handed in ahead of their results. */
const AHEAD = 64;

/**
 * Has runs computed by whoever works on the queue, in the jobs that `submit` hands in. Of a job that fails, each run that is asked for is
 * handed in once more alone, so that one that takes its worker with it takes no other run.
 *
 * @param url of a Redis, e.g. redis://127.0.0.1:6379
 * @throws {SpecError} when no Redis answers
 */
export async function queueExecutor(url: string): Promise<Executor> {
  await requireRedis(url);
  const queue = openQueue(url);
  const failed = new Set<string>();
  let begun = Date.now();
  const onAnswer = (handedIn: number) => { begun = Math.min(begun, Number.isFinite(handedIn) ? Math.max(0, handedIn) : 0); };
  const answersTo = async (plan: Plan, runs: readonly RunRef[], wanted: ReadonlySet<string>, signal?: AbortSignal): Promise<readonly (readonly [string, TimedRecord])[]> => {
    const whole = batchOf(plan, runs);
    if (!failed.has(batchId(whole))) {
      try {
        return (await answerOf(queue, plan, whole, onAnswer, signal)).map((record, k) => [nameOf(runs[k]!), record] as const);
      } catch (error) {
        if (!(error instanceof LostError) || runs.length === 1) throw error;
        failed.add(batchId(whole));
      }
    }
    const asked = runs.filter((ref) => wanted.has(nameOf(ref)));
    return Promise.all(asked.map(async (ref) => [nameOf(ref), (await answerOf(queue, plan, batchOf(plan, [ref]), onAnswer, signal))[0]!] as const));
  };
  const run = async (batch: Batch, signal?: AbortSignal): Promise<readonly TimedRecord[]> => {
    // One for each job that is looked after, which would else be printed as a leak.
    if (signal !== undefined) setMaxListeners(0, signal);
    const { plan } = checkBatch(batch, MOST_SETTINGS);
    const wanted = new Set(batch.runs.map(nameOf));
    const known = new Map((await Promise.all(piecesOf(plan, batch.runs).map((runs) => answersTo(plan, runs, wanted, signal)))).flat());
    return batch.runs.map((ref) => known.get(nameOf(ref))!);
  };
  return { name: "queue", width: AHEAD, begun: () => new Date(begun).toISOString(), run, dispose: () => queue.close() };
}

const nameOf = ({ point, arm, replication }: RunRef): string => `${point}/${arm}/${replication}`;

/**
 * What came of a batch. Asked for again and again, since news of it is lost when Redis is killed; what Redis forgot is handed in anew.
 *
 * @throws {SpecError} E_RECORD when an answer is none; it is taken away, so that the batch is computed anew when it is asked for again
 */
async function answerOf(queue: Queue<Batch, unknown>, plan: Plan, batch: Batch, onAnswer: (handedIn: number) => void, signal?: AbortSignal): Promise<readonly TimedRecord[]> {
  const id = batchId(batch);
  for (;;) {
    signal?.throwIfAborted();
    const state = await queue.getJobState(id);
    if (state === "unknown") await addBatches(queue, [batch]);
    const job = state === "completed" || state === "failed" ? await queue.getJob(id) : undefined;
    if (state === "failed" && job !== undefined) {
      await job.remove();
      throw new LostError(`batch ${id}: ${job.failedReason}`);
    }
    if (job !== undefined) {
      const records = await checked(job, plan, batch);
      onAnswer(job.timestamp);
      return records;
    }
    await pause(LOOK, undefined, { signal });
  }
}

async function checked(job: Job<Batch, unknown>, plan: Plan, batch: Batch): Promise<readonly TimedRecord[]> {
  const { returnvalue: answer } = job;
  try {
    return checkAnswer(Array.isArray(answer) ? answer : [answer], plan, batch.runs.map((ref) => plan.planned(ref).id), `the queue, job ${job.id}`);
  } catch (error) {
    await job.remove();
    if (!(error instanceof SpecError)) throw error;
    throw new SpecError(error.issues.map((issue) => ({ ...issue, hint: "that answer was taken away: collect again, and its runs are computed anew" })), "record");
  }
}
