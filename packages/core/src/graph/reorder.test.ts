import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryNetwork } from "../testing/arbitrary-network.js";
import { bfsOrder } from "./bfs-order.js";
import { compile } from "./compile.js";
import { inverse } from "./permutation.js";
import { reorder } from "./reorder.js";
import { keyOf, strengthOf, type Ties } from "./ties.js";

/** Rows by key of the hearer: keys of speakers, layers, strengths, in the order in which they would be summed. */
function rowsByKey(ties: Ties): Map<number, number[][]> {
  return new Map(Array.from({ length: ties.n }, (_, i) => [keyOf(ties, i), Array.from(
    ties.speakers.subarray(ties.offsets[i]!, ties.offsets[i + 1]!),
    (speaker, k) => {
      const e = ties.offsets[i]! + k;
      return [keyOf(ties, speaker), ties.layer?.[e] ?? 0, strengthOf(ties, e)];
    },
  )]));
}

const networkAndOrder = arbitraryNetwork().chain((network) =>
  fc.tuple(fc.constant(network), fc.shuffledSubarray(Array.from({ length: network.n }, (_, i) => i), { minLength: network.n })));

describe("reorder", () => {
  it("changes no row as seen by keys", () => {
    fc.assert(fc.property(networkAndOrder, ([network, order]) => {
      const ties = compile(network);
      expect(new Map([...rowsByKey(reorder(ties, Uint32Array.from(order)))].sort(([a], [b]) => a - b))).toEqual(rowsByKey(ties));
    }), { numRuns: 300 });
  });

  it("is undone by the inverse order, keys included", () => {
    fc.assert(fc.property(networkAndOrder, ([network, list]) => {
      const order = Uint32Array.from(list);
      const ties = reorder(compile(network), order);
      const back = reorder(ties, inverse(order));
      expect({ ...back, keys: null }).toEqual(compile(network));
      expect([...back.keys!]).toEqual(Array.from({ length: network.n }, (_, i) => i));
    }));
  });
});

describe("bfsOrder", () => {
  it("lists every agent once", () => {
    fc.assert(fc.property(arbitraryNetwork(), (network) => {
      expect([...bfsOrder(compile(network))].sort((a, b) => a - b)).toEqual(Array.from({ length: network.n }, (_, i) => i));
    }));
  });

  it("walks a path from its first agent when the path is numbered badly", () => {
    const path = { n: 4, directed: false, from: Uint32Array.of(0, 3, 1), to: Uint32Array.of(3, 1, 2) };
    const ties = compile({ ...path, strength: null, ids: null, layer: null, layers: ["ties"], attributes: {} });
    expect([...bfsOrder(ties)]).toEqual([0, 3, 1, 2]);
  });
});
