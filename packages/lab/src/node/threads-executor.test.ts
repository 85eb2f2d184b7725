import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inline, places, smallPlan } from "../../../../test/lab/small-plan.js";
import type { TimedRecord } from "../record/record.js";
import { type Folder, openFolder } from "./folder.js";
import { readLine } from "./log/line.js";
import { sweepFolder } from "./sweep-folder.js";
import { threadsExecutor } from "./threads-executor.js";

const place = places();
const plan = smallPlan();

describe("threads", () => {
  it("give the records that this thread gives, with names of their own", async () => {
    const [here, there] = [openFolder(place(), plan), openFolder(place(), plan)];
    const threads = threadsExecutor(2);
    const [ours, theirs]: [string[], string[]] = [[], []];
    const workers = new Set<string>();
    await sweepFolder(here, { executor: inline(), onRecord: ({ record }) => void ours.push(JSON.stringify(record)) });
    await sweepFolder(there, { executor: threads, onRecord: ({ record, timing }) => { theirs.push(JSON.stringify(record)); workers.add(timing.worker); } });
    await threads.dispose();
    expect(theirs.sort()).toEqual(ours.sort());
    expect(Array.from(workers).every((name) => /^thread \d+$/.test(name))).toBe(true);
  });

  it("make the lines of the log, where they are to, and keep the tables in them", async () => {
    const [here, there] = [openFolder(place(), plan), openFolder(place(), plan)];
    const threads = threadsExecutor(2, { lines: true });
    const [ours, theirs]: [string[], string[]] = [[], []];
    await sweepFolder(here, { executor: inline(), onRecord: ({ record: { result, ...record } }) => void ours.push(JSON.stringify({ ...record, result: { ...result, tables: {} } })) });
    await sweepFolder(there, { executor: threads, onRecord: ({ record }) => void theirs.push(JSON.stringify(record)) });
    await threads.dispose();
    expect(theirs.sort()).toEqual(ours.sort());
    const linesIn = ({ path }: Folder) => readdirSync(join(path, "logs")).flatMap((name) => readFileSync(join(path, "logs", name), "utf8").trimEnd().split("\n").slice(1))
      .map((line) => JSON.stringify((readLine(line) as TimedRecord).record)).sort();
    expect(linesIn(there)).toEqual(linesIn(here));
    expect(linesIn(there)).toHaveLength(8);
  });

  it("end at once when aborted, in the midst of a run that would take hours", async () => {
    const endless = smallPlan({ given: { "network.n": 200, steps: 1e8, window: 2 }, twin: false, record: { steps: false } });
    const threads = threadsExecutor(2);
    await sweepFolder(openFolder(place(), plan), { executor: threads });
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 500);
    const progress = await sweepFolder(openFolder(place(), endless), { executor: threads, signal: controller.signal });
    expect(progress).toMatchObject({ total: 8, computed: 0 });
    await threads.dispose();
  });

  it("answer bad batches with an error, and go on", async () => {
    const threads = threadsExecutor(1);
    await expect(threads.run({ format: "talkback-batch-1", engine: "another", hash: "", study: "", runs: [] })).rejects.toThrow(/engine/);
    await expect(threads.run({} as never)).rejects.toThrow(/format/);
    await threads.dispose();
  });
});
