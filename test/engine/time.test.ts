import { defineMeasure, InvariantError, polarisation, type Run, simulate, SpecError, withChanges } from "@talkback/core";
import { resume } from "@talkback/core/resume";
import { scenario } from "@talkback/core/scenarios";
import { describe, expect, it } from "vitest";

const small = scenario("push-harder", { "network.n": 60, "network.k": 6, steps: 24, window: 8, "peers.seek": 0.3, "rule.threatMemory": 0.4, "people.activity.exponent": 2 });
const run = simulate(small, { check: true });

/** Everything a run says of itself at its end. */
const told = ({ hash, summary, stopped, steps }: Run) => ({ hash, summary, stopped, steps });
const rowsFrom = ({ table }: Run, from: number): number[][] =>
  Array.from({ length: table.length }, (_, r) => r).filter((r) => table.step(r) >= from).map((r) => [table.step(r), ...table.columns.map((column) => table.value(r, column))]);
const columnsAt = (one: Run, step: number) => {
  const { attitude, expressed, certainty, threat, lastHeard, spokeAt, reaction } = one.at(step);
  return [attitude, expressed, certainty, threat, lastHeard, spokeAt, reaction].map((column) => Array.from(column));
};
const steps = Array.from({ length: 25 }, (_, step) => step);

describe("a run that was interrupted", () => {
  it("ends as if it never had been, wherever it is cut, and its table goes on with the steps where they are", () => {
    for (const step of steps) {
      const resumed = resume(structuredClone(run.checkpoint(step)));
      expect(told(resumed)).toEqual(told(run));
      expect(rowsFrom(resumed, 1)).toEqual(rowsFrom(run, Math.max(1, step)));
    }
  });

  it("survives a second cut, a record of causes, and being stored as text", () => {
    const once = resume(structuredClone(simulate(small, { record: "causes" }).checkpoint(7)));
    const { arena, trace, ...rest } = once.checkpoint(15);
    const text = JSON.stringify({ ...rest, arena: Array.from(arena), trace: Array.from(trace!) });
    const read = JSON.parse(text);
    expect(told(resume({ ...read, arena: Uint8Array.from(read.arena), trace: Uint8Array.from(read.trace) }))).toEqual(told(run));
  });

  it("keeps its storage order", () => {
    const storage = Uint32Array.from({ length: 60 }, (_, i) => (i * 17 + 5) % 60);
    const stored = simulate(small, { storage });
    expect(told(stored)).toEqual(told(run));
    expect(told(resume(structuredClone(stored.checkpoint(11))))).toEqual(told(run));
  });

  it("stands still at the same step, and does not go on when it already did", () => {
    const calm = withChanges(small, { stop: { below: 0.02, patience: 3 }, steps: 400, "campaigns.0.until": 4, "peers.seek": 0, "people.activity": { kind: "constant", value: 0 } });
    const still = simulate(calm);
    expect([still.stopped, still.steps < 400]).toEqual(["still", true]);
    for (const step of [3, still.steps - 2, still.steps - 1, still.steps]) expect(told(resume(still.checkpoint(step)))).toEqual(told(still));
  });

  it("refuses a checkpoint of another engine, network or scenario, all at once", () => {
    const checkpoint = run.checkpoint(5);
    expect(() => resume({ ...checkpoint, engine: "talkback-engine-0", network: "another" })).toThrow(/2 issues[\s\S]*engine[\s\S]*network/);
    expect(() => resume({ ...checkpoint, seed: "2" })).toThrow(SpecError);
    expect(() => resume({ ...checkpoint, arena: checkpoint.arena.slice(1) })).toThrow(InvariantError);
  });
});

