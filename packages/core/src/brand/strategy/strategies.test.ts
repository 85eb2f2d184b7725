import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryNetwork } from "../../testing/arbitrary-network.js";
import { arbitraryReal, arbitraryValue } from "../../testing/arbitrary-value.js";
import { group } from "../../spec/shape.js";
import { type Staged, type StrategyWorld, stageStrategy } from "../../testing/strategy-world.js";
import { strategies } from "./strategies.js";
import type { Strategy } from "./strategy.js";

const STEPS = 8;
const TRAITS = ["attitude", "anchor", "expressed", "power", "certainty", "activity"] as const;
const MARKET = { trust: 0.5, crowd: 0.5, information: 0.25, demand: 0, network: 1 };

type Said = Readonly<Record<number, number>>;
interface Case {
  readonly input: Readonly<Record<string, unknown>>;
  readonly world: StrategyWorld;
  readonly traits: readonly Readonly<Record<(typeof TRAITS)[number], number>>[];
  readonly said: readonly Said[];
}

const side = arbitraryReal(-1, 1);
const unit = arbitraryReal(0, 1);

/** Any parameters of a strategy, among few people who say anything in any step. */
const cases = (strategy: Strategy, period: fc.Arbitrary<object>): fc.Arbitrary<Case> => arbitraryNetwork(7).chain((network) => fc.record({
  input: fc.tuple(arbitraryValue(group(strategy.params, { help: strategy.name })) as fc.Arbitrary<Case["input"]>, period).map(([params, when]) => ({ ...params, ...soon(params), ...when })),
  world: fc.record({
    network: fc.constant(network), market: fc.constantFrom(MARKET, {}), quality: side, knowledge: unit, publicness: fc.constant([1, 0]),
    who: fc.subarray(Array.from({ length: network.n }, (_, i) => i)),
  }),
  traits: fc.array(fc.record({ attitude: side, anchor: side, expressed: side, power: unit, certainty: unit, activity: unit }), { minLength: network.n, maxLength: network.n }),
  said: fc.array(fc.dictionary(fc.nat(network.n - 1).map(String), side) as fc.Arbitrary<Said>, { minLength: STEPS, maxLength: STEPS }),
}));

/** Times that may come within the few steps that are played. */
const soon = (params: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries({ delay: 0, patience: 0, reveal: 1, after: 1, capacity: 1, each: 1 }).filter(([name]) => typeof params[name] === "number")
    .map(([name, least]) => [name, least + ((params[name] as number) % 5)]));

const anyPeriod = fc.record({ from: fc.integer({ min: 0, max: 4 }), until: fc.option(fc.integer({ min: 5, max: 9 })), budget: fc.option(fc.nat(6)) });
const never = fc.constant({ from: STEPS });

function played(strategy: Strategy, { input, world, traits, said }: Case, cuts: readonly number[] = [], watch: (staged: Staged, t: number, contacts: number) => void = () => {}): Staged {
  const staged = stageStrategy(strategy, input, { ...world, cuts });
  traits.forEach((person, i) => {
    for (const trait of TRAITS) staged.agents[trait][i] = person[trait];
  });
  for (let t = 0; t < STEPS; t++) watch(staged, t, staged.step(t, said[t]));
  return staged;
}

const sameBits = (one: Staged, other: Staged) => Buffer.compare(Buffer.from(one.arena.buffer), Buffer.from(other.arena.buffer)) === 0;
const law = <T extends [unknown, ...unknown[]]>(arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> }, holds: (...values: T) => void) =>
  fc.assert(fc.property(...arbitraries, holds), { seed: 1, numRuns: 100 });

describe.each(strategies.map((strategy) => [strategy.name, strategy] as const))("%s", (_, strategy) => {
  it("gives the same bits in any cut of its sending", () =>
    law([cases(strategy, anyPeriod), fc.array(fc.nat(7), { maxLength: 4 })], (one, cuts) => {
      const within = cuts.filter((cut) => cut <= one.world.network.n);
      expect(sameBits(played(strategy, one, within), played(strategy, one))).toBe(true);
    }));

  it("changes no bit where it never comes into force", () =>
    law([cases(strategy, never)], (one) => {
      const idle: Strategy = { ...strategy, bind: () => ({}) };
      expect(sameBits(played(strategy, one), played(idle, one))).toBe(true);
    }));

  it("never spends more than its budget", () =>
    law([cases(strategy, anyPeriod)], (one) => {
      const staged = played(strategy, one);
      expect(staged.spent()).toBeLessThanOrEqual((one.input.budget as number | null) ?? Infinity);
    }));

  it("keeps what it changes in range, without −0", () =>
    law([cases(strategy, anyPeriod)], (one) => {
      const { agents } = played(strategy, one);
      const among = (column: ArrayLike<number>, low: number) => Array.from(column).filter((value) => !(value >= low && value <= 1) || Object.is(value, -0));
      for (const trait of ["attitude", "anchor", "expressed"] as const) expect(among(agents[trait], -1)).toEqual([]);
      for (const column of [agents.power, agents.certainty, agents.activity, ...Object.values(agents.market)]) expect(among(column, 0)).toEqual([]);
    }));

  it("tells of each step, and of the one before it, what was delivered in it", () =>
    law([cases(strategy, anyPeriod)], (one) => {
      let before = 0;
      played(strategy, one, [], ({ acts: { sender }, agents: { n } }, t, contacts) => {
        const total = (step: number) => Array.from({ length: n }, (_none, i) => sender?.contacts(step, i) ?? 0).reduce((sum, many) => sum + many, 0);
        expect([total(t), t === 0 ? 0 : total(t - 1)]).toEqual([contacts, before]);
        before = contacts;
      });
    }));
});

describe("strategies", () => {
  it("have names of their own, and contradict only what there is", () => {
    const names = strategies.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { contradicts = [] } of strategies) expect(contradicts.filter((name) => !names.includes(name))).toEqual([]);
  });

  it("answer at most as many complaints in a step as they can", () => {
    for (const kind of ["respond", "employees"]) {
      const strategy = strategies.find(({ name }) => name === kind)!;
      law([cases(strategy, anyPeriod)], (one) => {
        const alone = { ...one, input: { ...one.input, bystanders: false } };
        const most = kind === "respond" ? (one.input.capacity as number) : (one.input.each as number) * one.world.who!.length;
        played(strategy, alone, [], (_staged, _t, contacts) => expect(contacts).toBeLessThanOrEqual(most));
      });
    }
  });
});
