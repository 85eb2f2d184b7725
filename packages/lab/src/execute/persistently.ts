import type { LinedRecord } from "../record/record.js";
import type { Batch, Executor } from "./executor.js";

/** How often a run may be lost with its worker before it has failed. */
const LOSSES = 3;

/**
 * Records of all runs of a batch, in its order, however often its worker is lost: it is given again, in the end run by run.
 *
 * A run that was lost three times, at last alone, is a record with the error E_WORKER_LOST.
 *
 * @param ids of the runs of the batch, in its order
 */
export async function persistently(executor: Executor, batch: Batch, ids: readonly string[], signal?: AbortSignal): Promise<readonly LinedRecord[]> {
  for (let losses = 0; losses < LOSSES - 1; losses++) {
    const records = await unlessLost(executor, batch, signal);
    if (records !== null) return records;
  }
  const records: LinedRecord[] = [];
  for (const [k, run] of batch.runs.entries()) {
    const alone = await unlessLost(executor, { ...batch, runs: [run] }, signal);
    records.push(...(alone ?? [lost(ids[k]!, executor.name)]));
  }
  return records;
}

async function unlessLost(executor: Executor, batch: Batch, signal?: AbortSignal): Promise<readonly LinedRecord[] | null> {
  try {
    return await executor.run(batch, signal);
  } catch (error) {
    if (error instanceof Error && error.name === "LostError") return null;
    throw error;
  }
}

export const E_WORKER_LOST = "E_WORKER_LOST";

const lost = (run: string, worker: string): LinedRecord => ({
  record: { run, status: "error", error: { code: E_WORKER_LOST, message: "its worker ended three times without an answer, the last time with this run alone" }, result: null },
  timing: { wallMs: 0, worker },
});
