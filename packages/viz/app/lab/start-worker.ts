import { type Remote, wrap } from "comlink";
import type { Served } from "./in-worker.js";

/** What workers are made of: the module at an address, or a classic script that is here as a text. */
export type Script = { readonly src: string } | { readonly text: string };

/** Who carries out what the lab is asked, and whether that still lives. */
export interface Hand<Bench = Remote<Served>> {
  readonly bench: Bench;
  /** Calls back once, with the reason, when it has ended or as it already has; returns what calls that off. */
  onEnd(listener: (reason: string) => void): () => void;
  /** Ends it. */
  end(reason: string): void;
}

/**
 * A worker that has answered, however long its script took to come. That it ended without a word is seen by a lock that it holds as long as
 * it lives, where the browser has locks.
 *
 * @throws {Error} where workers are forbidden, or its script cannot be had or read
 */
export async function startWorker(script: Script, name: string): Promise<Hand> {
  const url = "src" in script ? script.src : URL.createObjectURL(new Blob([script.text], { type: "text/javascript" }));
  const worker = new Worker(url, { name, type: "src" in script ? "module" : "classic" });
  const [bench, end, life] = [wrap<Served>(worker), createEnd(), `${name} ${performance.timeOrigin} ${Math.random()}`];
  end.on(() => worker.terminate());
  worker.onerror = ({ message }) => end.tell(message || "it could not be started");
  worker.onmessageerror = () => end.tell("it could not be understood");
  const refused = ({ effectiveDirective }: SecurityPolicyViolationEvent) => { if (effectiveDirective === "worker-src") end.tell("workers are forbidden here"); };
  document.addEventListener("securitypolicyviolation", refused);
  try {
    const holds = await new Promise<boolean>((resolve, reject) => {
      end.on((reason) => reject(new Error(reason)));
      void bench.ready(life).then(resolve);
    });
    if (holds) void navigator.locks.request(life, () => end.tell("without a word")).catch(() => undefined);
    return { bench, onEnd: end.on, end: end.tell };
  } finally {
    document.removeEventListener("securitypolicyviolation", refused);
    if (!("src" in script)) URL.revokeObjectURL(url);
  }
}

/** Something that happens once. */
function createEnd() {
  const listeners = new Set<(reason: string) => void>();
  let over: string | null = null;
  return {
    on(listener: (reason: string) => void) {
      if (over === null) listeners.add(listener);
      else listener(over);
      return () => void listeners.delete(listener);
    },
    tell(reason: string) {
      if (over !== null) return;
      over = reason;
      for (const listener of [...listeners]) listener(reason);
      listeners.clear();
    },
  };
}
