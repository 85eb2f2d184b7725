import { type Explanation, type Run, simulate, SpecError, withChanges } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryReal } from "../../packages/core/src/testing/arbitrary-value.js";
import { cascades } from "../../packages/core/src/trace/cascade.js";
import { ANSWER_PARENT, CAMPAIGN_PARENT, createUtterances, UTTERANCE_BYTES } from "../../packages/core/src/trace/utterances.js";

const base = scenario("push-harder", {
  "network.n": 80, "network.k": 6, steps: 20, window: 6, "peers.seek": 0.4, "rule.threatMemory": 0.3, "rule.validation": 0.1, "rule.selfValidation": 0.2,
  "rule.sayingIsBelieving": 0.1, "campaigns.0.empowering": true, "people.activity.exponent": 2,
});
const run = simulate(base, { record: "causes" });
const agents = Array.from({ length: 80 }, (_, i) => i);
const steps = [0, 1, 7, 19];

const decided = ({ after: { attitude, expressed, threat, confidence, reaction } }: Explanation) => [attitude, expressed, threat, confidence, reaction];
const happened = (one: Run, step: number, i: number) => {
  const { attitude, expressed, threat, confidence, reaction } = one.at(step + 1);
  return [attitude[i], expressed[i], threat[i], confidence[i], reaction[i]];
};

