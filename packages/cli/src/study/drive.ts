import type { Progress, Work } from "@talkback/core/studies";

/** How long the host waits for a signal, in milliseconds. */
const PORTION = 50;

/** Does long work with pauses, in which a signal can come; null when it came. */
export async function drive<T>(work: Work<T>, signal: AbortSignal, tell: (progress: Progress) => void): Promise<T | null> {
  let pause = performance.now() + PORTION;
  for (let part = work.next(); ; part = work.next()) {
    if (part.done === true) return part.value;
    if (performance.now() < pause) continue;
    tell(part.value);
    await new Promise(setImmediate);
    if (signal.aborted) return null;
    pause = performance.now() + PORTION;
  }
}
