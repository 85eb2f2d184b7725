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
/** Answers to a batch that may be none before it is given up. */
const TRIES = 3;

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
  const under = new Map<string, { readonly records: Promise<readonly TimedRecord[]>; readonly signal: AbortSignal | undefined }>();
  const onAnswer = (handedIn: number) => { begun = Math.min(begun, Number.isFinite(handedIn) ? Math.max(0, handedIn) : 0); };
  // Batches of a sweep share jobs: each is looked after once.
  const answerTo = (plan: Plan, batch: Batch, signal?: AbortSignal): Promise<readonly TimedRecord[]> => {
    const id = batchId(batch);
    const known = under.get(id);
    if (known !== undefined && known.signal === signal) return known.records;
    const records = answerOf(queue, plan, batch, onAnswer, signal).finally(() => under.delete(id));
    under.set(id, { records, signal });
    return records;
  };
  const answersTo = async (plan: Plan, runs: readonly RunRef[], wanted: ReadonlySet<string>, signal?: AbortSignal): Promise<readonly (readonly [string, TimedRecord])[]> => {
    const whole = batchOf(plan, runs);
    if (!failed.has(batchId(whole))) {
      try {
        return (await answerTo(plan, whole, signal)).map((record, k) => [nameOf(runs[k]!), record] as const);
      } catch (error) {
        if (!(error instanceof LostError) || runs.length === 1) throw error;
        failed.add(batchId(whole));
      }
    }
    const asked = runs.filter((ref) => wanted.has(nameOf(ref)));
    return Promise.all(asked.map(async (ref) => [nameOf(ref), (await answerTo(plan, batchOf(plan, [ref]), signal))[0]!] as const));
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
 * What came of a batch. Asked for again and again, since news of it is lost when Redis is killed; what Redis forgot is handed in anew, and so
 * is a batch whose answer is none.
 *
 * @throws {SpecError} E_RECORD when it is answered three times with what is none; whoever asks again has it computed anew
 */
async function answerOf(queue: Queue<Batch, unknown>, plan: Plan, batch: Batch, onAnswer: (handedIn: number) => void, signal?: AbortSignal): Promise<readonly TimedRecord[]> {
  const id = batchId(batch);
  for (let refused = 0; ; ) {
    signal?.throwIfAborted();
    const state = await queue.getJobState(id);
    if (state === "unknown") await addBatches(queue, [batch]);
    const job = state === "completed" || state === "failed" ? await queue.getJob(id) : undefined;
    // One that was begun again between the two questions is still to come.
    if (job?.finishedOn !== undefined) {
      if (state === "failed") {
        await takenAway(job);
        throw new LostError(`batch ${id}: ${job.failedReason}`);
      }
      try {
        const records = checkAnswer(job.returnvalue, { plan, ids: batch.runs.map((ref) => plan.planned(ref).id), from: `the queue, job ${id}` });
        onAnswer(job.timestamp);
        return records;
      } catch (error) {
        if (!(error instanceof SpecError)) throw error;
        await takenAway(job);
        if (++refused === TRIES) throw error;
      }
    }
    await pause(LOOK, undefined, { signal });
  }
}

/** A job that another collector had begun again meanwhile stays. */
const takenAway = (job: Job<Batch, unknown>): Promise<void> => job.remove().catch(() => {});
