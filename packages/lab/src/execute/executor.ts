import type { RunRef } from "@talkback/core/experiment";
import type { LinedRecord } from "../record/record.js";

/** Runs of one study, to be computed together. Plain JSON: what workers and queues are handed, and check like a file. */
export interface Batch {
  readonly format: "talkback-batch-1";
  /** Whoever has another engine refuses. */
  readonly engine: string;
  /** The study's hash. */
  readonly hash: string;
  /** The study's file as JSON text. */
  readonly study: string;
  readonly runs: readonly RunRef[];
}

/** Where runs are computed: here, in threads, in a browser's workers, or by whoever listens to a queue. */
export interface Executor {
  readonly name: string;
  /** Batches it works on at once; that many, and a few more, are best under way. */
  readonly width: number;
  /** Answers come with their lines, made by the code that is here: threads of this process, and nobody else. */
  readonly lines?: true;
  /** When the first of the batches that it answered was handed in, in ISO 8601, in UTC; for those that may have been computed before they are asked for. */
  readonly begun?: () => string;
  /**
   * Records of all runs of a batch, in its order; a run that fails is a record with its cause. With their lines only where those were asked for.
   *
   * @throws {LostError} when the worker died: the batch may be given again
   * @throws {DOMException} AbortError when aborted
   */
  run(batch: Batch, signal?: AbortSignal): Promise<readonly LinedRecord[]>;
  /** Ends workers and connections. */
  dispose(): Promise<void>;
}

/** A worker ended without an answer; the runs may be computed again, with the same result. */
export class LostError extends Error {
  override name = "LostError";
}
