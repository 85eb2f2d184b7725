import type { Run } from "@talkback/core";
import { arbitraryReal } from "@talkback/core/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as textbook from "../oracle/docking.js";
import { everybody, live, networkOf, placeAt } from "./society.js";

const sides = fc.array(fc.constantFrom(-1, 1), { minLength: 3, maxLength: 11 });

describe("exactly,", () => {
  it("voter through one random peer takes over what the drawn peer held", () => fc.assert(fc.property(fc.array(arbitraryReal(-1, 1), { minLength: 3, maxLength: 9 }), (x) => {
    const n = x.length;
    const run = live({ network: everybody(n), attitude: x, rule: { kind: "voter" }, hear: { kind: "one-random-peer" }, steps: 5 });
    let expected = x.map((value) => value + 0);
    for (let step = 0; step < 5; step++) {
      const before = expected;
      for (let i = 0; i < n; i++) {
        const place = placeAt("peer", step, i, 0, n - 1);
        expected = expected.map((own, agent) => (agent === i ? textbook.voter(before, i, place < i ? place : place + 1)[i]! : own));
      }
      expect(Array.from(run.at(step + 1).attitude)).toEqual(expected);
    }
  }), { numRuns: 60, seed: 1 }));

  it("majority in one group of all is the majority rule, in which a tie changes nobody, however far peers are trusted", () => fc.assert(fc.property(sides, fc.constantFrom(1, 0.7, 0.1), (x, trust) => {
    const run = live({ network: everybody(x.length), attitude: x, trust, rule: { kind: "majority" }, hear: { kind: "random-group", size: x.length }, steps: 1 });
    expect(Array.from(run.at(1).attitude)).toEqual(textbook.majorityRule(x));
  }), { numRuns: 100, seed: 1 }));
});

/** The share of +1 that the map settles at from .9, and its slope there. */
function settled(map: (share: number) => number): { share: number; slope: number } {
  let share = 0.9;
  for (let step = 0; step < 10_000; step++) share = map(share);
  return { share, slope: (map(share + 1e-6) - map(share - 1e-6)) / 2e-6 };
}

/** Six standard deviations of the share about its rest, of n agents whose answers come in clumps of `size` at the most; a false alarm in 5e8 runs. */
const spread = (n: number, size: number, slope: number) => 6 * Math.sqrt(size / (4 * n) / (1 - slope * slope));
const mostly = (n: number) => Array.from({ length: n }, (_, i) => (i % 10 === 0 ? -1 : 1));

interface Sides {
  /** How the share of +1 moves in a step, by the textbook; n agents answer in clumps of `size`. */
  readonly map: (share: number, noise: number) => number;
  readonly n: number;
  readonly size: number;
  readonly run: (noise: number) => number;
}

/** Runs on either side of the critical noise come to rest where the textbook says, so near that neither could pass for the other. */
function expectThreshold({ map, n, size, run }: Sides, critical: number, margin: number): void {
  const lasting = settled((share) => map(share, critical - margin)).share - 0.5;
  for (const noise of [critical - margin, critical + margin]) {
    const { share, slope } = settled((x) => map(x, noise));
    const tolerance = spread(n, size, slope) + 3 / n;
    expect(tolerance).toBeLessThan(lasting);
    expect(Math.abs(run(noise) - share)).toBeLessThan(tolerance);
    expect(share - 0.5 > 0.2).toBe(noise < critical);
  }
}

const STEPS = 60;
const shareOfPlus = (run: Run) => (1 + run.table.value(STEPS - 1, "privateMean")) / 2;

describe("Galam's contrarians", () => {
  const n = 4500;
  const ring = networkOf(n, Array.from({ length: n }, (_, i) => [i, (i + 1) % n] as const));
  const societies = [3, 5, 9].flatMap((size) => ["contrarian", "binary-choice"].map((kind) => ({ size, kind })));

  it.each(societies)("of $kind in groups of $size: a majority lasts below the critical share, and none above", ({ kind, size }) => {
    const run = (contrarians: number) => shareOfPlus(live({
      network: ring, attitude: mostly(n), power: contrarians, sure: 0, hear: { kind: "random-group", size }, steps: STEPS,
      rule: kind === "contrarian" ? { kind, contrarians } : { kind },
    }));
    expectThreshold({ map: (share, noise) => textbook.galamContrarians(share, size, noise), n, size, run }, textbook.galamCritical(size), 0.06);
  });
});

describe("q-voters", () => {
  const n = 1000;
  const all = everybody(n);
  const societies = [2, 3, 4].flatMap((q) => (["independence", "anticonformity"] as const).flatMap((noise) => ["q-voter", "binary-choice"].map((kind) => ({ q, noise, kind }))));

  it.each(societies)("of $kind with panels of $q and $noise: a majority lasts below the critical noise, and none above", ({ q, noise: nonconformity, kind }) => {
    const critical = nonconformity === "independence" ? textbook.qVoterCriticalIndependence(q) : textbook.qVoterCriticalAnticonformity(q);
    const run = (noise: number) => shareOfPlus(live({
      network: all, attitude: mostly(n), power: noise, sure: nonconformity === "independence" ? 1 : 0, hear: { kind: "panel", q }, steps: STEPS,
      rule: kind === "q-voter" ? { kind, noise, nonconformity } : { kind, flip: 0.5, quorum: 1 },
    }));
    expectThreshold({ map: (share, noise) => share + textbook.qVoterDrift(share, q, noise, nonconformity), n, size: 1, run }, critical, 0.12);
  });
});
