import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";

/** A server of the tests' own: what it said is in its log. */
export interface Daemon {
  readonly pid: number;
  readonly alive: () => boolean;
  readonly log: () => string;
  /** Ends it and waits until it has ended. */
  kill(signal?: NodeJS.Signals): Promise<void>;
}

export function daemon(command: string, args: readonly string[], log: string, { cwd, env = {} }: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {}): Daemon {
  const out = openSync(log, "a");
  const child: ChildProcess = spawn(command, args, { stdio: ["ignore", out, out], env: { ...process.env, ...env }, ...(cwd === undefined ? {} : { cwd }) });
  closeSync(out);
  let ended = false;
  const end = new Promise<void>((resolve) => {
    child.once("exit", () => { ended = true; resolve(); });
    child.once("error", () => { ended = true; resolve(); });
  });
  return {
    pid: child.pid ?? -1,
    alive: () => !ended,
    log: () => readFileSync(log, "utf8"),
    kill: async (signal = "SIGTERM") => {
      if (!ended) child.kill(signal);
      await end;
    },
  };
}

/** Asks again and again until something holds. */
export async function until(holds: () => boolean | Promise<boolean>, what: string, seconds: number): Promise<void> {
  for (let k = 0; k < seconds * 10; k++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`not within ${seconds} s: ${what}`);
}
