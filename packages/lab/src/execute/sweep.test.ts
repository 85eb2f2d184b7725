import { parseStudy, type Plan, planOf, runs } from "@talkback/core/experiment";
import { describe, expect, it } from "vitest";
import { carryOutAll } from "../record/carry-out.js";
import type { RunRecord, TimedRecord } from "../record/record.js";
import { type Batch, type Executor, LostError } from "./executor.js";
import { inlineExecutor } from "./inline-executor.js";
import { sweep, type SweepOptions } from "./sweep.js";

const study = (over: object = {}): Plan => planOf(parseStudy({
  id: "small", scenario: "push-harder", seed: "otter", given: { "network.n": 40, steps: 8 }, replications: 3,
  design: { kind: "factorial", factors: [{ path: "push", levels: [0, 4] }, { path: "empowered", levels: [0.1, 0.6] }] }, ...over,
}));
const plan = study();
const ids = Array.from(runs(plan), (ref) => plan.planned(ref).id);
const inline = () => inlineExecutor({ clock: () => 0, pause: async () => {} });
const few = { runs: 2 };

/** An executor whose workers are lost before they answer, as long as it is told so. */
function losing(isLost: (batch: Batch, time: number) => boolean, width = 2): Executor & { readonly asked: Batch[] } {
  const asked: Batch[] = [];
  const real = inline();
  return {
    ...real, width, asked,
    async run(batch, signal) {
      asked.push(batch);
      if (isLost(batch, asked.length)) throw new LostError("killed");
      return real.run(batch, signal);
    },
  };
}

async function swept(options: Partial<SweepOptions> = {}): Promise<RunRecord[]> {
  const records: RunRecord[] = [];
  await sweep({ plan, executor: inline(), size: few, ...options, onRecord: ({ record }) => void records.push(record) });
  return records;
}

const byRun = (records: readonly RunRecord[]) => records.toSorted((a, b) => (a.run < b.run ? -1 : 1));

describe("a sweep", () => {
  it("gives every run once, with the record that the run gives by itself", async () => {
    expect(byRun(await swept())).toEqual(byRun(carryOutAll(plan, [...runs(plan)])));
  });

  it("in 1, 2 or 5 shards gives the same records, each in one shard", async () => {
    const whole = byRun(await swept());
    for (const n of [2, 5]) {
      const parts = await Promise.all(Array.from({ length: n }, (_, k) => swept({ shard: { i: k + 1, n } })));
      expect(byRun(parts.flat())).toEqual(whole);
    }
  });

  it("computes only what is not there", async () => {
    const there = new Set(ids.slice(0, 7));
    const records = await swept({ known: (run) => (there.has(run) ? { failed: run === ids[0], outcome: null } : undefined) });
    expect(records.map(({ run }) => run).sort()).toEqual(ids.slice(7).sort());
  });

  it("tells how far it is, what was there and what failed before included", async () => {
    const told: object[] = [];
    await swept({ known: (run) => (run === ids[0] ? { failed: true, outcome: null } : undefined), onProgress: (progress) => told.push(progress) });
    expect(told.at(-1)).toEqual({ total: 12, before: 1, computed: 11, failed: 1 });
    expect(told).toHaveLength(12);
  });
});

describe("a worker that is lost", () => {
  it("changes nothing when the batch is computed the next time", async () => {
    const lost = new Set<string>();
    const flaky = losing((batch) => !lost.has(JSON.stringify(batch.runs)) && lost.add(JSON.stringify(batch.runs)).size > 0);
    expect(byRun(await swept({ executor: flaky }))).toEqual(byRun(await swept()));
    expect(lost.size).toBeGreaterThan(4);
  });

  it("three times with the same run, at last alone, makes of that one a failed run, and of no other", async () => {
    const killer = ids[5]!;
    const deadly = losing(({ runs: asked }) => asked.some((ref) => plan.planned(ref).id === killer));
    const records = await swept({ executor: deadly, size: { runs: 4 } });
    expect(records.filter(({ status }) => status === "error")).toEqual([{ run: killer, status: "error", error: { code: "E_WORKER_LOST", message: expect.any(String) }, result: null }]);
    expect(records.map(({ run }) => run).sort()).toEqual(ids.toSorted());
    expect(deadly.asked.filter(({ runs: asked }) => asked.some((ref) => plan.planned(ref).id === killer)).map(({ runs: asked }) => asked.length)).toEqual([3, 3, 1]);
  });
});

describe("the end of a sweep", () => {
  it("by its caller keeps what was done, drops what is under way, and is no error", async () => {
    const controller = new AbortController();
    const records: RunRecord[] = [];
    const progress = await sweep({
      plan, executor: inline(), size: few, signal: controller.signal,
      onRecord({ record }) {
        records.push(record);
        if (records.length === 3) controller.abort();
      },
    });
    expect(progress).toMatchObject({ total: 12, computed: records.length });
    expect([records.length >= 3, records.length < 12]).toEqual([true, true]);
  });

  it("by a record that cannot be kept is its error, and nothing is begun any more", async () => {
    const executor = losing(() => false);
    let kept = 0;
    await expect(sweep({ plan, executor, size: few, onRecord: () => { if (++kept === 3) throw new Error("disk full"); } })).rejects.toThrow("disk full");
    expect([kept, executor.asked.length < 6]).toEqual([3, true]);
  });

  it("by an executor that answers with other runs, with fewer, with more or with no list is an error that says so", async () => {
    const real = inline();
    const answering = (change: (records: readonly TimedRecord[]) => readonly TimedRecord[]) => swept({ executor: { ...real, name: "liar", width: 1, run: async (batch, signal) => change(await real.run(batch, signal)) } });
    const told = (expected: string, received: string, place = "") => ({ name: "SpecError", issues: [{ code: "E_RECORD", path: `answer of liar${place}`, expected, received }] });
    await expect(answering((records) => records.toReversed())).rejects.toMatchObject(told(`the run ${ids[0]}`, `the run ${ids[1]}`, ", record 1 of 2"));
    await expect(answering(([first]) => [first!])).rejects.toMatchObject(told("a list of 2 records", "one of 1"));
    await expect(answering((records) => [...records, records[0]!])).rejects.toMatchObject(told("a list of 2 records", "one of 3"));
    await expect(answering(() => "done" as never)).rejects.toMatchObject(told("a list of 2 records", '"done"'));
  });

  it("by an answer that is no record is an error that says what is wrong", async () => {
    const real = inline();
    const broken: Executor = { ...real, run: async (batch) => (await real.run(batch)).map(({ record }) => ({ record, timing: { wallMs: Number.NaN, worker: "" } })) };
    await expect(swept({ executor: broken })).rejects.toMatchObject({ issues: [{ code: "E_RECORD", path: "answer of inline, record 1 of 2, timing.wallMs" }] });
  });
});

describe("what is under way", () => {
  it("is never more than the executor's width and a few, and no more is begun before a slow reader has kept a record", async () => {
    let [now, most] = [0, 0];
    const real = inline();
    const counting: Executor = { ...real, width: 4, run: async (batch, signal) => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, 2));
      return real.run(batch, signal);
    } };
    const slow = study({ replications: 10 });
    await sweep({ plan: slow, executor: counting, size: { runs: 1 }, onRecord: async () => { await new Promise((resolve) => setTimeout(resolve, 3)); now--; } });
    expect(most).toBe(5);
  });
});
