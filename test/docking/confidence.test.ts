import { arbitraryReal } from "@talkback/core/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as textbook from "../oracle/docking.js";
import { apart, everybody, live, placeAt } from "./society.js";

const opinion = arbitraryReal(-1, 1);
const opinions = fc.array(opinion, { minLength: 3, maxLength: 12 });
const distance = arbitraryReal(0.05, 1.5);
const check = <T>(worlds: fc.Arbitrary<T>, law: (world: T) => void) => fc.assert(fc.property(worlds, law), { numRuns: 60, seed: 1 });
const bare = { kind: "dual-power", certaintyResistance: 0, conformity: 0, saturation: 0, anchoring: 0 };
const ruleWith = (kind: string, influence: number) => (kind === "degroot" ? { kind, influence } : { ...bare, influence });

/** Every meeting of the run by the addresses of its draws: who came, and whom of those it knows it met. */
function meetings(opinions: readonly number[], steps: number, meet: (own: number, other: number) => readonly [number, number]): number[] {
  const n = opinions.length;
  const x = [...opinions];
  for (let step = 0; step < steps; step++) {
    for (let q = 0; q < n; q++) {
      const i = placeAt("meet", step, q, 0, n);
      const place = placeAt("meet", step, q, 1, n - 1);
      const j = place < i ? place : place + 1;
      [x[i], x[j]] = meet(x[i]!, x[j]!) as [number, number];
    }
  }
  return x;
}

describe("to 1e-12,", () => {
  it.each(["dual-power", "degroot"])("%s is Hegselmann-Krause, when all hear all within epsilon, themselves included", (kind) => check(fc.tuple(opinions, distance), ([x, epsilon]) => {
    const hear = { kind: "bounded-confidence", epsilon, self: true };
    const run = live({ network: everybody(x.length), attitude: x, rule: ruleWith(kind, 1), hear, publicness: 0, steps: 6 });
    let expected = x;
    for (let step = 1; step <= 6; step++) {
      expected = textbook.hegselmannKrause(expected, epsilon);
      expect(apart(run.at(step).attitude, expected)).toBeLessThan(1e-12);
    }
  }));

  it("the bound itself is within Hegselmann-Krause's confidence, and beyond Deffuant's", () => {
    const society = { network: everybody(2), attitude: [0, 0.5], publicness: 0, steps: 1 };
    const hk = live({ ...society, rule: { kind: "degroot", influence: 1 }, hear: { kind: "bounded-confidence", epsilon: 0.5 } });
    const deffuant = live({ ...society, rule: { kind: "deffuant", epsilon: 0.5 }, schedule: { kind: "pairwise", meetings: 1 } });
    expect(Array.from(hk.at(1).attitude)).toEqual([0.25, 0.25]);
    expect(Array.from(deffuant.at(1).attitude)).toEqual([0, 0.5]);
  });

  it.each(["dual-power", "degroot", "deffuant"])("%s in pairs is Deffuant, within epsilon", (kind) => check(fc.tuple(opinions, distance, arbitraryReal(0.01, 0.5)), ([x, epsilon, mu]) => {
    const rule = kind === "deffuant" ? { kind, mu, epsilon } : ruleWith(kind, mu);
    const hear = kind === "deffuant" ? { kind: "everyone" } : { kind: "bounded-confidence", epsilon, self: false };
    const run = live({ network: everybody(x.length), attitude: x, rule, hear, publicness: 0, schedule: { kind: "pairwise" }, steps: 6 });
    const expected = meetings(x, 6, (own, other) => textbook.deffuant([own, other], epsilon, mu));
    expect(apart(run.at(6).attitude, expected)).toBeLessThan(1e-12);
  }));

  it.each(["dual-power", "degroot", "distance-repulsion"])("%s in pairs is Jager-Amblard, with latitudes of acceptance and rejection", (kind) =>
    check(fc.tuple(opinions, distance, distance, arbitraryReal(0.01, 0.5)), ([x, acceptance, more, mu]) => {
      const rejection = acceptance + more;
      const rule = kind === "degroot" ? { kind, influence: mu } : { ...bare, kind, influence: mu };
      const hear = { kind: "social-judgement", acceptance, rejection };
      const run = live({ network: everybody(x.length), attitude: x, rule, hear, publicness: 0, schedule: { kind: "pairwise" }, steps: 6 });
      const judge = (own: number, other: number) => textbook.jagerAmblard(own, other, acceptance, rejection, mu);
      expect(apart(run.at(6).attitude, meetings(x, 6, (own, other) => [judge(own, other), judge(other, own)]))).toBeLessThan(1e-12);
    }));
});
