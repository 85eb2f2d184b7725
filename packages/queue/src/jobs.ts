import { type Job, Queue } from "bullmq";
import type { Batch } from "@talkback/lab";
import { batchId } from "./batch-id.js";
import { lasting } from "./redis.js";

/** Name of the queue that all batches go through, whatever their study. */
export const QUEUE = "talkback-batches";

/** A worker may vanish so often with the same batch before the batch counts as failed. */
export const MOST_STALLS = 10;

/** Attempts of a batch whose worker said that it could not be computed, e.g. with another engine. */
const ATTEMPTS = 3;

export type BatchJob = Job<Batch, unknown>;

/** The queue itself: how many batches wait, which failed and why. */
export const openQueue = (url: string): Queue<Batch, unknown> => {
  const queue = new Queue<Batch, unknown>(QUEUE, { connection: lasting(url) });
  // Lost connections are made again by themselves; a listener keeps them from being printed as unhandled.
  queue.on("error", () => {});
  return queue;
};

const kept = { attempts: ATTEMPTS, backoff: { type: "fixed", delay: 500 }, removeOnComplete: false, removeOnFail: false } as const;

/** Hands batches in; those that are there already stay as they are. */
export async function addBatches(queue: Queue<Batch, unknown>, batches: readonly Batch[]): Promise<void> {
  await queue.addBulk(batches.map((batch) => ({ name: "batch", data: batch, opts: { ...kept, jobId: batchId(batch) } })));
}
