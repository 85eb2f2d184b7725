import { threadId } from "node:worker_threads";
import type { TimedRecord } from "../record/record.js";
import { carryOutBatch } from "../execute/carry-out-batch.js";

/** What a thread does with a batch; ordinary errors are answers, so that any other end means that the thread was lost. */
export async function answer(batch: unknown): Promise<Answer> {
  try {
    return { records: await carryOutBatch(batch, { worker: `thread ${threadId}`, clock: () => performance.now() }) };
  } catch (error) {
    return { error };
  }
}

export type Answer = { readonly records: readonly TimedRecord[] } | { readonly error: unknown };
