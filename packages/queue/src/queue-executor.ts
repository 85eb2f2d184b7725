import { setTimeout as pause } from "node:timers/promises";
import type { Queue } from "bullmq";
import { batchOf, type Batch, checkBatch, type Executor, LostError, type TimedRecord } from "@talkback/lab";
import type { RunRef } from "@talkback/core/experiment";
import { batchId } from "./batch-id.js";
import { addBatches, openQueue } from "./jobs.js";
import { piecesOf } from "./pieces.js";
import { requireRedis } from "./redis.js";

/** Milliseconds between looks at a batch. */
const LOOK = 250;
/** Batches handed in ahead of their results. */
const AHEAD = 64;

/**
 * Has runs computed by whoever works on the queue, in the jobs that `submit` hands in.
 *
 * @param url of a Redis, e.g. redis://127.0.0.1:6379
 * @throws {SpecError} when no Redis answers
 */
export async function queueExecutor(url: string): Promise<Executor> {
  await requireRedis(url);
  const queue = openQueue(url);
  const run = async (batch: Batch, signal?: AbortSignal): Promise<readonly TimedRecord[]> => {
    const { plan } = checkBatch(batch);
    const known = new Map<string, TimedRecord>();
    const pieces = piecesOf(plan, batch.runs);
    const answers = await Promise.all(pieces.map((runs) => answerOf(queue, batchOf(plan, runs), signal)));
    for (const [k, runs] of pieces.entries()) for (const [j, ref] of runs.entries()) known.set(nameOf(ref), answers[k]![j]!);
    return batch.runs.map((ref) => known.get(nameOf(ref))!);
  };
  return { name: "queue", width: AHEAD, run, dispose: () => queue.close() };
}

const nameOf = ({ point, arm, replication }: RunRef): string => `${point}/${arm}/${replication}`;

/** What came of a batch. Asked for again and again, since news of it is lost when Redis is killed; what Redis forgot is handed in anew. */
async function answerOf(queue: Queue<Batch, unknown>, batch: Batch, signal?: AbortSignal): Promise<readonly TimedRecord[]> {
  const id = batchId(batch);
  for (;;) {
    signal?.throwIfAborted();
    const state = await queue.getJobState(id);
    if (state === "unknown") await addBatches(queue, [batch]);
    const job = state === "completed" || state === "failed" ? await queue.getJob(id) : undefined;
    // Checked by the sweep like a file.
    if (job !== undefined && state === "completed") return job.returnvalue as readonly TimedRecord[];
    if (job !== undefined) {
      await job.remove();
      throw new LostError(`batch ${id}: ${job.failedReason}`);
    }
    await pause(LOOK, undefined, { signal });
  }
}
