const CODES = { SIGINT: 130, SIGTERM: 143 } as const;

export interface Interruption {
  /** Done before the process ends at a second signal. */
  readonly lastAct?: () => void;
  /** What is told of work that gave up. */
  readonly ended?: string;
}

/**
 * Does some work during which Ctrl-C and SIGTERM are signals to end in good order; a second one ends the process at once, after a last act.
 *
 * Returns the exit code: 0 done, 130 ended by Ctrl-C, 143 by SIGTERM. Work that gives up with an `AbortError` has recorded nothing.
 */
export async function interruptible(work: (signal: AbortSignal) => Promise<void>, { lastAct = () => {}, ended = "Ended before the first step: nothing was recorded, and nothing is written." }: Interruption = {}): Promise<number> {
  const controller = new AbortController();
  let code = 0;
  const stop = (name: keyof typeof CODES) => {
    if (code !== 0) return end(name, lastAct);
    code = CODES[name];
    tell("stopping…");
    controller.abort();
  };
  for (const name of ["SIGINT", "SIGTERM"] as const) process.on(name, stop);
  try {
    await work(controller.signal);
  } catch (error) {
    if (!(controller.signal.aborted && error instanceof Error && error.name === "AbortError")) throw error;
    tell(ended);
  } finally {
    for (const name of ["SIGINT", "SIGTERM"] as const) process.removeListener(name, stop);
  }
  return code;
}

/** Ends as the signal does where nobody listens: exit would wait for a file that is being read. */
function end(name: keyof typeof CODES, lastAct: () => void): void {
  lastAct();
  process.removeAllListeners(name);
  process.kill(process.pid, name);
}

/** Tells what is going on besides the result, in place of a line of progress. */
export function tell(words: string): void {
  process.stderr.write(`${process.stderr.isTTY ? "\r\x1b[K" : ""}${words}\n`);
}
