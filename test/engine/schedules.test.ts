import { type Run, type Scenario, simulate, withChanges } from "@talkback/core";
import { underEverySchedule } from "@talkback/core/experiment";
import { scenario } from "@talkback/core/scenarios";
import { describe, expect, it } from "vitest";
import { stage } from "./stage.js";

const KINDS = ["synchronous", "random-sequential", "fixed-order", "partial", "poisson", "pairwise"] as const;
const base = scenario("push-harder", { "network.n": 200, steps: 30, window: 10, "peers.seek": 0.2 });
const by = (kind: string, more: object = {}): Scenario => withChanges(base, { schedule: { kind, ...more } });
const actives = (how: Scenario, steps: number) => {
  const simulation = stage(how);
  return Array.from({ length: steps }, () => {
    simulation.step();
    const { active, activeCount } = simulation.model.schedule;
    return Array.from(active.subarray(0, activeCount));
  });
};
const everybody = Array.from({ length: 200 }, (_, i) => i);

describe("each schedule", () => {
  it.each(KINDS)("%s gives the same run again, every value in range, and another one for another seed", (kind) => {
    const run = simulate(by(kind), { check: true });
    expect(simulate(by(kind)).hash).toBe(run.hash);
    expect(simulate(by(kind), { seed: "2" }).hash).not.toBe(run.hash);
    expect(run.at(30).expressed).not.toEqual(run.at(0).expressed);
  });

  it("differs from each other in what comes of it", () => {
    expect(new Set(KINDS.map((kind) => Array.from(simulate(by(kind), { twin: false }).at(30).expressed).join())).size).toBe(KINDS.length);
  });

  it.each(KINDS)("%s can be cut and resumed, and thinks of nobody's storage", (kind) => {
    const run = simulate(by(kind));
    const storage = Uint32Array.from(everybody, (i) => (i * 37 + 11) % 200);
    expect(simulate(by(kind), { storage }).hash).toBe(run.hash);
    expect(run.fork(13, {}).hash).toBe(run.hash);
  });
});

describe("who answers when", () => {
  it("fixed order: everybody, by key, each time; random order: everybody, in another order each time", () => {
    expect(actives(by("fixed-order"), 2)).toEqual([everybody, everybody]);
    const [first, second] = actives(by("random-sequential"), 2) as [number[], number[]];
    for (const order of [first, second]) expect([...order].sort((a, b) => a - b)).toEqual(everybody);
    expect(first).not.toEqual(second);
    expect(first).not.toEqual(everybody);
  });

  // 200 agents x 30 steps at share .3: 1800 expected, sd 35.5; five of them are 178, missed with probability 6e-7.
  it("partial: each with the probability given, and nobody else is changed", () => {
    const counts = actives(by("partial", { share: 0.3 }), 30).map((active) => active.length);
    expect(Math.abs(counts.reduce((sum, count) => sum + count, 0) - 1800)).toBeLessThan(178);
    const run = simulate(by("partial", { share: 0.3 }));
    const present = new Set(actives(by("partial", { share: 0.3 }), 1)[0]);
    for (const i of everybody) if (!present.has(i)) expect([run.at(1).attitude[i], run.at(1).expressed[i]]).toEqual([run.at(0).attitude[i], run.at(0).expressed[i]]);
    expect(simulate(by("partial", { share: 1 })).at(30).expressed).toEqual(simulate(by("synchronous")).at(30).expressed);
    expect(simulate(by("partial", { share: 0 })).at(30).expressed).toEqual(simulate(base).at(0).expressed);
  });

  // Poisson counts of mean 6000 have sd 77.5; five of them are 388. The share that never moves in a step is e^-1.
  it("poisson: as many events as its rate, some agents several times in a step and others not at all", () => {
    const events = actives(by("poisson"), 30);
    expect(Math.abs(events.flat().length - 6000)).toBeLessThan(388);
    const idle = events.map((active) => 200 - new Set(active).size).reduce((sum, count) => sum + count, 0);
    expect(Math.abs(idle / 6000 - Math.exp(-1))).toBeLessThan(5 * Math.sqrt((Math.exp(-1) * (1 - Math.exp(-1))) / 6000));
  });

  it("in turn, an agent hears what those before it have just become", () => {
    const two = withChanges(base, {
      "network.n": 4, "network.k": 2, "network.p": 0, campaigns: [], "speaking.floor": 1, "speaking.silence": 0, "people.activity": { kind: "constant", value: 1 }, "peers.seek": 0,
      "people.attitude": { kind: "values", list: [1, -1, -1, -1] }, "people.power": { kind: "constant", value: 0 }, steps: 1, window: 1,
    });
    const [atOnce, inTurn] = ["synchronous", "fixed-order"].map((kind) => simulate(withChanges(two, { schedule: { kind } })).at(1).expressed);
    expect(inTurn![0]).toBe(atOnce![0]);
    expect(inTurn![1]).toBeLessThan(atOnce![1]!);
  });

  it("pairwise: both of a pair hear each other; without a meeting nobody changes", () => {
    const calm = withChanges(by("pairwise", { meetings: 1 }), { campaigns: [] });
    const run = simulate(calm);
    for (let t = 0; t < 10; t++) {
      const [before, after] = [run.at(t).attitude, run.at(t + 1).attitude];
      expect(everybody.filter((i) => before[i] !== after[i])).toHaveLength(2);
    }
  });
});

describe("the artefact test", () => {
  const apart = ({ summary }: Run) => summary.publicMean < summary.privateMean;

  it("the headline's sign is no artefact: where .6 are empowered and unsure and the push is 4, public falls below private by whatever schedule", () => {
    const headline = scenario("push-harder", { "network.n": 400, empowered: 0.6, certainty: 0.25, push: 4 });
    expect(underEverySchedule(headline, apart, { twin: false })).toEqual({ survives: true, under: Object.fromEntries(KINDS.map((kind) => [kind, true])) });
  });

  it("finds an artefact: that agents all answer at once is true of one schedule only", () => {
    const found = underEverySchedule(base, (run) => run.scenario.schedule.kind === "synchronous", { twin: false });
    expect([found.survives, Object.values(found.under).filter(Boolean).length]).toEqual([false, 1]);
  });
});
