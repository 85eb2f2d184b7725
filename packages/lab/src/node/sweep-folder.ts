import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { LinedRecord, TimedRecord } from "../record/record.js";
import { type Shard, WHOLE } from "../execute/course.js";
import type { Executor } from "../execute/executor.js";
import type { Known } from "../execute/outcomes.js";
import { E_WORKER_LOST } from "../execute/persistently.js";
import { type SweepProgress, sweep } from "../execute/sweep.js";
import { type Folder, lockFile, logged, logsOf } from "./folder.js";
import type { Task } from "../execute/task.js";
import { takeLock } from "./lock/lock.js";
import type { Owner } from "./lock/owner.js";
import { headerOf } from "./log/header.js";
import { lineOf } from "./log/line.js";
import { type Log, openLog } from "./log/log.js";
import type { Logs, Place } from "./log/read-logs.js";

export interface SweepFolderOptions {
  readonly executor: Executor;
  /** Everything when absent. */
  readonly shard?: Shard;
  /** Computes runs once more that failed; those whose workers were lost are computed once more in any case. */
  readonly retryFailed?: boolean;
  readonly signal?: AbortSignal;
  /** Of a record whose line came with it, the tables stand in the line. */
  readonly onRecord?: (record: TimedRecord, task: Task) => void;
  readonly onProgress?: (progress: SweepProgress) => void;
  /** What the folder holds before anything is computed. */
  readonly onLogs?: (logs: Logs) => void;
  /** Lets another process that sweeps the same shard end, rather than be refused; what that one leaves is computed. */
  readonly queue?: boolean;
  /** Somebody holds the shard, and is watched for signs of life on another machine; or is waited for, with Infinity. */
  readonly onWait?: (owner: Owner, ms: number) => void;
}

/**
 * Computes the runs of a study, or of a shard, that a folder does not hold yet, into a log of this process alone.
 *
 * @throws {SpecError} E_LOCKED when another process sweeps the same shard and is not to be waited for, E_FILE when a record cannot be written; what was written before stays
 */
export async function sweepFolder(folder: Folder, { executor, shard = WHOLE, retryFailed = false, signal, onRecord = () => {}, onProgress, onLogs = () => {}, queue = false, onWait }: SweepFolderOptions): Promise<SweepProgress> {
  const name = `${shard.i}-of-${shard.n}`;
  const lock = await takeLock(lockFile(folder, `shard-${name}`), { queue, ...(signal === undefined ? {} : { signal }), ...(onWait === undefined ? {} : { onWait }) });
  let log: Log | null = null;
  let begun = new Date().toISOString();
  const header = () => lineOf(headerOf(folder.plan.study.hash, begun));
  const write = ({ line, ...record }: LinedRecord, task: Task) => {
    log ??= openLog(join(logsOf(folder), `${name}.${randomBytes(6).toString("hex")}.ndjson`), header());
    const earlier = executor.begun?.() ?? begun;
    if (earlier < begun) {
      begun = earlier;
      log.write(header());
    }
    log.write(line ?? lineOf(record));
    onRecord(record, task);
  };
  try {
    const logs = await logged(folder);
    onLogs(logs);
    const progress = await sweep({
      plan: folder.plan, executor, shard, known: knownIn(logs, retryFailed), onRecord: write,
      signal: signal === undefined ? lock.lost : AbortSignal.any([signal, lock.lost]), ...(onProgress === undefined ? {} : { onProgress }),
    });
    if (lock.lost.aborted) throw lock.lost.reason;
    return progress;
  } finally {
    try {
      (log as Log | null)?.close();
    } finally {
      lock.release();
    }
  }
}

/** What need not be computed again. */
function knownIn({ found }: Logs, retryFailed: boolean): (run: string) => Known | undefined {
  const isOver = ({ failed, code }: Place) => !failed || (!retryFailed && code !== E_WORKER_LOST);
  return (run) => {
    const place = found.get(run);
    return place !== undefined && isOver(place) ? place : undefined;
  };
}
