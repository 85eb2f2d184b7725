import { PORTION } from "../pace/portions.js";
import { TalkbackError } from "../spec/errors.js";

/** What long work is told by the one who waits for it. */
export interface Host {
  /** An `AbortSignal`, or anything like it. */
  readonly signal?: { readonly aborted: boolean };
  readonly onProgress?: (progress: { readonly done: number; readonly steps: number }) => void;
  /** Hands control to the host for a moment; default: a timer of no delay, where there is one. */
  readonly pause?: () => Promise<void>;
}

/** The caller asked for an end. */
export class AbortedError extends TalkbackError {
  override name = "AbortedError";
}

export function throwIfAborted(signal: Host["signal"]): void {
  if (signal?.aborted === true) throw new AbortedError("aborted by the caller");
}

/** Carries out long work with a pause wherever a portion is done. */
export type Unhurried = <T>(work: Generator<number, T>) => Promise<T>;

/** Counts the work of one host, whatever it is made of. */
export function unhurried({ pause = hostPause }: Host): Unhurried {
  let done = 0;
  return async (work) => {
    for (let part = work.next(); ; part = work.next()) {
      if (part.done === true) return part.value;
      done += part.value;
      if (done < PORTION) continue;
      done %= PORTION;
      await pause();
    }
  };
}

type Timer = { readonly setTimeout?: (call: () => void, ms: number) => unknown };

/** A timer of no delay, where the host has timers. */
const hostPause = (): Promise<void> => {
  const { setTimeout } = globalThis as Timer;
  return setTimeout === undefined ? Promise.resolve() : new Promise((resolve) => void setTimeout(resolve, 0));
};
