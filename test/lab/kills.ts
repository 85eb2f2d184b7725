import { spawn } from "node:child_process";
import { readdirSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { BIN } from "../cli/talkback.js";

/** A generator of numbers in [0, 1) with a seed, so that what was found can be had again (mulberry32). */
export function random(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly err: string;
}

/** Runs the command, and kills it as `kill -9` does after some milliseconds, unless it has ended before. */
export const killedAfter = (cwd: string, args: readonly string[], ms: number): Promise<Ended> => new Promise((resolve) => {
  const child = spawn(process.execPath, [BIN, ...args], { cwd, stdio: ["ignore", "ignore", "pipe"] });
  const timer = Number.isFinite(ms) ? setTimeout(() => child.kill("SIGKILL"), ms) : undefined;
  let err = "";
  child.stderr.on("data", (bytes) => { err += String(bytes); });
  child.on("close", (code, signal) => {
    clearTimeout(timer);
    resolve({ code, signal, err });
  });
});

/** Cuts one of the logs of a results folder at a random place, as a power cut may; says which. */
export function cutALog(folder: string, next: () => number): string {
  const logs = readdirSync(join(folder, "logs")).filter((name) => name.endsWith(".ndjson")).sort();
  if (logs.length === 0) return "no log to cut";
  const log = join(folder, "logs", logs[Math.floor(next() * logs.length)]!);
  const length = Math.floor(next() * statSync(log).size);
  truncateSync(log, length);
  return `${log} cut to ${length} bytes`;
}
