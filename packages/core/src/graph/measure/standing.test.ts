import fc from "fast-check";
import Graph from "graphology";
import karateClub from "graphology-generators/social/karate-club.js";
import { describe, expect, it } from "vitest";
import { setupRng } from "../../random/setup-rng.js";
import { arbitraryNetwork } from "../../testing/arbitrary-network.js";
import { bfsOrder } from "../bfs-order.js";
import { compile } from "../compile.js";
import { complete } from "../generate/complete.js";
import { preferential } from "../generate/preferential.js";
import { type Network, plainNetwork } from "../network.js";
import { reorder } from "../reorder.js";
import { bridging } from "./bridging.js";
import { kShell, shelling } from "./k-shell.js";
import { pagerank, pageranking } from "./pagerank.js";

const network = (n: number, ...pairs: readonly (readonly [number, number])[]): Network => plainNetwork(n, Uint32Array.from(pairs, ([a]) => a), Uint32Array.from(pairs, ([, b]) => b));
const directed = (n: number, ...pairs: readonly (readonly [number, number])[]) => compile({ ...network(n, ...pairs), directed: true });
const kite = compile(network(4, [0, 1], [1, 2], [0, 2], [2, 3]));

const club = karateClub(Graph);
const karate = compile(network(34, ...club.mapEdges((_, __, a, b) => [Number(a), Number(b)] as const)));

/** All ties as the speaker, hearer and strength of each entry. */
function entries({ directed: oneWay, from, to, strength }: Network): readonly (readonly [number, number, number])[] {
  return [...from].flatMap((a, e) => {
    const s = strength === null ? 1 : strength[e]!;
    return oneWay ? [[a, to[e]!, s] as const] : [[a, to[e]!, s] as const, [to[e]!, a, s] as const];
  });
}

/** Ranks that solve x = (1 - d)/n + d M x, by Gauss-Jordan elimination. */
function solvedPagerank(given: Network, d: number): number[] {
  const { n } = given;
  const heard = Array.from({ length: n }, () => new Array<number>(n).fill(0));
  for (const [speaker, hearer, s] of entries(given)) heard[hearer]![speaker]! += s;
  const shares = heard.map((row) => {
    const total = row.reduce((a, b) => a + b, 0);
    return row.map((s) => (total === 0 ? 1 / n : s / total));
  });
  const rows = Array.from({ length: n }, (_, j) => [...Array.from({ length: n }, (__, i) => (i === j ? 1 : 0) - d * shares[i]![j]!), (1 - d) / n]);
  for (let c = 0; c < n; c++) {
    const pivot = rows.slice(c).reduce((best, row) => (Math.abs(row[c]!) > Math.abs(best[c]!) ? row : best));
    rows.splice(rows.indexOf(pivot), 1);
    rows.splice(c, 0, pivot.map((x) => x / pivot[c]!));
    for (let r = 0; r < n; r++) if (r !== c) rows[r] = rows[r]!.map((x, k) => x - rows[r]![c]! * rows[c]![k]!);
  }
  return rows.map((row) => row[n]!);
}

/** Shells by their definition: for each k, those with fewer than k neighbours leave until none has. */
function shellsByDefinition(given: Network): number[] {
  const tied = Array.from({ length: given.n }, () => new Set<number>());
  for (const [a, b] of entries(given)) tied[a]!.add(b);
  for (const [a, b] of entries(given)) tied[b]!.add(a);
  const shell = tied.map(() => 0);
  for (let k = 1; k <= given.n; k++) {
    const left = new Set(tied.keys());
    for (let leaving = true; leaving; ) {
      leaving = false;
      for (const i of left) {
        if ([...tied[i]!].filter((j) => left.has(j)).length >= k) continue;
        left.delete(i);
        leaving = true;
      }
    }
    for (const i of left) shell[i] = k;
  }
  return shell;
}

