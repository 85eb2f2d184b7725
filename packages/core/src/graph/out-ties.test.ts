import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryNetwork } from "../testing/arbitrary-network.js";
import { bfsOrder } from "./bfs-order.js";
import { compile } from "./compile.js";
import { outTies } from "./out-ties.js";
import { reorder } from "./reorder.js";
import { keyOf, strengthOf, type Ties } from "./ties.js";

type Entry = readonly [speaker: number, hearer: number, layer: number, strength: number];

function entriesByHearer(ties: Ties): Entry[] {
  return Array.from({ length: ties.n }, (_, i) => i).flatMap((i) =>
    Array.from({ length: ties.offsets[i + 1]! - ties.offsets[i]! }, (_, k): Entry => {
      const e = ties.offsets[i]! + k;
      return [keyOf(ties, ties.speakers[e]!), keyOf(ties, i), ties.layer?.[e] ?? 0, strengthOf(ties, e)];
    }));
}

function entriesBySpeaker(ties: Ties): Entry[] {
  const { offsets, hearers, entry } = outTies(ties);
  return Array.from({ length: ties.n }, (_, i) => i).flatMap((i) =>
    Array.from({ length: offsets[i + 1]! - offsets[i]! }, (_, j): Entry => {
      const k = offsets[i]! + j;
      const e = entry === null ? 0 : entry[k]!;
      return [keyOf(ties, i), keyOf(ties, hearers[k]!), ties.layer?.[e] ?? 0, strengthOf(ties, e)];
    }));
}

const bySpeakerThenHearer = (a: Entry, b: Entry) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

describe("outTies", () => {
  it("holds every tie once, rows by speaker, each by ascending key of the hearer, with its layer and strength", () => {
    fc.assert(fc.property(arbitraryNetwork(), (network) => {
      const ties = compile(network);
      expect(entriesBySpeaker(ties)).toEqual(entriesByHearer(ties).sort(bySpeakerThenHearer));
    }), { numRuns: 300 });
  });

  it("keeps rows in key order when storage is in another", () => {
    fc.assert(fc.property(arbitraryNetwork(), (network) => {
      const ties = compile(network);
      const moved = reorder(ties, bfsOrder(ties));
      const rows = new Map(Array.from({ length: ties.n }, (_, i) => [keyOf(moved, i), i]));
      const places = entriesBySpeaker(moved);
      for (const key of rows.keys()) {
        const of = (entries: Entry[]) => entries.filter(([speaker]) => speaker === key);
        expect(of(places)).toEqual(of(entriesBySpeaker(ties)));
      }
    }), { numRuns: 300 });
  });

  it("shares the rows of an undirected network", () => {
    fc.assert(fc.property(arbitraryNetwork(), (network) => {
      fc.pre(!network.directed);
      const ties = compile(network);
      expect(outTies(ties).hearers).toBe(ties.speakers);
    }));
  });
});
