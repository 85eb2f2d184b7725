/** Lets whatever waits go first: messages, pointers, frames. Sooner back than a timer, which browsers hold back by 4 ms. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Milliseconds of work between two pauses, at most one portion of work longer. */
const SLICE = 8;

/** Carries out portions of work, pausing between them; asked before each. */
export async function sliced<T>(work: Generator<unknown, T>, before: (latest: unknown) => void): Promise<T> {
  let since = performance.now();
  for (let part = work.next(); ; part = work.next()) {
    if (part.done === true) return part.value;
    if (performance.now() - since < SLICE) continue;
    await pause();
    before(part.value);
    since = performance.now();
  }
}
