import { join } from "node:path";
import { BIN } from "../cli/talkback.js";
import { type Daemon, daemon } from "./daemon.js";

/** A process that works on the queue. */
export const worker = (cwd: string, redis: string, name: string): Daemon =>
  daemon(process.execPath, [BIN, "queue", "work", "--workers", "1", "--redis", redis], join(cwd, `${name}.txt`), { cwd });

/** A command that goes on beside the test. */
export const command = (cwd: string, name: string, ...args: string[]): Daemon => daemon(process.execPath, [BIN, ...args], join(cwd, `${name}.txt`), { cwd });

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
