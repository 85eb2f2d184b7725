import { polarisation, simulate, withChanges } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";
import { describe, expect, it } from "vitest";
import { courseHash } from "../../packages/core/src/engine/course.js";
import { runHash } from "../../packages/core/src/engine/hash.js";
import type { Model } from "../../packages/core/src/engine/model.js";
import { AGENT_COLUMNS } from "../../packages/core/src/population/agents.js";
import { courseOf, stage } from "./stage.js";

const N = 40;
const one = scenario("push-harder", { "network.n": N, "network.k": 4, steps: 70, window: 2 });
const base = withChanges(one, { campaigns: [...one.campaigns, { id: "second", valence: -1, rate: 1 }] });
const course = courseHash(courseOf(base));

/** A model after some steps; a block of measures has 64. */
function modelAfter(steps: number, given = base): Model {
  const simulation = stage(given);
  for (let t = 0; t < steps; t++) simulation.step();
  return simulation.model;
}
const model = modelAfter(3);
const hash = runHash(model, course);
const column = (name: string, of = model) => of.scene.arena.column[name]!;

/** Flips a bit of a byte, hashes, and flips it back: `back` shows that nothing else had changed. */
function flip({ buffer, byteOffset }: ArrayBufferView, byte: number, of = model): { readonly flipped: string; readonly back: string } {
  const bytes = new Uint8Array(buffer, byteOffset + byte, 1);
  bytes[0]! ^= 1;
  const flipped = runHash(of, course);
  bytes[0]! ^= 1;
  return { flipped, back: runHash(of, course) };
}

function expectCounted(view: ArrayBufferView, byte: number, of = model): void {
  const { flipped, back } = flip(view, byte, of);
  expect(back).toBe(runHash(of, course));
  expect(flipped).not.toBe(back);
}

describe("the hash of a run counts", () => {
  it.each<[string, Partial<Model>]>([
    ["the seed", { seed: "2" }],
    ["the replication", { replication: 1 }],
    ["the network", { ground: modelAfter(0, withChanges(base, { "network.k": 6 })).ground }],
  ])("%s, even if all else came out equal", (_, other) => expect(runHash({ ...model, ...other }, course)).not.toBe(hash));

  it("a value of the scenario, even if all else came out equal", () => {
    expect(runHash(model, courseHash(courseOf(withChanges(base, { "rule.influence": 0.51 }))))).not.toBe(hash);
  });

  it("the steps done", () => expectCounted(model.clock.counts, 0));

  it.each([...AGENT_COLUMNS.map(({ name }) => name), "campaign0.contactedAt", "campaign1.contactedAt"])("a bit of %s, of the first agent and of the last", (name) => {
    expect(column(name)).toHaveLength(N);
    for (const byte of [0, column(name).byteLength - 1]) expectCounted(column(name), byte);
  });

  it("a bit of the first and the last measure of a row, in the block that is being filled and in those before", () => {
    const row = model.clock.row.byteLength;
    for (const byte of [0, row - 1, row, 3 * row - 1]) expectCounted(column("block"), byte);
    const late = modelAfter(66);
    for (const byte of [0, 31]) expectCounted(column("digest", late), byte, late);
    for (const byte of [0, 2 * row - 1]) expectCounted(column("block", late), byte, late);
  });

  it("a column of the rule's own", () => {
    const own = modelAfter(3, withChanges(base, { rule: { kind: "bad-news" } }));
    expect(own.rule.columns!.map(({ name }) => name)).toEqual(["bought"]);
    expectCounted(column("own:bought", own), 0, own);
  });

  it("a tie, and the strength of a tie", () => {
    const { network } = model.ground;
    const strength = new Float64Array(network.from.length).fill(1);
    const hashOf = (change: object) => simulate(withChanges(base, { steps: 2, ties: { kind: "network" } }), { network: { ...network, ...change }, twin: false }).networkHash;
    const [plain, fewer, weaker] = [hashOf({ strength }), hashOf({ strength: strength.slice(1), from: network.from.slice(1), to: network.to.slice(1) }), hashOf({ strength: strength.with(0, 0.999) })];
    expect(new Set([plain, fewer, weaker]).size).toBe(3);
  });
});

describe("the hash of a run does not count", () => {
  const short = withChanges(base, { steps: 5 });
  const plain = simulate(short, { twin: false }).hash;

  it("what is kept of it, nor what else is measured", () => {
    for (const record of ["none", "measures", "frames", "causes"] as const) expect(simulate(short, { twin: false, record, measures: [polarisation] }).hash).toBe(plain);
  });
  it("in which order agents are stored", () => {
    const backwards = Uint32Array.from({ length: N }, (_, i) => N - 1 - i);
    expect(simulate(short, { twin: false, storage: backwards }).hash).toBe(plain);
  });
  it("what it is called and how it is told", () => {
    const told = { ...short, id: "other", title: "Other", question: "Other?", story: "Other.", expect: "Other.", lead: {} };
    expect(simulate(told, { twin: false }).hash).toBe(plain);
  });
  it("what a row of measures is left with beyond the last step, nor what is made anew in every step", () => {
    for (const [name, byte] of [["block", 3 * model.clock.row.byteLength], ["heard.sums", 0]] as const) expect(flip(column(name), byte).flipped).toBe(hash);
  });
});
