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
    stop: async () => {
      await server.kill("SIGKILL");
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
