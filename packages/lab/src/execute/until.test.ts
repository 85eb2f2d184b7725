import { askedRuns, parseStudy, type Plan, planOf, type RunRef, wantedOf } from "@talkback/core/experiment";
import { describe, expect, it } from "vitest";
import type { RunRecord } from "../record/record.js";
import type { Shard } from "./course.js";
import { inlineExecutor } from "./inline-executor.js";
import { type Known, outcomeIn, outcomesOf } from "./outcomes.js";
import { sweep } from "./sweep.js";

const study = (over: object = {}): Plan => planOf(parseStudy({
  id: "until", scenario: "push-harder", seed: "otter", given: { "network.n": 30, steps: 6, window: 2 }, replications: 3, twin: false, record: { steps: false },
  until: { outcome: "m_public_mean", halfWidth: 0.05, most: 40 }, design: { kind: "factorial", factors: [{ path: "push", levels: [0, 4] }, { path: "empowered", levels: [0.1, 0.6] }] }, ...over,
}));
const plan = study();

async function swept(of: Plan, known: Map<string, Known> = new Map(), options: { shard?: Shard; fails?: (ref: RunRef) => boolean } = {}) {
  const real = inlineExecutor({ clock: () => 0 });
  const computed: RunRecord[] = [];
  const { fails = () => false, ...rest } = options;
  const progress = await sweep({
    plan: of, executor: { ...real, width: 3, run: async (batch, signal) => (await real.run(batch, signal)).map((timed, k) =>
      (fails(batch.runs[k]!) ? { ...timed, record: { run: timed.record.run, status: "error" as const, error: { code: "E_MEMORY", message: "planted" }, result: null } } : timed)) },
    size: { runs: 3 }, ...rest, known: (run) => known.get(run),
    onRecord: ({ record }) => void computed.push(record),
  });
  for (const record of computed) known.set(record.run, { failed: record.error !== null, outcome: outcomeIn(of, record) });
  return { progress, known, computed };
}

const asked = (of: Plan, known: ReadonlyMap<string, Known>): string[] => Array.from(askedRuns(of, outcomesOf(of, (run) => known.get(run)).of), (ref) => of.planned(ref).id).sort();
const sorted = (known: ReadonlyMap<string, Known>): string[] => Array.from(known.keys()).sort();

describe("a study that goes on until something is known", () => {
  it("has exactly the runs that it asks for in the end, more where runs differ more, and none beyond its most", async () => {
    const { progress, known } = await swept(plan);
    expect(sorted(known)).toEqual(asked(plan, known));
    expect(progress).toMatchObject({ total: known.size, computed: known.size, before: 0 });
    const each = plan.treatments.map((_, point) => wantedOf(plan, point, outcomesOf(plan, (run) => known.get(run)).of));
    expect(each.every(({ done }) => done === "narrow" || done === "given up")).toBe(true);
    expect(new Set(each.map(({ replications }) => replications)).size).toBeGreaterThan(1);
  });

  it("has the same runs in shards, and when it is ended and begun again", async () => {
    const whole = sorted((await swept(plan)).known);
    const known = new Map<string, Known>();
    for (const i of [2, 1, 3]) await swept(plan, known, { shard: { i, n: 3 } });
    expect(sorted(known)).toEqual(whole);
    const part = new Map(Array.from(known).filter((_, k) => k % 3 === 0));
    const { progress } = await swept(plan, part);
    expect(sorted(part)).toEqual(whole);
    expect([progress.total, progress.computed]).toEqual([whole.length, whole.length - Math.ceil(whole.length / 3)]);
  });

  it("looks at differences between arms, both of which it runs as often", async () => {
    const arms = study({ arms: { a: { reactance: 0 }, b: {} }, design: { kind: "factorial", factors: [{ path: "empowered", levels: [0.1, 0.6] }] } });
    const { known, computed } = await swept(arms);
    expect(sorted(known)).toEqual(asked(arms, known));
    expect(computed.length % 2).toBe(0);
  });

  it("ends where runs fail", async () => {
    const { known, progress } = await swept(plan, new Map(), { fails: ({ point, replication }) => point === 0 || replication % 4 === 1 });
    expect(sorted(known)).toEqual(asked(plan, known));
    expect(progress.failed).toBeGreaterThan(5);
  });
});
