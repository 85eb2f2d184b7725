/** Ends work that is done side by side: when the caller asks for it, or when a part of it fails. */
export interface Ending {
  readonly signal: AbortSignal;
  /** Takes the first failure, and ends everything else. */
  readonly fail: (error: unknown) => void;
  /** @throws the first failure, if there was one */
  throwIfFailed(): void;
}

export function endingWith(signal?: AbortSignal): Ending {
  const own = new AbortController();
  const either = signal === undefined ? own.signal : AbortSignal.any([signal, own.signal]);
  const failures: unknown[] = [];
  return {
    signal: either,
    fail(error) {
      if (!(either.aborted && isAbort(error))) failures.push(error);
      own.abort();
    },
    throwIfFailed() {
      if (failures.length > 0) throw failures[0];
    },
  };
}

const isAbort = (error: unknown): boolean => error instanceof Error && error.name === "AbortError";
