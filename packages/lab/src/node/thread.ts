import { threadId } from "node:worker_threads";
import { type Issue, SpecError } from "@talkback/core";
import { checkBatch } from "../execute/batch.js";
import { checkTimed } from "../record/check-record.js";
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
    if (!lines) return { records };
    const { plan } = checkBatch(batch);
    return { records: records.map((record) => lined(checkTimed(record, plan))) };
  } catch (error) {
    return error instanceof SpecError ? { issues: error.issues } : { error };
  }
}

const lined = ({ record, timing }: TimedRecord): LinedRecord =>
  ({ record: { ...record, result: record.result && { ...record.result, tables: {} } }, timing, line: lineOf({ record, timing }) });

export type Answer = { readonly records: readonly LinedRecord[] } | { readonly issues: readonly Issue[] } | { readonly error: unknown };
