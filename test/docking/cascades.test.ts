import { arbitraryReal } from "@talkback/core/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { u32At } from "../oracle/chance.js";
import * as textbook from "../oracle/docking.js";
import { everybody, live, networkOf, SEED } from "./society.js";

const worlds = fc.integer({ min: 2, max: 12 }).chain((n) => fc.record({
  n: fc.constant(n),
  pairs: fc.uniqueArray(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)).filter(([a, b]) => a !== b), { selector: String, minLength: 1, maxLength: 40 }),
  strengths: fc.array(arbitraryReal(0, 1), { minLength: 40, maxLength: 40 }),
  thresholds: fc.array(arbitraryReal(0.01, 1), { minLength: n, maxLength: n }),
  seeds: fc.uniqueArray(fc.nat(n - 1), { minLength: 1, maxLength: 3 }),
  p: arbitraryReal(0, 1),
}));
const check = (law: (world: typeof worlds extends fc.Arbitrary<infer W> ? W : never) => void) => fc.assert(fc.property(worlds, law), { numRuns: 80, seed: 1 });
const seeded = (n: number, seeds: readonly number[]) => Array.from({ length: n }, (_, i) => (seeds.includes(i) ? 1 : 0));
const byAgent = (reached: ReadonlyMap<number, number>) => [...reached].sort(([a], [b]) => a - b);

describe("agent by agent and step by step,", () => {
  it("independent-cascade is the independent cascade on the same coins, whether the active try once or always with the same luck", () => check(({ n, pairs, strengths, seeds, p }) => {
    const ties = pairs.map(([from, to], e) => [from, to, strengths[e]!] as const);
    const run = live({ network: networkOf(n, ties), attitude: seeded(n, seeds), rule: { kind: "independent-cascade" }, hear: { kind: "independent-cascade", p }, steps: n });
    const coins = ties.map(([speaker, hearer, strength]) => ({
      speaker, hearer, probability: p * strength * 4294967296, coin: u32At({ seed: SEED, replication: 0, stream: "attempt", step: 0, agent: speaker, other: hearer }),
    }));
    const { reached } = run.at(n).own;
    const ours = new Map([...seeds.map((seed) => [seed, 0] as const), ...Array.from(reached!, (step, i) => [i, step] as const).filter(([, step]) => step > 0)]);
    expect(byAgent(ours)).toEqual(byAgent(textbook.independentCascade(coins, seeds)));
  }));

  it("linear-threshold is the linear threshold model", () => check(({ n, pairs, strengths, thresholds, seeds }) => {
    const ties = pairs.map(([from, to], e) => [from, to, strengths[e]!] as const);
    const run = live({ network: networkOf(n, ties), attitude: seeded(n, seeds), certainty: thresholds, rule: { kind: "linear-threshold" }, steps: n });
    const reached = textbook.linearThreshold(ties.map(([speaker, hearer, weight]) => ({ speaker, hearer, weight })), new Map(thresholds.entries()), seeds);
    for (let step = 0; step <= n; step++) {
      const active = Array.from({ length: n }, (_, i) => ((reached.get(i) ?? n + 1) <= step ? 1 : 0));
      expect(Array.from(run.at(step).attitude)).toEqual(active);
    }
  }));
});

it("threshold is Granovetter's crowd: a hundred thresholds in a row bring out everybody, and one step missing stops the riot at one", () => {
  const others = 99;
  const row = Array.from({ length: 100 }, (_, i) => i / others);
  const riot = (thresholds: readonly number[]) =>
    live({ network: everybody(100), attitude: thresholds.map(() => 0), certainty: thresholds, rule: { kind: "threshold" }, steps: 120 })
      .at(120).attitude.reduce((sum, active) => sum + active, 0);
  expect(riot(row)).toBe(100);
  expect(riot(row.map((own, i) => (i === 1 ? 2 / others : own)))).toBe(1);
});

it("those who keep trying, with a push from outside, are Goldenberg, Libai & Muller's; where all hear all, Bass's", () => {
  const [n, p, q] = [1500, 0.02, 0.4];
  const run = live({
    network: everybody(n), attitude: Array.from({ length: n }, () => 0), rule: { kind: "independent-cascade" },
    hear: { kind: "independent-cascade", p: q / n, again: true }, campaigns: [{ id: "outside", rate: p, weight: 1 }], steps: 18,
  });
  const adopters = [0, ...run.table.series("privateMean")].map((share) => Math.round(n * share));
  let deviance = 0;
  for (let step = 0; step < 18; step++) {
    const [before, after] = [adopters[step]!, adopters[step + 1]!];
    let missed = 1 - p;
    for (let k = 0; k < before; k++) missed *= 1 - q / n;
    const expected = (n - before) * (1 - missed);
    deviance += (after - before - expected) ** 2 / (expected * missed);
  }
  // Given the adopters so far, new ones are binomial, so the deviance is chi-square with 18 degrees of freedom: mean 18, above 61 once in 2e6, below 2 once in 2e5.
  expect(deviance).toBeLessThan(61);
  expect(deviance).toBeGreaterThan(2);
  expect(adopters[18]!).toBeGreaterThan(0.9 * n);
});

it("with quality q, who is k ties from praise praises with probability q^k, and criticism never turns to praise", () => {
  const [chains, length, quality] = [4000, 4, 0.8];
  const ties = Array.from({ length: chains * (length - 1) }, (_, e) => { const i = Math.floor(e / (length - 1)) * length + (e % (length - 1)); return [i, i + 1] as const; });
  const n = chains * length;
  const run = live({
    network: networkOf(n, ties), attitude: Array.from({ length: n }, (_, i) => (i % length === 0 ? 1 : 0)),
    rule: { kind: "independent-cascade", quality }, hear: { kind: "independent-cascade", p: 1 }, steps: length,
  });
  const { attitude } = run.at(length);
  expect(attitude.every((side) => side !== 0)).toBe(true);
  for (let k = 1; k < length; k++) {
    let praise = 0;
    for (let chain = 0; chain < chains; chain++) {
      if (attitude[chain * length + k] === 1) praise++;
      expect(attitude[chain * length + k]! <= attitude[chain * length + k - 1]!).toBe(true);
    }
    const expected = quality ** k;
    // Five standard errors: a false alarm in 1.7 million.
    expect(Math.abs(praise / chains - expected)).toBeLessThan(5 * Math.sqrt((expected * (1 - expected)) / chains));
  }
});
