import { describe, expect, it } from "vitest";
import { setupRng } from "../../random/setup-rng.js";
import { compile } from "../compile.js";
import { degreeDistribution, inDegrees } from "../measure/degree.js";
import type { Network } from "../network.js";
import { complete } from "./complete.js";
import { configuration } from "./configuration.js";
import { erdosRenyi } from "./erdos-renyi.js";
import { holmeKim } from "./holme-kim.js";
import { lattice } from "./lattice.js";
import { overlappingCommunities } from "./overlapping-communities.js";
import { stochasticBlock } from "./stochastic-block.js";

// Every comparison is at 4.5 standard errors: 7e-6 by chance alone (normal), unless it says otherwise.
const Z = 4.5;
const rng = () => setupRng("claims", 0, "network");
const degrees = (network: Network) => inDegrees(compile(network));
const expectBinomial = (seen: number, trials: number, p: number, what = "count") =>
  expect(Math.abs(seen - trials * p), what).toBeLessThanOrEqual(Z * Math.sqrt(trials * p * (1 - p)));

describe("erdos-renyi", () => {
  it.each([[1000, 0.01], [200, 0.9], [100_000, 1e-6], [50, 1], [50, 0], [1, 1]])("ties n (n - 1) / 2 pairs with probability p: n %i, p %f", (n, p) => {
    expectBinomial(erdosRenyi.generate({ n, p }, rng()).from.length, (n * (n - 1)) / 2, p);
  });

  it("ties every one of the pairs equally often", () => {
    // 15 pairs: 1e-4 in all.
    const chance = rng();
    const counts = new Map<string, number>();
    for (let k = 0; k < 4000; k++) {
      const { from, to } = erdosRenyi.generate({ n: 6, p: 0.3 }, chance);
      from.forEach((a, e) => { counts.set(`${a} ${to[e]}`, (counts.get(`${a} ${to[e]}`) ?? 0) + 1); });
    }
    expect(counts.size).toBe(15);
    for (const [pair, count] of counts) expectBinomial(count, 4000, 0.3, pair);
  });
});

describe("stochastic-block", () => {
  it("ties pairs of a block with one probability and pairs of two blocks with another", () => {
    const sizes = [300, 500, 200];
    const { from, to, attributes } = stochasticBlock.generate({ n: 1000, blocks: 1, sizes, within: 0.05, between: 0.01 }, rng());
    const community = attributes.community as Float64Array;
    const inside = from.filter((a, e) => community[a] === community[to[e]!]).length;
    const pairs = sizes.reduce((sum, s) => sum + (s * (s - 1)) / 2, 0);
    expect([...degreeDistribution(Uint32Array.from(community))]).toEqual([0, 0, 0].map((_, b) => sizes[b]));
    expectBinomial(inside, pairs, 0.05, "within");
    expectBinomial(from.length - inside, (1000 * 999) / 2 - pairs, 0.01, "between");
  });

  it("deals agents to blocks that differ by one at most", () => {
    const { attributes } = stochasticBlock.generate({ n: 11, blocks: 3, sizes: [], within: 0, between: 0 }, rng());
    expect([...(attributes.community as Float64Array)]).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2]);
  });

  it("refuses sizes that do not add up, and more blocks than agents", () => {
    const make = (sizes: number[], blocks: number) => () => stochasticBlock.generate({ n: 10, blocks, sizes, within: 0, between: 0 }, rng());
    expect(make([4, 5], 1)).toThrow("network.sizes: expected sizes that add up to n = 10, received 9");
    expect(make([], 11)).toThrow("network.blocks: expected at most 10 blocks, one for each agent, received 11");
  });
});

