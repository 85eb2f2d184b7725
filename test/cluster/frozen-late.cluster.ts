import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openQueue } from "@talkback/queue";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lacking } from "../../scripts/cluster-needs.mjs";
import { built, folder, talkback } from "../cli/talkback.js";
import { writeStudy } from "../lab/study-file.js";
import { type Daemon, until } from "./daemon.js";
import { type Redis, startRedis } from "./redis.js";
import { worker } from "./worker.js";

built();
describe.skipIf(lacking("redis") !== null)("a study on a queue", () => {
  const cwd = folder();
  let redis: Redis;
  let hired: Daemon;
  beforeAll(async () => {
    redis = await startRedis();
    hired = worker(cwd, redis.url, "hired");
  });
  afterAll(async () => {
    await hired?.kill("SIGKILL");
    await redis?.stop();
  });

  it("that was frozen before its runs were handed in is confirmatory, and one that was frozen when they were computed is exploratory", async () => {
    const queue = openQueue(redis.url);
    const ask = (...args: string[]) => talkback(cwd, ...args);
    for (const [name, order] of [["confirmatory", ["freeze", "submit"]], ["exploratory", ["submit", "freeze"]]] as const) {
      mkdirSync(join(cwd, name));
      const study = writeStudy(cwd, join(name, "study.json"), { id: name, seed: name, replications: 2 });
      const commands = { submit: () => ask("queue", "submit", study, "--redis", redis.url), freeze: () => ask("freeze", study) };
      for (const command of order) {
        expect(commands[command]().code).toBe(0);
        await until(async () => (await queue.getJobCountByTypes("waiting", "active", "delayed")) === 0, "all is computed", 60);
      }
      const { code, err } = ask("queue", "collect", study, "--out", `${name}-out`, "--redis", redis.url);
      expect([name, code, err.includes("does not stand for these results")]).toEqual([name, 0, name === "exploratory"]);
      expect(JSON.parse(readFileSync(join(cwd, `${name}-out`, "manifest.json"), "utf8")).registration.status).toBe(name);
    }
    await queue.close();
  });
});
