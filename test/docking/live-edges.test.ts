import { arbitraryReal } from "@talkback/core/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { copiesOf, counted, farthest, repeated } from "./copies.js";
import { type Chance, liveTies, oneLiveTieEach, reachedSets } from "./live-edges.js";
import { docked, type Finding, shownAs } from "./page.js";
import { live, networkOf } from "./society.js";

const COPIES = 4000;
const WORLDS = 12;
/** Fewer than 12 x 2 x 64 counts are compared, each five standard errors off once in 1.7 million: a false alarm in 1,000 seeds. */
const FAR = 5;

/** Small networks of all shapes, circles included, with the chance of each tie to pass, and those who begin. */
const worlds = fc.sample(fc.integer({ min: 3, max: 6 }).chain((n) => fc.record({
  n: fc.constant(n),
  pairs: fc.uniqueArray(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)).filter(([a, b]) => a !== b), { selector: String, minLength: n, maxLength: 10, size: "max" }),
  chances: fc.array(arbitraryReal(0.1, 0.9), { minLength: 10, maxLength: 10 }),
  seeds: fc.uniqueArray(fc.nat(n - 1), { minLength: 1, maxLength: 2 }),
})), { numRuns: WORLDS, seed: 2003 });

const activeIn = (attitude: Float64Array, n: number) => (first: number): number => {
  let set = 0;
  for (let i = 0; i < n; i++) if (attitude[first + i] === 1) set |= 1 << i;
  return set;
};
const begun = (n: number, seeds: readonly number[]) => Array.from({ length: n }, (_, i) => (seeds.includes(i) ? 1 : 0));

function independentCascade({ n, pairs, chances, seeds }: (typeof worlds)[number], off = 1): number {
  const p = 0.9;
  const ties = pairs.map(([from, to], e) => [from, to, chances[e]! / p] as const);
  const exact = reachedSets(liveTies(pairs.map(([speaker, hearer], e): Chance => ({ speaker, hearer, probability: off * chances[e]! }))), seeds);
  const run = live({
    network: networkOf(n * COPIES, copiesOf(ties, n, COPIES)), attitude: repeated(begun(n, seeds), COPIES),
    rule: { kind: "independent-cascade" }, hear: { kind: "independent-cascade", p }, steps: n,
  });
  return farthest(counted(n, COPIES, activeIn(run.at(n).attitude, n)), exact, COPIES);
}

function linearThreshold({ n, pairs, chances, seeds }: (typeof worlds)[number], k: number): number {
  const into = (hearer: number) => pairs.reduce((sum, [, to], e) => (to === hearer ? sum + chances[e]! : sum), 0);
  const ties = pairs.map(([from, to], e) => [from, to, chances[e]! / Math.max(1, into(to) + 0.1)] as const);
  const exact = reachedSets(oneLiveTieEach(n, ties.map(([speaker, hearer, probability]): Chance => ({ speaker, hearer, probability }))), seeds);
  const run = live({
    network: networkOf(n * COPIES, copiesOf(ties, n, COPIES)), attitude: repeated(begun(n, seeds), COPIES),
    certainty: { kind: "uniform" }, rule: { kind: "linear-threshold" }, steps: n, seed: `threshold ${k}`,
  });
  return farthest(counted(n, COPIES, activeIn(run.at(n).attitude, n)), exact, COPIES);
}

describe("on small networks, the sets reached in the end are as likely as by going through", () => {
  const findings: Finding[] = [];
  const known = `by enumeration, ${WORLDS} networks, ${COPIES} copies each; below ${FAR} standard errors`;

  it("all sets of live ties: independent cascade", () => {
    const most = Math.max(...worlds.map((world) => independentCascade(world)));
    expect(most).toBeLessThan(FAR);
    findings.push({ what: "independent cascade: distribution of the set reached", known, here: `${shownAs(most, 1)} at most`, holds: most < FAR });
  });

  it("and a chance a tenth off would be seen", () => expect(Math.max(...worlds.slice(0, 4).map((world) => independentCascade(world, 0.9)))).toBeGreaterThan(2 * FAR));

  it("all choices of one live tie each: linear threshold with thresholds drawn evenly from 0 to 1 (Kempe, Kleinberg & Tardos 2003)", () => {
    const most = Math.max(...worlds.map(linearThreshold));
    expect(most).toBeLessThan(FAR);
    findings.push({ what: "linear threshold: distribution of the set reached", known, here: `${shownAs(most, 1)} at most`, holds: most < FAR });
  });

  it("as docs/docking.md says", () => docked("live-edges", findings, 2));
});
