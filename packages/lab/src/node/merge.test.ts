import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ENGINE } from "@talkback/core";
import { describe, expect, it, vi } from "vitest";
import { inline, places, smallPlan } from "../../../../test/lab/small-plan.js";
import type { Shard } from "../execute/course.js";
import type { Executor } from "../execute/executor.js";
import { openFolder, readFolder } from "./folder.js";
import { headerOf } from "./log/header.js";
import { lineOf } from "./log/line.js";
import { openLog } from "./log/log.js";
import { steadyText } from "../provenance/provenance.js";
import { mergeFolder as merging, type MergeOptions } from "./merge.js";
import { statusOf } from "./status.js";
import { sweepFolder } from "./sweep-folder.js";
import { threadsExecutor } from "./threads-executor.js";

const place = places();
const plan = smallPlan({
  replications: 5, arms: { a: { reactance: 0 }, b: {} },
  design: { kind: "factorial", factors: [{ path: "push", levels: [0, 4] }, { path: "network.k", levels: [4, 1000] }] },
  record: { steps: true, agents: true, events: true, edges: true },
});

async function swept(shards: readonly Shard[], executor: Executor = inline()): Promise<string> {
  const path = place();
  const folder = openFolder(path, plan);
  for (const shard of shards) await sweepFolder(folder, { executor, shard });
  return path;
}

const parts = (order: readonly number[]): Shard[] => order.map((i) => ({ i, n: order.length }));

const mergeFolder = (folder: Parameters<typeof merging>[0], options: Partial<MergeOptions> = {}) => merging(folder, { command: "talkback merge", versions: { "@talkback/lab": "0.1.0" }, ...options });

/** The bytes of all files, without what says where and when. */
const bytesIn = (path: string) => Object.fromEntries(readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isFile())
  .flatMap(({ name }) => { const text = steadyText(name, readFileSync(join(path, name)).toString("latin1")); return text === null ? [] : [[name, text]]; }));

describe("merged tables", () => {
  it("are the same bytes from this thread, from two threads, and from 2 and 7 shards in any order, runs that fail among them", async () => {
    const whole = await swept(parts([1]));
    const { manifest: { runs, files, made: { platform, started, ended } }, missing } = await mergeFolder(openFolder(whole, plan));
    expect([runs.ok, runs.failed, runs.missing, missing, started < ended, platform.node]).toEqual([20, 20, 0, [], true, process.version]);
    const expected = bytesIn(whole);
    expect(Object.keys(expected).sort()).toEqual([...files.map(({ file }) => file), "manifest.json", "ro-crate-metadata.json"].sort());
    expect(Object.keys(expected)).toContain("events.parquet");
    const [threads, lined] = [threadsExecutor(2), threadsExecutor(2, { lines: true })];
    for (const path of [await swept(parts([1]), threads), await swept(parts([1]), lined), await swept(parts([2, 1])), await swept(parts([5, 1, 7, 3, 2, 6, 4]), lined)]) {
      await mergeFolder(openFolder(path, plan));
      expect(bytesIn(path)).toEqual(expected);
    }
    await Promise.all([threads.dispose(), lined.dispose()]);
  });

  it("are not made where runs are missing, but where that is wanted, and then name them", async () => {
    const path = await swept([{ i: 2, n: 4 }]);
    const folder = openFolder(path, plan);
    await expect(mergeFolder(folder)).rejects.toMatchObject({ issues: [{ code: "E_MISSING", expected: "all 40 runs of the study", received: expect.stringMatching(/^10; missing are (\w{16}, ){9}\w{16} and 20 more$/) }] });
    expect(readdirSync(path).sort()).toEqual(["locks", "logs", "study.json"]);
    const { missing, manifest: { runs } } = await mergeFolder(folder, { partial: true });
    expect([missing.length, runs.missing, runs.ok + runs.failed]).toEqual([30, 30, 10]);
    expect(readFileSync(join(path, "runs.csv"), "utf8").trimEnd().split("\n")).toHaveLength(11);
  });

  it("take the place of earlier ones, and of what a killed merge left", async () => {
    const path = await swept([{ i: 1, n: 2 }]);
    const folder = openFolder(path, plan);
    await mergeFolder(folder, { partial: true });
    mkdirSync(join(path, ".merge-0123456789ab"));
    writeFileSync(join(path, ".merge-0123456789ab", "runs.csv"), "half");
    const draft = join(path, "study.json.0123456789ab.draft");
    writeFileSync(draft, "half");
    utimesSync(draft, 0, 0);
    await sweepFolder(folder, { executor: inline() });
    await mergeFolder(folder);
    const whole = await swept(parts([1]));
    await mergeFolder(openFolder(whole, plan));
    expect(bytesIn(path)).toEqual(bytesIn(whole));
    expect(readdirSync(path).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("are made of a copy that lacks its empty folder of locks, of which a status is told, too", async () => {
    const path = await swept(parts([1]));
    rmSync(join(path, "locks"), { recursive: true });
    expect((await statusOf(readFolder(path))).missing).toBe(0);
    expect((await mergeFolder(readFolder(path))).missing).toEqual([]);
  });

  it("stay as they were when a merge is ended", async () => {
    const path = await swept(parts([1]));
    const folder = openFolder(path, plan);
    await mergeFolder(folder);
    const before = bytesIn(path);
    await expect(mergeFolder(folder, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: "AbortError" });
    expect(bytesIn(path)).toEqual(before);
    expect(readdirSync(path).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("are not made of runs of two engines, and the log of the other one is named", async () => {
    const path = await swept([{ i: 1, n: 2 }]);
    const folder = openFolder(path, plan);
    const log = openLog(join(path, "logs", "2-of-2.abc.ndjson"), lineOf({ log: { ...headerOf(plan.study.hash).log, engine: "talkback-engine-0" } }));
    log.close();
    const mixed = { issues: [{ code: "E_VERSION", path: join(path, "logs", "2-of-2.abc.ndjson"), expected: `runs of ${ENGINE}`, received: "runs of talkback-engine-0" }] };
    await expect(mergeFolder(folder, { partial: true })).rejects.toMatchObject(mixed);
    await expect(statusOf(folder)).rejects.toMatchObject(mixed);
    await expect(sweepFolder(folder, { executor: inline() })).rejects.toMatchObject(mixed);
    expect(readdirSync(path).sort()).toEqual(["locks", "logs", "study.json"]);
    expect(readdirSync(join(path, "logs"))).toHaveLength(2);
  });

  it("are made by one at a time", async () => {
    const folder = openFolder(await swept(parts([1])), plan);
    const both = await Promise.allSettled([mergeFolder(folder), mergeFolder(folder)]);
    expect(both.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
    expect(both[1]).toMatchObject({ reason: { issues: [{ code: "E_LOCKED" }] } });
  });

  it("are not put in their place by one whose lock was taken away", async () => {
    const path = await swept(parts([1]));
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    try {
      const merging = mergeFolder(openFolder(path, plan));
      const lock = join(path, "locks", "merge.lock");
      expect(existsSync(lock)).toBe(true);
      rmSync(lock);
      vi.advanceTimersByTime(5000);
      await expect(merging).rejects.toMatchObject({ issues: [{ code: "E_LOCKED", received: "a lock that was taken away" }] });
    } finally {
      vi.useRealTimers();
    }
    expect(readdirSync(path).sort()).toEqual(["locks", "logs", "study.json"]);
  });
});
