import { carryOutBatch, type TimedRecord } from "@talkback/lab";
import { pause } from "../lab/pause.js";

/** What a worker that computes a study's runs answers to. */
export interface StudyHand {
  /** Records of all runs of a batch, in its order; the batch is checked like a file. */
  carryOut(batch: unknown): Promise<readonly TimedRecord[]>;
  /** Ends the batch under way after the run under way: it throws an AbortError. */
  stop(): void;
}

/** @param worker name in the table of timings */
export function createHand(worker: string): StudyHand {
  let end = new AbortController();
  return {
    carryOut(batch) {
      end = new AbortController();
      return carryOutBatch(batch, { worker, clock: () => performance.now(), pause, signal: end.signal });
    },
    stop: () => end.abort(),
  };
}
