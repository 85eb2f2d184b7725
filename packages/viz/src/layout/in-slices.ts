export interface SliceOptions {
  readonly onProgress?: ((share: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Longest time at a stretch in ms, but for single steps that take longer. */
  readonly slice?: number;
}

/**
 * Carries out a generator on this thread, giving way to everybody else after every few milliseconds.
 *
 * @throws the signal's reason, when it is aborted
 */
export async function inSlices<T>(working: Generator<number, T>, { onProgress, signal, slice = 8 }: SliceOptions = {}): Promise<T> {
  for (;;) {
    signal?.throwIfAborted();
    const until = performance.now() + slice;
    let step = working.next();
    while (!step.done && performance.now() < until) step = working.next();
    if (step.done) return step.value;
    onProgress?.(step.value);
    await new Promise((resume) => setTimeout(resume, 0));
  }
}