describe("an explanation", () => {
  it("decides once more exactly what happened, for every agent and at any step", () => {
    for (const step of steps) for (const i of agents) expect(decided(run.explain(run.idOf(i), { step }))).toEqual(happened(run, step, i));
  });

  it.each(["fixed-order", "random-sequential", "partial", "poisson"])("does so where agents answer by the schedule %s", (kind) => {
    const other = simulate(withChanges(base, { schedule: { kind } }), { record: "causes" });
    for (const step of [0, 7]) for (const i of agents) expect(decided(other.explain(other.idOf(i), { step }))).toEqual(happened(other, step, i));
  });

  it("does so where only near opinions count, the own among them", () => {
    const near = simulate(withChanges(base, { hear: { kind: "bounded-confidence", epsilon: 0.3 } }), { record: "causes" });
    for (const step of [0, 7]) for (const i of agents) expect(decided(near.explain(near.idOf(i), { step }))).toEqual(happened(near, step, i));
  });

  it("does so at the very step of a fork that changes the rule", () => {
    const fork = run.fork(7, { "rule.powerErosion": 0.5, "rule.reactance": 3 });
    for (const step of [6, 7, 8]) for (const i of agents.slice(0, 20)) expect(decided(fork.explain(fork.idOf(i), { step }))).toEqual(happened(fork, step, i));
  });

  it("names all that was heard, with shares that add up, and a chain that ends with a campaign or a person", () => {
    let longest = 0;
    for (const i of agents) {
      const step = i % 2 === 0 ? 19 : 12;
      const { heard, chain } = run.explain(run.idOf(i), { step });
      if (heard.length === 0) continue;
      const sum = (shares: readonly (number | null)[]) => shares.reduce<number>((total, share) => total + share!, 0);
      expect(Math.abs(sum(heard.map(({ shareOfEvidence }) => shareOfEvidence)) - 1)).toBeLessThan(1e-12);
      expect(Math.abs(sum(heard.map(({ shareOfPressure }) => shareOfPressure)) - 1)).toBeLessThan(1e-12);
      expect(heard.map(({ from, who }) => `${from} ${who}`)).toContain(`${chain[0]!.from} ${chain[0]!.who}`);
      for (const [k, { share, step: at, from, relation }] of chain.entries()) {
        expect(share! > 0 && share! <= 1).toBe(true);
        expect(at).toBe(step - k);
        if (k < chain.length - 1) expect([from, relation === null]).toEqual(["peer", false]);
      }
      longest = Math.max(longest, chain.length);
    }
    expect(longest).toBeGreaterThan(2);
  });

  it("tells of one who turned that it would have turned less in private, when asked, were it surer or less powerful", () => {
    const turned = agents.map((i) => run.explain(run.idOf(i))).filter(({ after, before }) => after.threat > 0.2 && after.evaluation < before.expressed - 0.1);
    expect(turned.length).toBeGreaterThan(10);
    for (const { whatIf, after, conditions, text } of turned) {
      for (const { evaluation } of whatIf) expect(evaluation).toBeGreaterThan(after.evaluation);
      expect(conditions.map(({ holds }) => holds)).toEqual([true, true, true, true]);
      expect(text).toMatch(/away from those who pressed it/);
    }
  });

  it("finds thresholds on whose sides a condition holds and does not", () => {
    const { conditions } = agents.map((i) => run.explain(run.idOf(i))).find(({ after }) => after.reaction > 0)!;
    const [power, certainty] = conditions as [Explanation["conditions"][number], Explanation["conditions"][number]];
    expect([power.value > power.threshold!, certainty.value < certainty.threshold!]).toEqual([true, true]);
    expect(Math.abs(power.threshold! * (1 - certainty.value) - 0.3)).toBeLessThan(1e-12);
    expect(Math.abs(power.value * (1 - certainty.threshold!) - 0.3)).toBeLessThan(1e-12);
  });

  it("finds the step in which an agent's stance moved most, in little memory too", () => {
    const tight = simulate(base, { record: "causes", memory: 15_000 });
    expect(tight.recordedFrames!.stride).toBeGreaterThan(1);
    for (const i of agents.slice(0, 10)) {
      const moves = Array.from({ length: 20 }, (_, t) => Math.abs(Math.fround(run.at(t + 1).expressed[i]!) - Math.fround(run.at(t).expressed[i]!)));
      expect(run.explain(run.idOf(i)).step).toBe(moves.indexOf(Math.max(...moves)));
    }
  });

  it("of one who heard nothing says so", () => {
    const silent = simulate(withChanges(base, { campaigns: [], "people.activity": { kind: "constant", value: 0 }, "peers.seek": 0 }), { record: "causes" });
    const { heard, chain, text, mode } = silent.explain("3", { step: 2 });
    expect([heard, chain, mode]).toEqual([[], [], null]);
    expect(text).toMatch(/heard nothing/);
  });

  it("of nobody is refused, with the nearest name; so is a step that never was", () => {
    const named = simulate(withChanges(base, { steps: 2 }), { network: { ...run.ground.network, ids: agents.map((i) => `anna ${100 + i}`) } });
    expect(() => named.explain("ana 105")).toThrow(/did you mean "anna 105"\?/);
    for (const step of [-1, 20, 0.5, Number.NaN]) expect(() => run.explain("3", { step })).toThrow(SpecError);
  });

  it("is refused in words where single messages cannot be followed", () => {
    const voter = simulate(withChanges(base, { hear: { kind: "one-random-peer" }, steps: 2 }));
    for (const ask of [() => voter.utterances, () => voter.cascades, () => voter.explain("3")]) expect(ask).toThrow(SpecError);
  });
});

/** Mean distance of all pairs in a tree, by walking from every node. */
function slowly(parents: readonly number[]): { size: number; depth: number; structuralVirality: number } {
  const n = parents.length;
  const distance = Array.from({ length: n }, () => new Array<number>(n).fill(0));
  for (let i = 1; i < n; i++) {
    for (let j = 0; j < i; j++) distance[i]![j] = distance[j]![i] = distance[parents[i]!]![j]! + 1;
  }
  const sum = distance.flat().reduce((total, d) => total + d, 0);
  return { size: n, depth: Math.max(...distance[0]!), structuralVirality: n === 1 ? 0 : sum / (n * (n - 1)) };
}

