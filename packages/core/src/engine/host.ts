import { TalkbackError } from "../spec/errors.js";
import type { Model } from "./model.js";

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

/** Agents and ties that a slow machine serves within some 10 ms: work is counted, since core reads no clock. */
const WORK = 60_000;

/** Lets the host breathe whenever a portion of work is done. */
export interface Breather {
  /** Agents in a slice. */
  readonly slice: number;
  /** Counts a stage's work on so many agents; pauses when the portion is done. */
  readonly pause: (served: number) => Promise<void> | undefined;
}

/** A breather for runs of this model; makes what a step would otherwise make when first needed, so that no step takes much longer than the next. */
export function breather({ scene: { ties, out } }: Model, { pause = hostPause }: Host): Breather {
  out();
  const costOfAgent = 1 + ties.m / ties.n / 8;
  let done = 0;
  return {
    slice: Math.max(1, Math.floor(WORK / costOfAgent)),
    pause(served) {
      done += (served * costOfAgent) / 3;
      if (done < WORK) return undefined;
      done = 0;
      return pause();
    },
  };
}

type Timer = { readonly setTimeout?: (call: () => void, ms: number) => unknown };

/** A timer of no delay, where the host has timers. */
export const hostPause = (): Promise<void> => {
  const { setTimeout } = globalThis as Timer;
  return setTimeout === undefined ? Promise.resolve() : new Promise((resolve) => void setTimeout(resolve, 0));
};
