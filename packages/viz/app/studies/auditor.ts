import { AbortedError, SpecError } from "@talkback/core";
import { type Executor, readBundle, type Share, verify, type VerifyReport } from "@talkback/lab";
import { answer } from "../lab/answer.js";
import type { Answer } from "../lab/lab.js";
import { tellRarely } from "../lab/tell.js";
import type { StudyLimits } from "./limits.js";

/** Runs that were computed again, of those that are to be. */
export interface AuditProgress {
  readonly done: number;
  readonly total: number;
}

/** Checks bundles, and runs nothing that is in them. */
export interface Auditor {
  /** Reads a bundle, and computes a share of its runs again; ends what is under way before. */
  verify(file: Blob, sample: Share, onProgress: (progress: AuditProgress) => void): Promise<Answer<VerifyReport>>;
  stopVerifying(): void;
}

export function createAuditor(executor: Executor, { bundle, runs }: StudyLimits): Auditor {
  let end = new AbortController();
  return {
    verify: (file, sample, onProgress) => answer(async () => {
      end.abort();
      const { signal } = end = new AbortController();
      const tell = tellRarely(onProgress);
      if (file.size > bundle.packed) throw new SpecError([{ code: "E_BUNDLE", path: "", expected: `at most ${bundle.packed} bytes`, received: String(file.size), hint: "use `talkback verify` on the command line" }], "bundle");
      const read = readBundle(new Uint8Array(await file.arrayBuffer()), { ...bundle, entry: bundle.total });
      try {
        return await verify(read, { executor, sample, seed: unforeseen(), settings: runs, signal, onProgress: (progress) => tell(() => progress) });
      } catch (error) {
        if (signal.aborted) throw new AbortedError("it was stopped");
        throw error;
      }
    }),
    stopVerifying: () => end.abort(),
  };
}

/** Which runs are computed again nobody could know when the bundle was made. */
const unforeseen = (): string => Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, "0")).join("");
