import { threadId } from "node:worker_threads";
import type { LinedRecord, TimedRecord } from "../record/record.js";
import { carryOutBatch } from "../execute/carry-out-batch.js";
import { lineOf } from "./log/line.js";

/** What a thread is asked. */
export interface Asked {
  readonly batch: unknown;
  readonly lines: boolean;
}

/** What a thread does with a batch; ordinary errors are answers, so that any other end means that the thread was lost. */
export async function answer({ batch, lines }: Asked): Promise<Answer> {
  try {
    const records = await carryOutBatch(batch, { worker: `thread ${threadId}`, clock: () => performance.now() });
    return { records: lines ? records.map(lined) : records };
  } catch (error) {
    return { error };
  }
}

const lined = ({ record, timing }: TimedRecord): LinedRecord =>
  ({ record: { ...record, result: record.result && { ...record.result, tables: {} } }, timing, line: lineOf({ record, timing }) });

export type Answer = { readonly records: readonly LinedRecord[] } | { readonly error: unknown };
