import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { setupRng } from "../../random/setup-rng.js";
import { arbitraryNetwork } from "../../testing/arbitrary-network.js";
import { bfsOrder } from "../bfs-order.js";
import { compile } from "../compile.js";
import { complete } from "../generate/complete.js";
import { holmeKim } from "../generate/holme-kim.js";
import { preferential } from "../generate/preferential.js";
import { smallWorld } from "../generate/small-world.js";
import { type Network, plainNetwork } from "../network.js";
import { reorder } from "../reorder.js";
import { degreeAssortativity } from "./assortativity.js";
import { clustering } from "./clustering.js";
import { components } from "./components.js";
import { degreeDistribution, inDegrees, maxDegree, meanDegree, outDegrees } from "./degree.js";
import { neighboursOf } from "./neighbours.js";

const rng = () => setupRng("measures", 0, "network");
const tied = (n: number, ...pairs: readonly (readonly [number, number])[]) =>
  compile(plainNetwork(n, Uint32Array.from(pairs, ([a]) => a), Uint32Array.from(pairs, ([, b]) => b)));
/** A triangle 0 1 2 with a tail 2–3. */
const kite = tied(4, [0, 1], [1, 2], [0, 2], [2, 3]);
const star = tied(5, [0, 1], [0, 2], [0, 3], [0, 4]);

/** Neighbours by definition. */
function neighbourSets({ n, from, to }: Network): Set<number>[] {
  const sets = Array.from({ length: n }, () => new Set<number>());
  from.forEach((a, e) => {
    sets[a]!.add(to[e]!);
    sets[to[e]!]!.add(a);
  });
  return sets;
}

describe("neighboursOf", () => {
  it("lists every neighbour once, ascending, whatever directions and layers", () => {
    fc.assert(fc.property(arbitraryNetwork(), (network) => {
      const { offsets, neighbours } = neighboursOf(compile(network));
      const rows = Array.from({ length: network.n }, (_, i) => [...neighbours.subarray(offsets[i]!, offsets[i + 1]!)]);
      expect(rows).toEqual(neighbourSets(network).map((set) => [...set].sort((a, b) => a - b)));
    }), { numRuns: 300 });
  });
});

describe("degree", () => {
  it("counts who is heard and who hears", () => {
    const { from, to } = { from: Uint32Array.of(0, 0, 1), to: Uint32Array.of(1, 2, 2) };
    const ties = compile({ ...plainNetwork(3, from, to), directed: true });
    expect([[...inDegrees(ties)], [...outDegrees(ties)], meanDegree(ties)]).toEqual([[0, 1, 2], [2, 1, 0], 1]);
  });

  it("finds the hub of a star and its four leaves", () => {
    expect(maxDegree(inDegrees(star))).toBe(4);
    expect([...degreeDistribution(inDegrees(star))]).toEqual([0, 4, 0, 0, 1]);
  });
});

