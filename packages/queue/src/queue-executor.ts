import { setTimeout as pause } from "node:timers/promises";
import { type Batch, type Executor, LostError, type TimedRecord } from "@talkback/lab";
import { addBatches, openQueue } from "./jobs.js";
import { batchId } from "./batch-id.js";
import { requireRedis } from "./redis.js";

/** Milliseconds between looks at a batch. */
const LOOK = 250;
/** Batches handed in ahead of their results. */
const AHEAD = 64;

/**
 * Has batches computed by whoever works on the queue. It asks for each batch again and again, since news of a finished one is lost when
 * Redis is killed; a batch that Redis forgot is handed in anew.
 *
 * @param url of a Redis, e.g. redis://127.0.0.1:6379
 * @throws {SpecError} when no Redis answers
 */
export async function queueExecutor(url: string): Promise<Executor> {
  await requireRedis(url);
  const queue = openQueue(url);
  const run = async (batch: Batch, signal?: AbortSignal): Promise<readonly TimedRecord[]> => {
    const id = batchId(batch);
    await addBatches(queue, [batch]);
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
  };
  return { name: "queue", width: AHEAD, run, dispose: () => queue.close() };
}