describe("overlapping-communities", () => {
  const [n, communities, within, between] = [240, 12, 0.3, 0.01];
  /** Probability of a tie between agents who share s communities. */
  const tied = (s: number) => 1 - (1 - between) * (1 - within) ** s;

  it("ties agents with 1 - (1 - between)(1 - within)^s for the s communities they share", () => {
    // Two memberships each: the main one and one of C - 1 others, q = 1 / (C - 1). Mean and error of 60 networks (t, 59 df): 3e-5.
    const q = 1 / (communities - 1);
    const sameMain = tied(1) * (1 - q) + tied(2) * q;
    const one = 2 * q * (1 - q) + (communities - 2) * q * q;
    const otherMain = tied(2) * q * q + tied(1) * one + tied(0) * (1 - q * q - one);
    const size = n / communities;
    const samePairs = (n * (size - 1)) / 2;
    const expected = [samePairs * sameMain, ((n * (n - 1)) / 2 - samePairs) * otherMain];
    const chance = rng();
    const seen = Array.from({ length: 60 }, () => {
      const { from, to, attributes } = overlappingCommunities.generate({ n, communities, memberships: 2, within, between }, chance);
      const main = attributes.community as Float64Array;
      const same = from.filter((a, e) => main[a] === main[to[e]!]).length;
      return [same, from.length - same];
    });
    for (const kind of [0, 1]) {
      const mean = seen.reduce((sum, counts) => sum + counts[kind]!, 0) / 60;
      const error = Math.sqrt(seen.reduce((sum, counts) => sum + (counts[kind]! - mean) ** 2, 0) / 59 / 60);
      expect(Math.abs(mean - expected[kind]!), `kind ${kind}`).toBeLessThan(Z * error);
    }
  });

  it("is one community of all when everybody is part of every one", () => {
    const { from } = overlappingCommunities.generate({ n: 200, communities: 4, memberships: 4, within: 0.1, between: 0.02 }, rng());
    expectBinomial(from.length, (200 * 199) / 2, 1 - 0.98 * 0.9 ** 4);
  });
});

describe("configuration", () => {
  it("erases (d - 1) / 2 self-ties and (d - 1)^2 / 4 repeats from a regular network, on average", () => {
    // Poisson in the limit (Bollobas 1980), d = 4: 3.75 a network, 200 networks; O(1 / n) off.
    const chance = rng();
    const [n, runs] = [2000, 200];
    let erased = 0;
    for (let k = 0; k < runs; k++) {
      const { from } = configuration.generate({ n, degrees: new Array<number>(n).fill(4), exponent: 1, min: 1, max: 1 }, chance);
      erased += 2 * n - from.length;
    }
    expect(Math.abs(erased / runs - 3.75)).toBeLessThan(Z * Math.sqrt(3.75 / runs));
  });

  it("gives no agent more ties than its degree, and most of them all", () => {
    const wanted = Array.from({ length: 500 }, (_, i) => 1 + (i % 8));
    const got = degrees(configuration.generate({ n: 500, degrees: [...wanted, ...wanted].slice(0, 500), exponent: 1, min: 1, max: 1 }, rng()));
    expect(got.every((degree, i) => degree <= wanted[i]!)).toBe(true);
    expect(got.filter((degree, i) => degree === wanted[i]).length).toBeGreaterThan(470);
  });

  it("draws degrees in proportion to d^-exponent, from min to max", () => {
    // Shares of degree 3 to 12 among 20 000. Erasure takes ends from about 2 (nu / 2 + nu^2 / 4) < 30 agents: .0015.
    const [n, min, max, exponent] = [20_000, 3, 12, 2.5];
    const seen = degreeDistribution(degrees(configuration.generate({ n, degrees: [], exponent, min, max }, rng())));
    const weight = (d: number) => d ** -exponent;
    const total = Array.from({ length: max - min + 1 }, (_, k) => weight(min + k)).reduce((a, b) => a + b);
    for (let d = min; d <= max; d++) {
      const p = weight(d) / total;
      expect(Math.abs((seen[d] ?? 0) / n - p), `degree ${d}`).toBeLessThan(Z * Math.sqrt((p * (1 - p)) / n) + 0.0015);
    }
  });

  it("refuses lists of odd sum, of another length than n, and degrees of n or more, at once", () => {
    expect(() => configuration.generate({ n: 4, degrees: [4, 2, 1], exponent: 1, min: 1, max: 1 }, rng())).toThrow(
      /network: 3 issues\nnetwork\.degrees: expected a degree for each of the 4 agents, received 3\nnetwork\.degrees: expected an even sum.*\nnetwork\.degrees: expected degrees below n = 4/);
  });
});