describe("clustering", () => {
  it("is 1, 1, 1/3 and 0 in a triangle with a tail, 7/12 on average, and 3/5 of all pairs", () => {
    const { local, average, transitivity } = clustering(kite);
    expect([...local]).toEqual([1, 1, 1 / 3, 0]);
    expect(average).toBeCloseTo(7 / 12, 15);
    expect(transitivity).toBe(3 / 5);
  });

  it("is 1 where everybody is tied, 0 in a star", () => {
    expect(clustering(compile(complete.generate({ n: 9 }, () => 0))).average).toBe(1);
    expect(clustering(star)).toMatchObject({ average: 0, transitivity: 0 });
  });

  it("is 3(k - 2) / 4(k - 1) on a ring of k neighbours", () => {
    for (const k of [4, 6, 10]) {
      const ring = clustering(compile(smallWorld.generate({ n: 100, k, p: 0 }, rng())));
      expect(ring.average).toBeCloseTo((3 * (k - 2)) / (4 * (k - 1)), 12);
      expect(ring.transitivity).toBeCloseTo(ring.average, 12);
    }
  });

  it("counts tied pairs of neighbours, by definition, in any network", () => {
    fc.assert(fc.property(arbitraryNetwork(), (network) => {
      const sets = neighbourSets(network);
      const expected = sets.map((set) => {
        const pairs = [...set].flatMap((a) => [...set].filter((b) => b > a).map((b) => sets[a]!.has(b)));
        return pairs.length === 0 ? 0 : pairs.filter(Boolean).length / pairs.length;
      });
      expect([...clustering(compile(network)).local]).toEqual(expected);
    }), { numRuns: 300 });
  });

  it("falls as (1 - p)^3 in a small world", () => {
    // Barrat & Weigt 2000, good to O(k / n). Mean of 20 networks within 4.5 of its standard errors (t, 19 df): 2.5e-4.
    const [n, k, p] = [1000, 10, 0.2];
    const chance = rng();
    const seen = Array.from({ length: 20 }, () => clustering(compile(smallWorld.generate({ n, k, p }, chance))).transitivity);
    const mean = seen.reduce((a, b) => a + b) / 20;
    const error = Math.sqrt(seen.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 19 / 20);
    const expected = ((3 * (k - 2)) / (4 * (k - 1))) * (1 - p) ** 3;
    expect(Math.abs(mean - expected)).toBeLessThan(4.5 * error + k / n);
  });

  it("is far higher where newcomers close triads than where they do not", () => {
    const [n, m] = [5000, 4];
    const plain = clustering(compile(preferential.generate({ n, m }, rng()))).average;
    const triads = clustering(compile(holmeKim.generate({ n, m, triad: 0.9 }, rng()))).average;
    expect(plain).toBeLessThan(0.05);
    expect(triads).toBeGreaterThan(0.3);
  });
});

describe("components", () => {
  it("numbers components by their smallest key and counts their agents, whatever the direction of ties", () => {
    const { labels, sizes } = components(compile({ ...plainNetwork(6, Uint32Array.of(5, 3, 3), Uint32Array.of(1, 0, 4)), directed: true }));
    expect([[...labels], [...sizes]]).toEqual([[0, 1, 2, 0, 0, 1], [3, 2, 1]]);
  });

  it("labels each agent alike in any storage order", () => {
    fc.assert(fc.property(arbitraryNetwork(), (network) => {
      const ties = compile(network);
      const order = bfsOrder(ties).reverse();
      expect(components(reorder(ties, order)).labels).toEqual(order.map((i) => components(ties).labels[i]!));
    }));
  });

  it("puts the ends of every tie together, and as many apart as spanning forests say", () => {
    fc.assert(fc.property(arbitraryNetwork(), (network) => {
      const { labels, sizes } = components(compile(network));
      expect(network.from.every((a, e) => labels[a] === labels[network.to[e]!])).toBe(true);
      const parent = Array.from({ length: network.n }, (_, i) => i);
      const root = (i: number): number => (parent[i] === i ? i : root(parent[i]!));
      network.from.forEach((a, e) => { parent[root(a)] = root(network.to[e]!); });
      expect(sizes.length).toBe(parent.filter((p, i) => p === i).length);
    }));
  });
});

describe("degreeAssortativity", () => {
  it("is -1 in a star, where hubs are tied to leaves only", () => expect(degreeAssortativity(star)).toBe(-1));

  it("is -5/7 in a triangle with a tail", () => {
    // Ends (2,2) (2,3) (2,3) (3,1): mean 9/4, mean product 19/4, mean square 11/2; (19/4 - 81/16) / (11/2 - 81/16) = -5/7.
    expect(degreeAssortativity(kite)).toBeCloseTo(-5 / 7, 14);
  });

  it("is unknown where all degrees are alike", () => {
    expect(degreeAssortativity(compile(smallWorld.generate({ n: 20, k: 4, p: 0 }, rng())))).toBeNull();
  });
});
