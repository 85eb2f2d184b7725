import { hostname } from "node:os";
import { fileURLToPath } from "node:url";
import { Worker } from "bullmq";
import { MOST_STALLS, QUEUE } from "./jobs.js";
import { lasting, requireRedis } from "./redis.js";

export interface WorkOptions {
  /** Batches computed at once, each in a thread of its own. */
  readonly workers: number;
  readonly onBatch?: (id: string) => void;
  /** Something that went wrong and goes on: a lost connection, a batch that failed. */
  readonly onTrouble?: (message: string) => void;
  /** Milliseconds after which a batch whose worker does not answer any more is given to another one; 30,000 when absent. */
  readonly lease?: number;
}

/**
 * Computes batches from the queue until it is closed, each in a thread apart: the process itself stays free to say that it is alive.
 *
 * @returns close: lets the batches under way finish and ends
 * @throws {SpecError} when no Redis answers
 */
export async function work(url: string, { workers, onBatch, onTrouble, lease = 30_000 }: WorkOptions): Promise<{ close(): Promise<void> }> {
  await requireRedis(url);
  const worker = new Worker(QUEUE, fileURLToPath(new URL("processor.js", built(import.meta.url))), {
    connection: lasting(url), name: `${hostname()}:${process.pid}`, concurrency: workers, useWorkerThreads: true,
    lockDuration: lease, stalledInterval: Math.max(1000, lease / 2), maxStalledCount: MOST_STALLS,
  });
  worker.on("completed", ({ id }) => onBatch?.(id!));
  worker.on("failed", (job, { message }) => onTrouble?.(`batch ${job?.id}: ${message}`));
  worker.on("error", ({ message }) => onTrouble?.(message));
  return { close: () => worker.close() };
}

/** Threads run what is built, also where this module is run from its source. */
const built = (module: string): string => module.replace(/\/src\/work\.ts$/, "/dist/work.js");
