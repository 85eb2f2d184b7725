import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryNetwork } from "../testing/arbitrary-network.js";
import { compile } from "./compile.js";
import { type Network, plainNetwork } from "./network.js";
import { inDegree, strengthOf, type Ties } from "./ties.js";

type Row = readonly [speaker: number, layer: number, strength: number];

/** The rows by the definition: every entry listed, then sorted. */
function rowsByDefinition({ n, directed, from, to, strength, layer }: Network): Row[][] {
  const rows: Row[][] = Array.from({ length: n }, () => []);
  for (let e = 0; e < from.length; e++) {
    rows[to[e]!]!.push([from[e]!, layer?.[e] ?? 0, strength?.[e] ?? 1]);
    if (!directed) rows[from[e]!]!.push([to[e]!, layer?.[e] ?? 0, strength?.[e] ?? 1]);
  }
  for (const row of rows) row.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return rows;
}

function rowsOf(ties: Ties): Row[][] {
  return Array.from({ length: ties.n }, (_, i) =>
    Array.from({ length: inDegree(ties, i) }, (_, k) => {
      const e = ties.offsets[i]! + k;
      return [ties.speakers[e]!, ties.layer?.[e] ?? 0, strengthOf(ties, e)] as const;
    }));
}

describe("compile", () => {
  it("fills every row in order of speaker, then layer, with its own strengths", () => {
    fc.assert(fc.property(arbitraryNetwork(), (network) => {
      expect(rowsOf(compile(network))).toEqual(rowsByDefinition(network));
    }), { numRuns: 500 });
  });

  it("does not depend on the order of ties, nor on the direction an undirected tie is written in", () => {
    fc.assert(fc.property(arbitraryNetwork(), (network) => {
      const back = <C extends Uint32Array | Float64Array | Uint8Array>(column: C) => column.slice().reverse() as C;
      const { from, to, strength, layer, directed } = network;
      const shuffled: Network = {
        ...network, from: back(directed ? from : to), to: back(directed ? to : from),
        strength: strength && back(strength), layer: layer && back(layer),
      };
      expect(compile(shuffled)).toEqual(compile(network));
    }));
  });

  it("ends its offsets with the number of entries written", () => {
    fc.assert(fc.property(arbitraryNetwork(), (network) => {
      const ties = compile(network);
      expect(ties.offsets.length).toBe(network.n + 1);
      expect(ties.offsets[network.n]).toBe(ties.speakers.length);
      expect(ties.m).toBe(network.from.length * (network.directed ? 1 : 2));
    }));
  });

  it("keeps a uniform strength as a number", () => {
    expect(compile(plainNetwork(3, Uint32Array.of(0, 1), Uint32Array.of(1, 2))).strength).toBe(1);
  });

  it("asks for a given strength by speaker and hearer, instead of the network's", () => {
    const network = { ...plainNetwork(3, Uint32Array.of(2, 1), Uint32Array.of(1, 0)), strength: Float64Array.of(7, 7) };
    expect(compile(network, { strength: (speaker, hearer) => 10 * speaker + hearer }).strength).toEqual(Float64Array.of(10, 1, 21, 12));
  });

  it("makes empty rows of a network without ties", () => {
    const ties = compile(plainNetwork(2, new Uint32Array(0), new Uint32Array(0)));
    expect([ties.m, [...ties.offsets]]).toEqual([0, [0, 0, 0]]);
  });
});
