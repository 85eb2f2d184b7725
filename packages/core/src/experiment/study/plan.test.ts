import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SpecError } from "../../spec/errors.js";
import { simulate } from "../../engine/simulate.js";
import { scenario } from "../../library/scenarios.js";
import { withChanges } from "../../scenario/scenario.js";
import { parseStudy } from "./parse-study.js";
import { planOf } from "./plan.js";
import { positionOf, runCount, runs, shardOf } from "./run-order.js";
import type { Plan } from "./study.js";

const factor = (path: string, levels: readonly number[]) => ({ path, levels });
const file = (design: object, over: object = {}) => ({ id: "pressure", scenario: "push-harder", seed: "otter", replications: 3, design, ...over });
const factorial = (...factors: readonly object[]) => ({ kind: "factorial", factors });
const plan = (design: object, over: object = {}): Plan => planOf(parseStudy(file(design, over)));
const ids = (of: Plan): string[] => [...runs(of)].map((ref) => of.planned(ref).id);
const three = factorial(factor("push", [0, 1, 4]), factor("empowered", [0.1, 0.6]), factor("certainty", [0.2, 0.5, 0.8]));

/** Some different levels in any order, of a factor from 0 to 1. */
const levels = fc.uniqueArray(fc.integer({ min: 0, max: 20 }).map((k) => k / 20), { minLength: 1, maxLength: 4 });
const PATHS = ["push", "empowered", "certainty", "publicness"];
const designs = fc.array(levels, { minLength: 1, maxLength: 3 }).map((each) => each.map((values, k) => factor(PATHS[k]!, values)));

describe("the address of a run", () => {
  it("differs from that of any other run of the study", () => {
    fc.assert(fc.property(designs, fc.boolean(), (factors, paired) => {
      const all = ids(plan(factorial(...factors), paired ? { arms: { a: {}, b: { reactance: 0 } } } : {}));
      expect(new Set(all).size).toBe(all.length);
      expect(all.every((id) => /^[0-9a-f]{16}$/.test(id))).toBe(true);
    }), { numRuns: 30 });
  });

  it("stays as it is when a level is added anywhere, and when factors and levels change places", () => {
    fc.assert(fc.property(designs, fc.nat(), fc.nat(), (factors, which, where) => {
      const before = new Set(ids(plan(factorial(...factors))));
      const grown = factors.map((each, k) => (k === which % factors.length ? { ...each, levels: each.levels.toSpliced(where % (each.levels.length + 1), 0, 0.975) } : each));
      const after = new Set(ids(plan(factorial(...grown))));
      expect([...before].filter((id) => !after.has(id))).toEqual([]);
      const turned = factors.toReversed().map((each) => ({ ...each, levels: each.levels.toReversed() }));
      expect(new Set(ids(plan(factorial(...turned))))).toEqual(before);
    }), { numRuns: 30 });
  });

  it("is that of the same setting in any other design: listed, drawn, by lead name or path, under another name, with other tables", () => {
    const grown = new Set(ids(plan(factorial(factor("push", [0, 1, 4]), factor("empowered", [0.1, 0.6])))));
    const points = [{ empowered: 0.6, push: 4 }, { "people.power.share": 0.1, "campaigns.0.push": 1 }];
    for (const order of [points, points.toReversed()]) {
      const listed = plan({ kind: "list", points: order }, { id: "other", title: "Another", record: { agents: true }, replications: 2, predictions: [] });
      for (const id of ids(listed)) expect(grown.has(id)).toBe(true);
    }
  });

  it("of an arm is that of its changes, so a study without arms shares the runs", () => {
    const armed = ids(plan({ kind: "list", points: [{ push: 4 }] }, { arms: { a: {}, b: { reactance: 0 } } }));
    expect(ids(plan({ kind: "list", points: [{ push: 4 }, { push: 4, reactance: 0 }] }))).toEqual(armed);
  });

  it("is another one under another seed, twin, scenario, replication or anything given", () => {
    const point = { kind: "list", points: [{ push: 4 }] };
    const all = [{}, { seed: "badger" }, { twin: false }, { scenario: "travel-lightly" }, { given: { certainty: 0.8 } }].flatMap((over) => ids(plan(point, over)));
    expect(new Set(all).size).toBe(15);
  });

  it("does not hang on the words of the scenario", () => {
    const named = JSON.parse(JSON.stringify({ ...scenario("push-harder"), title: "Another title" }));
    expect(ids(plan(three, { scenario: named }))).toEqual(ids(plan(three)));
  });

  it("is the same twice", () => expect(ids(plan(three))).toEqual(ids(plan(three))));
});