describe("a fork", () => {
  const fork = run.fork(10, { push: 0, "rule.reactance": 0 });

  it("shares all luck and state until the fork and none of its change", () => {
    for (const step of steps.filter((each) => each <= 10)) expect(columnsAt(fork, step)).toEqual(columnsAt(run, step));
    expect(columnsAt(fork, 11)).not.toEqual(columnsAt(run, 11));
    expect(fork.table.value(10, "contacts")).toBe(0);
    expect(rowsFrom(fork, 1).slice(0, 10)).toEqual(rowsFrom(run, 1).slice(0, 10));
  });

  it("equals the run with that change from there on, where a scenario can say so", () => {
    const said = simulate(withChanges(small, { "campaigns.0.until": 10 }));
    expect(columnsAt(run.fork(10, { push: 0 }), 24)).toEqual(columnsAt(said, 24));
  });

  it("at step 0 is the run with the change, and without a change is the run, hash and all", () => {
    expect(told(run.fork(0, { push: 2 }))).toEqual(told(run.with({ push: 2 })));
    for (const step of [0, 1, 10, 24]) expect(told(run.fork(step, {}))).toEqual(told(run));
    expect(told(fork.fork(4, {}))).toEqual(told(fork));
  });

  it("may be forked again, before and after, and resumed across", () => {
    const again = fork.fork(18, { push: 4 });
    expect(columnsAt(again, 18)).toEqual(columnsAt(fork, 18));
    expect(told(resume(structuredClone(again.checkpoint(12))))).toEqual(told(again));
    expect(columnsAt(fork.fork(4, { push: 6 }), 10)).toEqual(columnsAt(run.fork(4, { push: 6 }), 10));
    expect(columnsAt(fork.fork(4, { "speaking.floor": 0.9 }), 24)).toEqual(columnsAt(run.fork(4, { "speaking.floor": 0.9 }).fork(10, { push: 0, "rule.reactance": 0 }), 24));
  });

  it("tells what was said before it and after it as one story", () => {
    const both = simulate(small, { record: "causes" }).fork(10, { push: 0, "rule.reactance": 0, "rule.saturation": 9, "peers.trust": 0.1 });
    const { utterances } = both;
    const alone = run.utterances;
    expect(utterances.get(0).step).toBe(0);
    for (let id = 0; utterances.get(id).step <= 10; id++) expect(utterances.get(id)).toEqual(alone.get(id));
    for (let id = 0; id < utterances.length; id++) {
      const { parent, step } = utterances.get(id);
      if (parent !== null) expect(utterances.get(parent).step).toBe(step - 1);
    }
  });

  it("refuses what only a new run can have", () => {
    expect(() => run.fork(5, { "network.n": 80, "people.power.share": 0.2 })).toThrow(/2 issues[\s\S]*network[\s\S]*people/);
    expect(() => run.fork(5, { campaigns: [{ id: "other" }] })).toThrow(/campaigns/);
    expect(() => run.fork(25, {})).toThrow(SpecError);
  });

  it("may add a campaign, whose luck disturbs nobody else's", () => {
    const more = run.fork(10, { campaigns: [...small.campaigns, { id: "second", valence: -1, rate: 1 }] });
    expect(more.summary.campaigns.map(({ id }) => id)).toEqual(["brand", "second"]);
    const quiet = run.fork(10, { campaigns: [...small.campaigns, { id: "second", valence: -1, rate: 0 }] });
    expect(columnsAt(quiet, 24)).toEqual(columnsAt(run, 24));
  });
});

describe("what is recorded", () => {
  const mean = defineMeasure({ name: "meanPower", summary: "mean power", measure: ({ agents: { power }, byKey }) => byKey.reduce((sum, i) => sum + power[i]!, 0) / byKey.length });

  it("changes no hash, no outcome and no state, however little memory there is", () => {
    const levels = (["none", "measures", "frames", "causes"] as const).map((record) => simulate(small, { record }));
    expect(new Set(levels.map(({ hash }) => hash))).toEqual(new Set([run.hash]));
    for (const one of levels.slice(1)) expect({ ...one.summary, largestCascade: null }).toEqual({ ...run.summary, largestCascade: null });
    const tight = simulate(small, { record: "causes", memory: 1000 });
    expect({ ...tight.summary, largestCascade: null }).toEqual({ ...run.summary, largestCascade: null });
    for (const step of [0, 9, 24]) for (const one of [...levels, tight]) expect(columnsAt(one, step)).toEqual(columnsAt(run, step));
  });

  it("what is read of the last step is the reader's own: writing to it changes no run", () => {
    const read = simulate(small);
    read.at(24).attitude.fill(1);
    expect([read.hash, columnsAt(read, 24)]).toEqual([run.hash, columnsAt(run, 24)]);
  });

  it("one more measure shifts no hash and no other column, and stands in its own", () => {
    const more = simulate(small, { measures: [polarisation, mean] });
    expect(more.hash).toBe(run.hash);
    for (const column of run.table.columns) expect(more.table.series(column)).toEqual(run.table.series(column));
    const { power } = run.at(0);
    expect(new Set(more.table.series("meanPower"))).toEqual(new Set([power.reduce((sum, P) => sum + P, 0) / 60]));
  });

  it("frames are the states of their steps; in little memory there are fewer, evenly, and a note says so", () => {
    const plenty = simulate(small, { record: "frames" });
    expect([plenty.recordedFrames!.length, plenty.recordedFrames!.stride, plenty.notes]).toEqual([25, 1, []]);
    const tight = simulate(small, { record: "frames", memory: 6 * 60 * 21 });
    expect([tight.recordedFrames!.length <= 6, tight.recordedFrames!.stride]).toEqual([true, 8]);
    expect(tight.notes).toEqual([expect.stringContaining("one step in 8")]);
    for (const frames of [plenty.recordedFrames!, tight.recordedFrames!]) {
      for (let k = 0; k < frames.length; k++) {
        const { step, columns } = frames.frame(k);
        expect([step, columns.expressed]).toEqual([k * frames.stride, Float32Array.from(run.at(step).expressed)]);
      }
    }
    expect(tight.recordedFrames!.at(23).step).toBe(16);
  });

  it("a long table is thinned evenly, resumed or not, and a note says so", () => {
    const long = simulate(withChanges(small, { "network.n": 10, "network.k": 2, steps: 5001, campaigns: [] }), { twin: false });
    expect([long.table.stride, long.table.length, long.table.step(0), long.table.step(2499)]).toEqual([2, 2500, 2, 5000]);
    expect(long.notes).toEqual([expect.stringContaining("one step in 2")]);
    const late = resume(long.checkpoint(701), { twin: false });
    for (let r = 0; r < late.table.length; r++) {
      const step = late.table.step(r);
      expect([step, late.table.value(r, "publicMean")]).toEqual([702 + 2 * r, long.table.value(step / 2 - 1, "publicMean")]);
    }
  });
});

