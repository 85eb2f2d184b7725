let paused = 0;

/** Lets whatever waits go first: messages, pointers, frames. Sooner back than a timer, which browsers hold back by 4 ms. */
export function pause(): Promise<void> {
  paused++;
  return turnOver();
}

function turnOver(): Promise<void> {
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

/** Milliseconds after which such work goes on a little although somebody else's does, too. */
const AT_LEAST = 1000;

/** Carries out portions of work that can wait: between them pauses, for as long as anybody else works on this thread; asked before each. */
export async function sliced<T>(work: Generator<unknown, T>, before: (latest: unknown) => void): Promise<T> {
  let since = performance.now();
  for (let part = work.next(); ; part = work.next()) {
    if (part.done === true) return part.value;
    if (performance.now() - since < SLICE) continue;
    since = performance.now();
    for (let others = -1; others !== paused && performance.now() - since < AT_LEAST; ) {
      others = paused;
      await turnOver();
      before(part.value);
    }
    since = performance.now();
  }
}