describe("holme-kim", () => {
  it.each([[10, 1], [10, 9], [500, 5]])("makes exactly m (n - m) ties: n %i, m %i", (n, m) => {
    expect(holmeKim.generate({ n, m, triad: 0.7 }, rng()).from.length).toBe(m * (n - m));
  });

  it("befriends each neighbour of the hub equally often", () => {
    // Star 0-1, 0-2; newcomer 3 draws hub 0 half the time, then 1 or 2.
    const chance = rng();
    const friends = Array.from({ length: 4000 }, () => holmeKim.generate({ n: 4, m: 2, triad: 1 }, chance).to)
      .filter((to) => to[2] === 0).map((to) => to[3]!);
    expectBinomial(friends.length, 4000, 0.5, "hub 0");
    expectBinomial(friends.filter((friend) => friend === 1).length, friends.length, 0.5, "friend 1");
  });

  it("closes every triad it can when the probability is 1", () => {
    // Each newcomer ties to a hub and to neighbours of that hub only: its m ties hold at least m - 1 triangles.
    const { from, to } = holmeKim.generate({ n: 300, m: 3, triad: 1 }, rng());
    const pairs = new Set(Array.from(from, (a, e) => `${Math.min(a, to[e]!)} ${Math.max(a, to[e]!)}`));
    const areTied = (a: number, b: number) => pairs.has(`${Math.min(a, b)} ${Math.max(a, b)}`);
    let closed = 0;
    for (let e = 3; e < from.length; e += 3) closed += Number(areTied(to[e]!, to[e + 1]!) && areTied(to[e]!, to[e + 2]!));
    // The star has hubs (its leaves) with one neighbour: those newcomers start afresh. After 30 newcomers none is left.
    expect(closed).toBeGreaterThan((from.length - 3) / 3 - 30);
  });
});

describe("lattice", () => {
  const counts = (rows: number, columns: number, neighbourhood: "4" | "8", torus: boolean) =>
    [...degreeDistribution(degrees(lattice.generate({ rows, columns, neighbourhood, torus }, rng())))];

  it("gives everybody 4 or 8 neighbours on a torus", () => {
    expect(counts(5, 7, "4", true)).toEqual([0, 0, 0, 0, 35]);
    expect(counts(3, 4, "8", true)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 12]);
  });

  it("gives corners 2 or 3 and borders 3 or 5 without wrapping", () => {
    expect(counts(4, 5, "4", false)).toEqual([0, 0, 4, 10, 6]);
    expect(counts(4, 5, "8", false)).toEqual([0, 0, 0, 4, 0, 10, 0, 0, 6]);
  });

  it("numbers agents row by row", () => {
    const { from, to } = lattice.generate({ rows: 2, columns: 2, neighbourhood: "4", torus: true }, rng());
    expect(Array.from(from, (a, e) => [a, to[e]])).toEqual([[0, 1], [0, 2], [1, 3], [2, 3]]);
  });
});

describe("complete", () => {
  it("ties everybody to everybody", () => expect([...new Set(degrees(complete.generate({ n: 8 }, rng())))]).toEqual([7]));

  it("refuses more ties than can be counted", () => {
    expect(() => complete.generate({ n: 100_000 }, rng())).toThrow("network.n: expected at most 1073741824 ties, received 4999950000");
  });
});
