import { performance } from "node:perf_hooks";
import { hostname } from "node:os";
import type { SandboxedJob } from "bullmq";
import { carryOutBatch, type TimedRecord } from "@talkback/lab";
import { MOST_SETTINGS } from "./most-settings.js";

/** What a thread of a worker does with a job: its payload is checked like a file. */
export default (job: SandboxedJob<unknown>): Promise<readonly TimedRecord[]> =>
  carryOutBatch(job.data, { settings: MOST_SETTINGS, worker: `${hostname()}:${process.pid}`, clock: () => performance.now() });
