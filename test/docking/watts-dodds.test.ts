import { type Network, openStream, parseScenario, plainNetwork, simulate } from "@talkback/core";
import { catalog } from "@talkback/core/catalog";
import { beforeAll, describe, expect, it } from "vitest";
import { docked, type Finding, shownAs } from "./page.js";
import { branching, cascadeFrom, neighbours } from "./threshold-cascades.js";

/*
 * Watts 2002 (doi:10.1073/pnas.082090499) and Watts & Dodds 2007 (doi:10.1086/518527): one begins, and people join once a share of their neighbours has, in random networks of mean degree z.
 * Of 2007 the abstract is known; threshold .18 and cascades of a tenth of all as "global" are quoted from a public notebook; that influentials are the tenth with most neighbours is from memory.
 */
const N = 1000;
const THRESHOLD = 0.18;
/** Threshold of people who are sure: they join after half of their neighbours. */
const SURE = 0.5;
const GLOBAL = N / 10;
const NETWORKS = 4;
const STARTERS = 10;

/** Every pair is tied with the same probability, so that degrees are Poisson but for the size of the network. */
function randomNetwork(z: number, seed: string): Network {
  const luck = openStream(seed, 0, "ties");
  const ties: (readonly [number, number])[] = [];
  for (let a = 1; a < N; a++) for (let b = 0; b < a; b++) if (luck.bernoulli(z / (N - 1), a, b)) ties.push([a, b]);
  return plainNetwork(N, Uint32Array.from(ties, ([a]) => a), Uint32Array.from(ties, ([, b]) => b));
}

/** How many are active in the end when one begins; certainty is the threshold. */
function engineCascade(network: Network, one: number, certainty: readonly number[]): number {
  const constant = (value: number) => ({ kind: "constant", value });
  const scenario = parseScenario({
    id: "cascade", network: { kind: "given" }, ties: { kind: "network" }, rule: { kind: "threshold" }, campaigns: [], steps: N, window: 1, stop: { patience: 1 },
    people: { attitude: { kind: "values", list: certainty.map((_, i) => Number(i === one)) }, power: constant(0), certainty: { kind: "values", list: certainty }, activity: constant(1) },
    peers: { trust: 1 }, speaking: { floor: 1, silence: 0, reactantVoice: 0 },
  }, catalog);
  const run = simulate(scenario, { network, seed: "threshold", twin: false });
  return run.at(run.steps).attitude.reduce((sum, active) => sum + active, 0);
}