describe("a treatment", () => {
  it("is made of paths, wholes first and kinds before what they have, in whichever order it was written", () => {
    const point = { "rule.epsilon": 0.4, "rule.kind": "deffuant", push: 1 };
    const turned = Object.fromEntries(Object.entries(point).toReversed());
    const [one, other] = [point, turned].map((each) => plan({ kind: "list", points: [each] }).treatments[0]!);
    expect(Object.keys(one!.changes)).toEqual(["campaigns.0.push", "rule.kind", "rule.epsilon"]);
    expect(other).toEqual(one);
  });

  it("that is listed twice is run once", () => {
    const { treatments, ofPoint } = plan({ kind: "list", points: [{ push: 1 }, {}, { "campaigns.0.push": 1 }] });
    expect(treatments.map(({ changes }) => changes)).toEqual([{ "campaigns.0.push": 1 }, {}]);
    expect([...ofPoint]).toEqual([0, 1, 0]);
  });

  it("of one at a time is the scenario as it is where a level is what it has anyway", () => {
    const { treatments, ofPoint } = plan({ kind: "one at a time", factors: [factor("push", [0, 4]), factor("empowered", [0.1])] });
    expect(treatments.map(({ changes }) => changes)).toEqual([{}, { "campaigns.0.push": 0 }, { "people.power.share": 0.1 }]);
    expect([...ofPoint]).toEqual([0, 1, 0, 2]);
  });
});

describe("luck", () => {
  it("is the same in a treatment and replication, whatever else the study has", () => {
    const hashes = (of: Plan) => new Map([...runs(of)].map((ref) => {
      const { id, changes, replication } = of.planned(ref);
      return [id, simulate(withChanges(of.study.scenario, changes, of.study.catalog), { seed: of.study.seed, replication, catalog: of.study.catalog }).hash];
    }));
    const given = { given: { "network.n": 60, steps: 4, window: 2 }, replications: 2 };
    const before = hashes(plan(factorial(factor("push", [0, 4])), given));
    const after = hashes(plan(factorial(factor("empowered", [0.6, 0.1]), factor("push", [4, 2, 0])), given));
    const armed = hashes(plan({ kind: "list", points: [{ push: 4 }, { push: 0 }] }, { ...given, arms: { a: {}, b: { reactance: 0 } } }));
    for (const [id, hash] of before) expect(armed.get(id)).toBe(hash);
    expect([...after.keys()].some((id) => before.has(id))).toBe(false);
    expect(hashes(plan(factorial(factor("push", [4, 1, 0])), given))).toEqual(expect.objectContaining({ size: 6 }));
    for (const [id, hash] of hashes(plan(factorial(factor("push", [4, 1, 0])), given))) if (before.has(id)) expect(before.get(id)).toBe(hash);
  });
});

