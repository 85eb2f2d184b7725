import fc from "fast-check";
import Graph from "graphology";
import karateClub from "graphology-generators/social/karate-club.js";
import { describe, expect, it } from "vitest";
import { setupRng } from "../../random/setup-rng.js";
import { arbitraryNetwork } from "../../testing/arbitrary-network.js";
import { bfsOrder } from "../bfs-order.js";
import { compile } from "../compile.js";
import { stochasticBlock } from "../generate/stochastic-block.js";
import { plainNetwork } from "../network.js";
import { reorder } from "../reorder.js";
import type { Ties } from "../ties.js";
import { communities } from "./communities.js";
import { modularity } from "./modularity.js";

function karate(): { ties: Ties; factions: Uint32Array } {
  const graph = karateClub(Graph);
  const ends = graph.mapEdges((_, __, source, target) => [Number(source), Number(target)] as const);
  return {
    ties: compile(plainNetwork(34, Uint32Array.from(ends, ([a]) => a), Uint32Array.from(ends, ([, b]) => b))),
    factions: Uint32Array.from(graph.mapNodes((_, { club }) => Number(club === "Officer"))),
  };
}

/** Modularity by definition, summed over all pairs of agents. */
function modularityByDefinition({ n, offsets, speakers, strength }: Ties, communityOf: Uint32Array): number {
  const weight = Array.from({ length: n }, () => new Float64Array(n));
  for (let i = 0; i < n; i++) {
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      const w = typeof strength === "number" ? strength : strength[e]!;
      weight[i]![speakers[e]!]! += w;
      weight[speakers[e]!]![i]! += w;
    }
  }
  const degrees = weight.map((row) => row.reduce((a, b) => a + b, 0));
  const total = degrees.reduce((a, b) => a + b, 0);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) if (communityOf[i] === communityOf[j]) sum += weight[i]![j]! - (degrees[i]! * degrees[j]!) / total;
  }
  return total === 0 ? 0 : sum / total;
}

describe("modularity", () => {
  it("is the share of ties within communities beyond what degrees give, by definition", () => {
    fc.assert(fc.property(arbitraryNetwork(), fc.array(fc.nat(2), { minLength: 12, maxLength: 12 }), (network, groups) => {
      fc.pre(network.strength === null || network.strength.some((s) => s > 1e-3));
      const [ties, communityOf] = [compile(network), Uint32Array.from(groups.slice(0, network.n), (g) => g % network.n)];
      expect(modularity(ties, communityOf)).toBeCloseTo(modularityByDefinition(ties, communityOf), 10);
    }), { numRuns: 300 });
  });

  it("is .3582 for the two factions of the karate club, as the literature has it", () => {
    const { ties, factions } = karate();
    expect(modularity(ties, factions)).toBeCloseTo(0.3582, 4);
  });
});

describe("communities", () => {
  it("finds a partition of the karate club with a modularity of .41 to .42; the best there is has .4198", () => {
    const { ties } = karate();
    const found = communities(ties);
    expect(modularity(ties, found)).toBeGreaterThan(0.41);
    expect(modularity(ties, found)).toBeLessThan(0.41979);
  });

  it("finds planted blocks again when ties within are many and ties between few", () => {
    // Within-degree about 15, between about 2: far above the detection threshold, so that every agent is placed.
    const network = stochasticBlock.generate({ n: 400, blocks: 8, sizes: [], within: 0.3, between: 0.006 }, setupRng("planted", 0, "network"));
    expect([...communities(compile(network))]).toEqual([...(network.attributes.community as Float64Array)]);
  });

  it("does not depend on storage order", () => {
    fc.assert(fc.property(arbitraryNetwork(), (network) => {
      const ties = compile(network);
      const order = bfsOrder(ties).reverse();
      const byPlace = communities(ties);
      expect(communities(reorder(ties, order))).toEqual(order.map((i) => byPlace[i]!));
    }), { numRuns: 300 });
  });

  it("is never worse than everybody alone or all together, and numbers communities by their smallest key", () => {
    fc.assert(fc.property(arbitraryNetwork(), (network) => {
      const ties = compile(network);
      const found = communities(ties);
      const alone = Uint32Array.from(found, (_, i) => i);
      expect(modularity(ties, found)).toBeGreaterThanOrEqual(modularity(ties, alone) - 1e-12);
      expect(modularity(ties, found)).toBeGreaterThanOrEqual(-1e-12);
      expect([...new Set(found)]).toEqual([...new Set(found)].map((_, number) => number));
    }), { numRuns: 300 });
  });

  it("leaves agents without ties alone", () => {
    expect([...communities(compile(plainNetwork(3, new Uint32Array(0), new Uint32Array(0))))]).toEqual([0, 1, 2]);
  });
});
