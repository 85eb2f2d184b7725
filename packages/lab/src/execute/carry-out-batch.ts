import { carryingOut } from "../record/carry-out.js";
import type { TimedRecord } from "../record/record.js";
import { checkBatch } from "./batch.js";

export interface CarryOutOptions {
  /** Name in the table of timings. */
  readonly worker: string;
  /** That the study may have, at most; as many as any study when absent. */
  readonly settings?: number;
  /** Milliseconds since some moment. */
  readonly clock: () => number;
  /** Lets others have their turn between two runs. */
  readonly pause?: () => Promise<void>;
  readonly signal?: AbortSignal;
}

/**
 * What every worker does with a batch, from wherever it came: checks it, and carries out its runs. Records are in the order of the batch.
 *
 * @throws {SpecError} when the batch is none, or is meant for another engine
 * @throws {DOMException} AbortError when aborted
 */
export async function carryOutBatch(input: unknown, { worker, settings, clock, pause, signal }: CarryOutOptions): Promise<readonly TimedRecord[]> {
  const { batch, plan } = checkBatch(input, settings);
  const records: TimedRecord[] = [];
  let before = clock();
  for (const { at, record } of carryingOut(plan, batch.runs)) {
    records[at] = { record, timing: { wallMs: microseconds(clock() - before), worker } };
    await pause?.();
    signal?.throwIfAborted();
    before = clock();
  }
  return records;
}

const microseconds = (ms: number): number => Math.max(0, Math.round(ms * 1000) / 1000);