describe("run order", () => {
  it("goes replication by replication, within one in the plan's order, arm a before b", () => {
    const armed = plan(three, { arms: { a: {}, b: { reactance: 0 } } });
    const all = [...runs(armed)];
    expect(all.length).toBe(runCount(armed));
    expect(all.slice(0, 3)).toEqual([
      { point: armed.order[0], arm: "a", replication: 0 }, { point: armed.order[0], arm: "b", replication: 0 }, { point: armed.order[1], arm: "a", replication: 0 },
    ]);
    all.forEach((ref, k) => { expect(positionOf(armed, ref)).toBe(k); });
    expect([...runs(armed, 30, 40)]).toEqual(all.slice(30, 40));
  });

  it("of a factorial has had the levels of every factor as often as one another, give or take one, wherever a replication is cut", () => {
    const of = plan(three);
    const had = new Map<string, number>();
    for (const { point } of runs(of, 0, of.order.length)) {
      for (const [path, value] of Object.entries(of.treatments[point]!.changes)) had.set(`${path}=${value}`, (had.get(`${path}=${value}`) ?? 0) + 1);
      for (const { path, levels: all } of of.study.drawn!.factors as readonly { path: string; levels: readonly number[] }[]) {
        const counts = all.map((level) => had.get(`${path}=${level}`) ?? 0);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }
    }
  });

  const ranges = [{ path: "push", low: 0, high: 4 }, { path: "empowered", low: 0, high: 1 }];
  it.each([
    ["list", { points: [{ push: 0, empowered: 0.1 }, { push: 0, empowered: 0.9 }, { push: 4, empowered: 0.1 }, { push: 4, empowered: 0.9 }] }],
    ["one at a time", { factors: [factor("push", [0, 2, 4]), factor("empowered", [0.1, 0.9])] }], ["sobol", { points: 16, factors: ranges }],
    ["latin hypercube", { points: 10, factors: ranges }], ["morris", { trajectories: 4, factors: ranges }], ["saltelli", { n: 4, factors: ranges }],
  ])("of the design %s is that in which settings are listed or drawn", (kind, rest) => {
    const { order, treatments, ofPoint } = plan({ kind, ...rest });
    expect(treatments.length).toBeGreaterThan(3);
    expect([...order]).toEqual(Array.from(treatments, (_, k) => k));
    expect([...new Set(ofPoint)]).toEqual([...order]);
  });

  it("of a list is not balanced when it is cut: half of a crossed one holds one level of what changes slowest", () => {
    const of = plan({ kind: "list", points: [{ push: 0, empowered: 0.1 }, { push: 0, empowered: 0.9 }, { push: 4, empowered: 0.1 }, { push: 4, empowered: 0.9 }] });
    expect(Array.from(runs(of, 0, 2), ({ point }) => Object.values(of.treatments[point]!.changes))).toEqual([[0, 0.1], [0, 0.9]].map((changes) => expect.arrayContaining(changes)));
  });
});

describe("shards", () => {
  const until = { halfWidth: 0.01, most: 60 };

  it("share all runs, each in one, and change none, for 1 to 7 of them", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 7 }), fc.boolean(), fc.boolean(), (shards, paired, goesOn) => {
      const of = plan(three, { ...(paired ? { arms: { a: {}, b: { reactance: 0 } } } : {}), ...(goesOn ? { until } : {}) });
      const parts = Array.from({ length: shards }, (_, k) => [...runs(of)].filter((ref) => shardOf(of, ref, shards) === k + 1));
      expect(parts.flat().map((ref) => of.planned(ref).id).sort()).toEqual(ids(of).sort());
      const sizes = parts.map((part) => part.length);
      if (!goesOn) expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(paired ? 6 : 3);
    }), { numRuns: 20 });
  });

  it("hold both arms of a setting and replication, and see every treatment in as many replications as there are shards", () => {
    const of = plan(three, { arms: { a: {}, b: { reactance: 0 } }, replications: 7 });
    for (let shards = 1; shards <= 7; shards++) {
      for (const ref of runs(of)) expect(shardOf(of, { ...ref, arm: "a" }, shards)).toBe(shardOf(of, { ...ref, arm: "b" }, shards));
      const seen = new Set([...runs(of, 0, runCount(of, shards))].filter((ref) => shardOf(of, ref, shards) === 1).map(({ point }) => point));
      expect(seen.size).toBe(of.treatments.length);
    }
  });

  it("hold all replications of a treatment where they go on until something is known", () => {
    const of = plan(three, { until });
    for (const ref of runs(of)) expect(shardOf(of, ref, 4)).toBe(shardOf(of, { ...ref, replication: 0 }, 4));
  });
});

it("runs that a study does not have are refused, with all that is wrong", () => {
  const of = plan(three);
  const told = (ref: object) => { try { of.planned(ref as never); return []; } catch (error) { return (error as SpecError).issues.map(({ path }) => path); } };
  expect(told({ point: 18, arm: "a", replication: 3 })).toEqual(["point", "replication", "arm"]);
  expect(told({ point: 0.5, arm: null, replication: -1 })).toEqual(["point", "replication"]);
  expect(told({ point: 17, arm: null, replication: 2 })).toEqual([]);
  expect(() => plan(three, { arms: { a: {}, b: { reactance: 0 } } }).planned({ point: 0, arm: null, replication: 0 })).toThrow(SpecError);
});
