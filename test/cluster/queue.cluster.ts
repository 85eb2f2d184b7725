import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openQueue } from "@talkback/queue";
import { lacking } from "../../scripts/cluster-needs.mjs";
import { built, filesIn, folder, talkback } from "../cli/talkback.js";
import { random } from "../lab/kills.js";
import { logLines, steadyFiles } from "../lab/study-file.js";
import { type Daemon, until } from "./daemon.js";
import { type Redis, startRedis } from "./redis.js";
import { writeStudies } from "./study.js";
import { command, pause, worker } from "./worker.js";

const seed = Number(process.env.KILLS_SEED ?? Date.now() % 1e9);
const next = random(seed);

describe.skipIf(lacking("redis") !== null)(`a study on a real Redis, with KILLS_SEED=${seed}`, () => {
  const cwd = folder();
  let redis: Redis;
  const workers: Daemon[] = [];
  const hire = (name: string): Daemon => {
    workers.push(worker(cwd, redis.url, name));
    return workers.at(-1)!;
  };
  const collect = (name: string, study = "killed.json") => command(cwd, name, "queue", "collect", study, "--out", name, "--redis", redis.url);
  const ended = async (process: Daemon) => {
    await until(() => !process.alive(), "the command ends", 600);
    expect(process.log()).toMatch(/and their tables\.\n$/);
  };
  const alone = (name: string) => steadyFiles(join(cwd, name));

  built();
  beforeAll(async () => {
    writeStudies(cwd);
    expect(talkback(cwd, "freeze", "killed.json").code).toBe(0);
    for (const study of ["killed", "adaptive"]) expect(talkback(cwd, "sweep", `${study}.json`, "--out", `${study}-alone`).code).toBe(0);
    redis = await startRedis();
  });
  afterAll(async () => {
    for (const each of workers) await each.kill("SIGKILL");
    await redis?.stop();
  });

  it("handed in twice is there once", () => {
    const said = () => JSON.parse(talkback(cwd, "queue", "submit", "killed.json", "--redis", redis.url, "--json").out) as { jobs: number; before: number };
    const first = said();
    expect(first.before).toBe(0);
    expect(first.jobs).toBeGreaterThan(5);
    expect(said()).toEqual({ jobs: first.jobs, before: first.jobs });
  });

  it("ends in the same tables when workers, Redis and who collects are killed by kill -9 at random moments", async () => {
    const [first, second] = [hire("first"), hire("second")];
    let collector = collect("collected");
    await until(() => filesIn(join(cwd, "collected", "logs")).length > 0 && logLines(join(cwd, "collected")).length > 0, "something is collected", 120);
    await pause(1500 * next());
    await first.kill("SIGKILL");
    await pause(1500 * next());
    await redis.server().kill("SIGKILL");
    await pause(1000 * next());
    await redis.start();
    hire("third");
    await pause(1500 * next());
    await collector.kill("SIGKILL");
    collector = collect("collected");
    await pause(1500 * next());
    await second.kill("SIGKILL");
    hire("fourth");
    await ended(collector);
    expect(alone("collected")).toEqual(alone("killed-alone"));
    expect(JSON.parse(alone("collected")["manifest.json"]!)).toMatchObject({ registration: { status: "confirmatory" } });
    // Once each, but for what was collected in the moment in which who collected was killed.
    const lines = logLines(join(cwd, "collected"));
    const runs = new Set(lines.map((line) => /"run":"(\w+)"/.exec(line)![1]));
    expect(runs.size).toBe(480);
  });

  it("that goes on until intervals are narrow asks for more through the queue, and ends in the same tables", async () => {
    await ended(collect("adapted", "adaptive.json"));
    expect(alone("adapted")).toEqual(alone("adaptive-alone"));
  });

  it("takes no answer that was forged: its runs are computed anew", async () => {
    const queue = openQueue(redis.url);
    const [job] = await queue.getCompleted(0, 0);
    const answer = job!.returnvalue as { record: { run: string } }[];
    redis.set(queue.toKey(job!.id!), "returnvalue", JSON.stringify([{ ...answer[0]!, record: { ...answer[0]!.record, run: "f".repeat(16) } }, ...answer.slice(1)]));
    const study = job!.data.study.includes('"id":"killed"') ? "killed" : "adaptive";
    expect(talkback(cwd, "queue", "collect", `${study}.json`, "--out", "forged", "--redis", redis.url)).toMatchObject({ code: 0 });
    expect((await queue.getJob(job!.id!))!.finishedOn).toBeGreaterThan(job!.finishedOn!);
    expect(alone("forged")).toEqual(alone(`${study}-alone`));
    await queue.close();
  });

  it("is not disturbed by a job that is none: it fails with what was expected", async () => {
    const queue = openQueue(redis.url);
    const job = await queue.add("batch", { format: "talkback-batch-1", study: "process.exit(1)" } as never, { jobId: "hostile" });
    await until(async () => (await job.getState()) === "failed", "the job fails", 90);
    expect((await queue.getJob("hostile"))!.failedReason).toContain("batch: ");
    await queue.close();
  });
});

describe("a Redis that is not there", () => {
  const cwd = folder();
  it.each(["submit killed.json", "work", "collect killed.json --out results"])("ends %s with where none answered, and nothing is written", (words) => {
    writeStudies(cwd);
    const { code, err } = talkback(cwd, "queue", ...words.split(" "), "--redis", "redis://127.0.0.1:1");
    expect([code, err]).toEqual([2, "talkback: 1 issue\n--redis: expected a Redis that answers, received redis://127.0.0.1:1; connect ECONNREFUSED 127.0.0.1:1\n"]);
    expect(filesIn(cwd)).toEqual(["adaptive.json", "killed.json"]);
  });
});