describe("cascades", () => {
  it("have the size, depth and structural virality that a slow count of all pairs gives, in random forests", () => {
    const node = fc.record({ into: arbitraryReal(0, 0.999), root: fc.integer({ min: 0, max: 9 }) });
    fc.assert(fc.property(fc.array(node, { minLength: 1, maxLength: 40 }), (nodes) => {
      const utterances = createUtterances(1e6);
      const trees: { root: number; campaign: number | null; parents: number[] }[] = [];
      const placeOf: [tree: number, at: number][] = [];
      for (const [id, { into, root }] of nodes.entries()) {
        const parent = root < 2 || id === 0 ? -1 : Math.floor(into * id);
        const code = parent >= 0 ? parent + 1 : root === 0 ? CAMPAIGN_PARENT + 3 : root === 1 ? ANSWER_PARENT + 5 : 0;
        utterances.add(id, 0, code, 0.5, 0, 0, 0);
        if (parent < 0) {
          placeOf.push([trees.length, 0]);
          trees.push({ root: id, campaign: root === 0 ? 3 : null, parents: [-1] });
        } else {
          const [tree, at] = placeOf[parent]!;
          placeOf.push([tree, trees[tree]!.parents.length]);
          trees[tree]!.parents.push(at);
        }
      }
      const expected = trees.map(({ root, campaign, parents }) => ({ root, campaign, ...slowly(parents) }));
      const close = ({ structuralVirality, ...rest }: { structuralVirality: number }) => ({ ...rest, structuralVirality: Math.round(structuralVirality * 1e9) });
      expect(cascades(utterances).map(close)).toEqual(expected.map(close));
    }), { numRuns: 300, seed: 1 });
  });

  it("of a run hold every utterance once", () => {
    expect(run.cascades.reduce((sum, { size }) => sum + size, 0)).toBe(run.utterances.length);
    expect(Array.from(run.table.series("utterances")).reduce((sum, count) => sum + count, 0)).toBe(run.utterances.length);
  });
});

describe("utterances", () => {
  it("take at most 24 bytes each, and stop at their memory bound with a note", () => {
    expect(UTTERANCE_BYTES).toBeLessThanOrEqual(24);
    const bound = 100 * UTTERANCE_BYTES;
    const cut = simulate(base, { record: "causes", memory: bound });
    expect([cut.utterances.length, cut.utterances.complete]).toEqual([100, false]);
    expect(cut.notes.join()).toMatch(/utterances beyond the memory bound/);
    for (let id = 0; id < 100; id++) expect(cut.utterances.get(id)).toEqual(run.utterances.get(id));
    expect([run.utterances.complete, run.notes]).toEqual([true, []]);
  });

  it("are found by step and speaker, and by nobody who kept quiet", () => {
    const { utterances } = run;
    for (let id = 0; id < utterances.length; id++) expect(utterances.find(utterances.get(id).step, utterances.get(id).speaker)).toBe(id);
    expect(utterances.find(999, 0)).toBeUndefined();
  });
});

describe("what is not for anything that was heard", () => {
  const run = simulate(scenario("astroturf"), { seed: "1", record: "causes" });
  const [before, after] = [run.at(30), run.at(31)];
  const fallen = Array.from({ length: before.n }, (_, i) => i).filter((i) => before.activity[i]! > 0 && after.activity[i]! > 0 && after.attitude[i]! < before.attitude[i]! - 0.3);

  it("is told as a strategy's doing, by how much and whose", () => {
    expect(fallen.length).toBeGreaterThan(0);
    for (const i of fallen) {
      const { moved, text } = run.explain(run.idOf(i), { step: 30 });
      expect(moved).toEqual([{ by: "shills", attitude: expect.any(Number) as number, certainty: 0, power: 0 }]);
      expect(moved[0]!.attitude).toBeLessThan(-0.2);
      expect(text).toContain('not for what it heard: the strategy "shills" moved what it thinks by -');
    }
  });

  it("is nothing where no strategy and no part of the market acts", () => {
    expect(simulate(scenario("push-harder", { "network.n": 100 }), { record: "causes" }).explain("7").moved).toEqual([]);
  });

  it("is what the market taught, too", () => {
    const taught = simulate(withChanges(scenario("astroturf", { "network.n": 60, strategies: [] }), { "market.adoption": { external: 1, lasting: 1 }, "campaigns.0.push": 0 }), { record: "causes" });
    const { moved, text } = taught.explain("5", { step: 3 });
    expect(moved.map(({ by }) => by)).toEqual(["adoption"]);
    expect(text).toMatch(/the market \(adoption\) moved what it thinks by/);
  });
});