describe("an end before the end", () => {
  it("is shown measures of its own, too, recorded or not", () => {
    for (const record of ["none", "measures"] as const) {
      const ended = simulate(small, { record, measures: [polarisation], stopWhen: ({ step, row }) => step > 3 && row.polarisation! > 0 });
      expect(ended.steps).toBe(4);
    }
  });

  it("is where the caller says, with what was known then", () => {
    const seen: number[] = [];
    const ended = simulate(small, { stopWhen: ({ step, row }) => { seen.push(row.publicMean!); return step === 13; } });
    expect([ended.steps, ended.stopped]).toEqual([13, "condition"]);
    expect(seen).toEqual(Array.from(run.table.series("publicMean").slice(0, 13)));
  });

  it.each([3, 8, 13, 20])("has the window and outcomes of a run of that length: %i steps", (length) => {
    const ended = simulate(small, { stopWhen: ({ step }) => step === length });
    expect(ended.summary).toEqual(simulate(withChanges(small, { steps: length })).summary);
  });
});

describe("luck", () => {
  it("is the twin's too: without contacts, nobody's draws shift", () => {
    const twin = run.twin();
    expect(twin.summary.contacts).toBe(0);
    expect(columnsAt(twin, 0)).toEqual(columnsAt(run, 0));
    expect(columnsAt(twin, 24)).toEqual(columnsAt(run.with({ campaigns: [] }), 24));
    expect(columnsAt(twin, 24)).toEqual(columnsAt(run.with({ push: 0 }), 24));
  });

  it("comes from any text, each its own, and again the same", () => {
    const seeds = ["", " ", "0", "00", "🙂", "\ud800", "é", "e\u0301", "x".repeat(100_000), "__proto__"];
    const hashes = seeds.map((seed) => simulate(small, { seed }).hash);
    expect(new Set(hashes).size).toBe(seeds.length);
    expect(seeds.map((seed) => simulate(small, { seed }).hash)).toEqual(hashes);
    const [first, second] = ["", "🙂"].map((seed) => Array.from(simulate(small, { seed }).at(0).attitude));
    expect(first).not.toEqual(second);
  });

  it("differs by replication, which must be a whole number", () => {
    const hashes = [0, 1, 2, 4294967295].map((replication) => simulate(small, { replication }).hash);
    expect(new Set(hashes).size).toBe(4);
    expect(hashes[0]).toBe(run.hash);
    for (const replication of [-1, 0.5, Number.NaN, 2 ** 32]) expect(() => simulate(small, { replication })).toThrow(SpecError);
    expect(() => simulate(small, { seed: 1 as unknown as string })).toThrow(/any text/);
  });

  it("may stand on the ground of another run of its seed, and never on that of another seed", () => {
    expect(simulate(withChanges(small, { push: 1 }), { ground: run.ground }).ground).toBe(run.ground);
    expect(simulate(small, { ground: run.ground, seed: "2" }).hash).toBe(simulate(small, { seed: "2" }).hash);
  });
});