interface Cascades {
  readonly branching: number;
  /** Sizes of the cascades that the tenth with most neighbours begin, and those of others, through the engine. */
  readonly influentials: readonly number[];
  readonly others: readonly number[];
  /** Mean degree of the tenth with most neighbours over that of the others. */
  readonly degrees: number;
  /** Cascades in which the engine differs from code of its own. */
  readonly wrong: number;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const globalShare = (sizes: readonly number[]): number => mean(sizes.map((size) => Number(size >= GLOBAL)));

/** Cascades of several starters in several networks in which a share of people are sure; a larger share contains a smaller one. */
function cascades(z: number, sureShare = 0): Cascades {
  const sizes: [number[], number[]] = [[], []];
  const degrees: [number[], number[]] = [[], []];
  let wrong = 0;
  for (let k = 0; k < NETWORKS; k++) {
    const network = randomNetwork(z, `threshold ${k}`);
    const around = neighbours(network);
    const luck = openStream(`threshold ${k}`, 0, "people");
    const certainty = around.map((_, i) => (luck.uniform(i) < sureShare ? SURE : THRESHOLD));
    const ranked = around.map((_, i) => i).sort((a, b) => around[b]!.length - around[a]!.length || a - b);
    for (const [kind, people] of [ranked.slice(0, N / 10), ranked.slice(N / 10)].entries()) {
      degrees[kind as 0 | 1].push(...people.map((i) => around[i]!.length));
      for (const one of [...people].sort((a, b) => luck.uniform(a, 1) - luck.uniform(b, 1)).slice(0, STARTERS)) {
        const size = engineCascade(network, one, certainty);
        sizes[kind as 0 | 1].push(size);
        if (size !== cascadeFrom(one, around, (i) => certainty[i]!)) wrong++;
      }
    }
  }
  const groups = [{ share: 1 - sureShare, threshold: THRESHOLD }, { share: sureShare, threshold: SURE }];
  return { branching: branching(z, groups), influentials: sizes[0], others: sizes[1], degrees: mean(degrees[0]) / mean(degrees[1]), wrong };
}

const percent = (share: number): string => `${shownAs(100 * share, 0)} %`;

describe("one begins, and people join once a share of those around them has:", () => {
  const findings: Finding[] = [];
  const [inside, outside] = [[2, 4, 5], [0.5, 7, 9]];
  const byDegree = new Map<number, Cascades>();
  const bySure = new Map<number, Cascades>();
  beforeAll(() => {
    for (const z of [...inside, ...outside]) byDegree.set(z, cascades(z));
    for (const share of [0, 0.3, 0.6]) bySure.set(share, share === 0 ? byDegree.get(4)! : cascades(4, share));
  }, 600_000);

  it("every cascade of the engine is as large as by code of its own, exactly", () => {
    const wrong = [...byDegree.values(), ...bySure.values()].reduce((sum, { wrong: some }) => sum + some, 0);
    expect(wrong).toBe(0);
    const runs = (byDegree.size + bySure.size - 1) * NETWORKS * 2 * STARTERS;
    findings.push({ what: `size of ${runs} cascades`, known: "code of its own, exactly", here: `${wrong} differ`, holds: wrong === 0 });
  });

  // Of all ordinary starters, 72 % succeed at z = 2: that 12 of 40 or fewer do happens once in ten million; half a percent at z = 7: that 4 or more do, once in 20,000.
  it("cascades are often global where the branching number is above 1, and rare or none where it is below (Watts 2002)", () => {
    for (const z of inside) expect(byDegree.get(z)!.branching).toBeGreaterThan(1);
    for (const z of inside) expect(globalShare(byDegree.get(z)!.others)).toBeGreaterThan(0.3);
    for (const z of outside) expect(byDegree.get(z)!.branching).toBeLessThan(1);
    for (const z of outside) expect(globalShare(byDegree.get(z)!.others)).toBeLessThan(0.1);
    for (const [z, { branching: b, others }] of [...byDegree].sort(([x], [y]) => x - y)) {
      findings.push({
        what: `global cascades of ordinary people at z = ${z}`, known: `${b > 1 ? "often" : "hardly"}: branching number ${shownAs(b, 2)}`, here: percent(globalShare(others)),
        holds: b > 1 ? globalShare(others) > 0.3 : globalShare(others) < 0.1,
      });
    }
  });

  it("influentials begin cascades that are larger only modestly, by less than they have more neighbours (Watts & Dodds 2007)", () => {
    const larger = inside.map((z) => ({ z, ...byDegree.get(z)! })).map(({ z, influentials, others, degrees }) => ({ z, times: mean(influentials) / mean(others), degrees }));
    for (const { times, degrees } of larger) expect(times).toBeLessThan(degrees);
    const here = larger.map(({ z, times, degrees }) => `${shownAs(times, 2)} times, with ${shownAs(degrees, 2)} times as many neighbours, at z = ${z}`).join("; ");
    findings.push({ what: "cascades of influentials against those of others, within the window", known: "modestly larger (abstract: influentials can matter, but do not drive large cascades)", here, holds: larger.every(({ times, degrees }) => times < degrees) });
  });

  it("and where too few are easily influenced, hardly an influential begins a global one", () => {
    const shares = outside.map((z) => globalShare(byDegree.get(z)!.influentials));
    for (const share of shares) expect(share).toBeLessThan(0.25);
    findings.push({
      what: `global cascades of influentials at z = ${outside.join(", ")}`, known: "driven by a critical mass of easily influenced (abstract)", here: shares.map(percent).join(", "), holds: shares.every((share) => share < 0.25),
    });
  });

  it("but just beyond the window they do so more often than their neighbours are more, in so few people", () => {
    const sizes: [number[], number[]] = [[], []];
    for (let k = 0; k < NETWORKS; k++) {
      const around = neighbours(randomNetwork(7, `threshold ${k}`));
      const ranked = around.map((_, i) => i).sort((a, b) => around[b]!.length - around[a]!.length || a - b);
      for (const [rank, one] of ranked.entries()) sizes[rank < N / 10 ? 0 : 1].push(cascadeFrom(one, around, () => THRESHOLD));
    }
    const [times, { degrees }] = [mean(sizes[0]) / mean(sizes[1]), byDegree.get(7)!];
    const here = `${shownAs(times, 2)} times, with ${shownAs(degrees, 2)} times as many neighbours`;
    expect(times).toBeGreaterThan(degrees);
    findings.push({ what: "the same just beyond the window, z = 7, all starters, by code of its own", known: "modestly larger, under most conditions (abstract)", here, holds: times < degrees });
  });

  it("people who are sure take the place of the easily influenced: cascades shrink, one by one, and beyond a share there is none, whoever begins", () => {
    const [none, some, most] = [0, 0.3, 0.6].map((share) => bySure.get(share)!) as [Cascades, Cascades, Cascades];
    for (const kind of ["influentials", "others"] as const) {
      none[kind].forEach((size, k) => {
        expect(some[kind][k]!).toBeLessThanOrEqual(size);
        expect(most[kind][k]!).toBeLessThanOrEqual(some[kind][k]!);
      });
    }
    expect([some.branching > 1, most.branching > 1]).toEqual([true, false]);
    expect(globalShare(none.others)).toBeGreaterThan(globalShare(some.others));
    expect(globalShare([...most.influentials, ...most.others])).toBe(0);
    for (const [share, { branching: b, influentials, others }] of bySure) {
      findings.push({
        what: `ours: ${percent(share)} sure (threshold ${SURE}), z = 4`, known: `${b > 1 ? "global cascades" : "none"}: branching number ${shownAs(b, 2)}`,
        here: `global: ${percent(globalShare(others))} of others', ${percent(globalShare(influentials))} of influentials'`, holds: b > 1 === globalShare(others) > 0.1,
      });
    }
  });

  it("as docs/docking.md says", () => docked("watts-dodds", findings, 13));
});