describe("pagerank", () => {
  it("solves its equation, in any network", () => fc.assert(fc.property(arbitraryNetwork(), fc.constantFrom(0, 0.3, 0.85), (given, damping) => {
    const expected = solvedPagerank(given, damping);
    for (const [i, rank] of pagerank(compile(given), { damping }).entries()) expect(rank).toBeCloseTo(expected[i]!, 9);
  }), { numRuns: 300, seed: 1 }));

  it("is (1 + 4d)/(5(1 + d)) for the middle of a star of five", () => {
    const star = compile(network(5, [0, 1], [0, 2], [0, 3], [0, 4]));
    for (const damping of [0.5, 0.85]) expect(pagerank(star, { damping })[0]).toBeCloseTo((1 + 4 * damping) / (5 * (1 + damping)), 9);
  });

  it("favours who is heard over who hears: 0 speaks to 1, 1 to 2", () => {
    const [first, second, third] = pagerank(directed(3, [0, 1], [1, 2]));
    expect(first!).toBeGreaterThan(second!);
    expect(second!).toBeGreaterThan(third!);
  });

  it("ranks officer and instructor of the karate club first, with .101 and .097", () => {
    const ranks = pagerank(karate);
    expect([...ranks.keys()].sort((a, b) => ranks[b]! - ranks[a]!).slice(0, 4)).toEqual([33, 0, 32, 2]);
    expect(ranks[33]).toBeCloseTo(0.1009, 4);
    expect(ranks[0]).toBeCloseTo(0.097, 4);
  });

  it("sums to 1, and has the same bits in any storage order", () => fc.assert(fc.property(arbitraryNetwork(), (given) => {
    const ties = compile(given);
    const ranks = pagerank(ties);
    expect(ranks.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
    const order = bfsOrder(ties).reverse();
    expect(pagerank(reorder(ties, order))).toEqual(Float64Array.from(order, (i) => ranks[i]!));
  }), { numRuns: 200, seed: 2 }));

  it("stops after the rounds it is given", () => {
    const star = compile(network(3, [0, 1], [0, 2]));
    expect([...pagerank(star, { rounds: 0 })]).toEqual([1 / 3, 1 / 3, 1 / 3]);
    expect(pagerank(star, { rounds: 1, damping: 0.5 })[0]).toBeCloseTo(1 / 6 + 0.5 * (2 / 3), 15);
  });
});

describe("kShell", () => {
  it("is what is left by definition, in any network and storage order", () => fc.assert(fc.property(arbitraryNetwork(), (given) => {
    const [ties, expected] = [compile(given), shellsByDefinition(given)];
    expect([...kShell(ties)]).toEqual(expected);
    const order = bfsOrder(ties).reverse();
    expect([...kShell(reorder(ties, order))]).toEqual([...order].map((i) => expected[i]!));
  }), { numRuns: 300, seed: 3 }));

  it("is 2, 2, 2 and 1 in a triangle with a tail, n - 1 where all are tied, and 0 for the lonely", () => {
    expect([...kShell(kite)]).toEqual([2, 2, 2, 1]);
    expect([...kShell(compile(complete.generate({ n: 6 }, () => 0)))]).toEqual([5, 5, 5, 5, 5, 5]);
    expect([...kShell(compile(network(3, [0, 1])))]).toEqual([1, 1, 0]);
  });

  it("is 4 for ten of the karate club, and never more", () => {
    const shells = [...kShell(karate)];
    expect(shells.flatMap((k, i) => (k === 4 ? [i] : []))).toEqual([0, 1, 2, 3, 7, 8, 13, 30, 32, 33]);
    expect(Math.max(...shells)).toBe(4);
  });

  it("is m for everybody in a network grown with m ties each, on a core of equals", () => {
    const shells = kShell(compile(preferential.generate({ n: 500, m: 3 }, setupRng("shells", 0, "network"))));
    expect(new Set(shells)).toEqual(new Set([3]));
  });
});

describe("bridging", () => {
  const thirds = Uint32Array.of(0, 0, 0, 1, 1, 2);

  it("counts the other communities one is heard in, plus half the share of hearers there", () => {
    const ties = compile(network(6, [0, 1], [0, 2], [0, 3], [0, 5], [1, 3], [1, 4]));
    expect([...bridging(ties, thirds)]).toEqual([2 + 2 / 8, 1 + 2 / 6, 0, 1.5, 1.5, 1.5]);
  });

  it("looks at those who hear, not at those who are heard", () => {
    const scores = bridging(directed(6, [0, 3], [5, 1]), thirds);
    expect([...scores]).toEqual([1.5, 0, 0, 0, 0, 1.5]);
  });

  it("is 0 for all in one community, and the same in any storage order", () => fc.assert(fc.property(arbitraryNetwork(), (given) => {
    const ties = compile(given);
    expect(bridging(ties, new Uint32Array(given.n)).every((score) => score === 0)).toBe(true);
    const own = Uint32Array.from({ length: given.n }, (_, i) => i % 3);
    const order = bfsOrder(ties).reverse();
    expect(bridging(reorder(ties, order), order.map((i) => own[i]!))).toEqual(Float64Array.from(order, (i) => bridging(ties, own)[i]!));
  }), { numRuns: 200, seed: 4 }));
});

it("portions of k-shells and ranks are bounded, in a network of many portions", () => {
  const ties = compile(preferential.generate({ n: 60_000, m: 3 }, setupRng("portions", 0, "network")));
  for (const work of [shelling(ties), pageranking(ties, { rounds: 3 })]) {
    let [stops, most] = [0, 0];
    for (let part = work.next(); part.done !== true; part = work.next()) [stops, most] = [stops + 1, Math.max(most, part.value)];
    expect(stops).toBeGreaterThan(5);
    expect(most).toBeLessThanOrEqual(60_001);
  }
});
