import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { SpecError } from "@talkback/core";
import { Piscina } from "piscina";
import { type Batch, type Executor, LostError } from "../execute/executor.js";
import type { LinedRecord } from "../record/record.js";
import type { Answer, Asked } from "./thread.js";

/** Threads run what is built, also where this module is run from its source. */
const THREAD = fileURLToPath(new URL(import.meta.url.endsWith(".ts") ? "../../dist/node/thread.js" : "./thread.js", import.meta.url));

export interface ThreadsOptions {
  /** Threads make the lines of the log, so that who writes it need not; false when absent. */
  readonly lines?: boolean;
}

/** Computes in n threads of this process, which start with the first batch; aborting ends those at work at once. */
export function threadsExecutor(n: number, { lines = false }: ThreadsOptions = {}): Executor {
  if (!existsSync(THREAD)) throw new Error(`${THREAD} is not built`);
  const waiting = new Set<(error: unknown) => void>();
  let threads: Piscina | null = null;
  const start = (): Piscina => {
    threads = new Piscina({ filename: THREAD, name: "answer", minThreads: n, maxThreads: n, idleTimeout: Number.POSITIVE_INFINITY });
    // A thread that cannot even start is told of here, and of no batch.
    threads.on("error", (error) => { for (const reject of waiting) reject(error); });
    return threads;
  };
  const run = (batch: Batch, signal?: AbortSignal) => new Promise<readonly LinedRecord[]>((resolve, reject) => {
    waiting.add(reject);
    (threads ?? start()).run({ batch, lines } satisfies Asked, signal === undefined ? {} : { signal }).then(
      (answer: Answer) => ("records" in answer ? resolve(answer.records) : reject("issues" in answer ? new SpecError(answer.issues, "thread") : answer.error)),
      (error: Error) => reject(error.name === "AbortError" ? error : new LostError(error.message)),
    ).finally(() => waiting.delete(reject));
  });
  return { name: `threads ${n}`, width: n, ...(lines ? { lines } : {}), run, dispose: async () => threads?.destroy() };
}
