import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The file behind the command `talkback`. */
export const BIN = join(root, "packages/cli/bin/talkback.js");

/** Where data of others lies that is not part of this project. */
export const DATA = process.env.TALKBACK_DATA ?? join(root, "../shared/data");

export interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Builds the command from its present sources, before the tests of a file. */
export function built(): void {
  beforeAll(() => {
    const { status, stdout } = spawnSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-b", join(root, "packages/cli")], { encoding: "utf8" });
    if (status !== 0) throw new Error(`the command does not compile:\n${stdout}`);
  });
}

/** A folder for the tests of a file, gone afterwards. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "talkback-"));
  afterAll(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** Runs the command to its end in a folder. */
export function talkback(cwd: string, ...args: readonly string[]): Said {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], { cwd, encoding: "utf8", maxBuffer: 1 << 28 });
  return { code: status, out: stdout, err: stderr };
}

/** What a command does that has been started. */
export interface Doing {
  /** Resolves once signals are answered by the command, not by Node. */
  readonly listens: Promise<void>;
  /** Resolves once it has said so beside its result. */
  says(words: string): Promise<void>;
}

/** Tells whoever started a process, by a message, that it has a listener of its own for Ctrl-C. */
const TELLING = `data:text/javascript,${encodeURIComponent('process.on("newListener", (name) => { if (name === "SIGINT") process.send?.("listens"); });')}`;

/** Starts the command; the second part resolves when it ends. */
export function started(cwd: string, ...args: readonly string[]): readonly [ChildProcess, Promise<Said>, Doing] {
  const child = spawn(process.execPath, ["--import", TELLING, BIN, ...args], { cwd, stdio: ["pipe", "pipe", "pipe", "ipc"] });
  let [out, err] = ["", ""];
  child.stdout!.on("data", (bytes: Buffer) => { out += bytes.toString(); });
  child.stderr!.on("data", (bytes: Buffer) => { err += bytes.toString(); });
  const says = (words: string) => new Promise<void>((resolve) => {
    const look = () => { if (err.includes(words)) resolve(); };
    child.stderr!.on("data", look);
    look();
  });
  const listens = new Promise<void>((resolve) => child.once("message", () => resolve()));
  return [child, new Promise((resolve) => child.on("close", (code) => resolve({ code, out, err }))), { listens, says }];
}

/** So many ms later. */
export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What lies in a folder that may not be there. */
export const filesIn = (path: string): string[] => (existsSync(path) ? readdirSync(path).sort() : []);
