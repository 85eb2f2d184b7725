import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Daemon, daemon, until } from "./daemon.js";
import { freePort } from "./free-port.js";

/** A Redis of the tests' own that keeps what it was told on disk. */
export interface Redis {
  readonly url: string;
  readonly server: () => Daemon;
  /** Starts it again with what it had kept. */
  start(): Promise<void>;
  /** Writes a field of what is kept under a key, as anyone could who reaches it. */
  set(key: string, field: string, value: string): void;
  stop(): Promise<void>;
}

export async function startRedis(): Promise<Redis> {
  const dir = mkdtempSync(join(tmpdir(), "talkback-redis-"));
  const port = await freePort();
  let server: Daemon;
  const start = async () => {
    server = daemon("redis-server", ["--port", String(port), "--bind", "127.0.0.1", "--dir", dir, "--appendonly", "yes", "--appendfsync", "everysec", "--save", ""], join(dir, "log"));
    await until(() => spawnSync("redis-cli", ["-p", String(port), "ping"], { encoding: "utf8" }).stdout.trim() === "PONG", "redis-server answers", 20);
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`, server: () => server, start,
    set: (key, field, value) => {
      const { status, stdout } = spawnSync("redis-cli", ["-p", String(port), "-x", "hset", key, field], { encoding: "utf8", input: value });
      if (status !== 0 || !/^\d/.test(stdout)) throw new Error(`hset ${key}: ${stdout}`);
    },
    stop: async () => {
      await server.kill("SIGKILL");
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
