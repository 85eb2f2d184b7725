import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Merge, tidyTies } from "./tidy-ties.js";

type Row = [from: number, to: number, strength: number, layer: number];

const N = 6;
const rows = fc.array(fc.tuple(fc.nat(N - 1), fc.nat(N - 1), fc.double({ min: 0, max: 9, noNaN: true }).map((x) => x + 0), fc.nat(2)));

const tidy = (list: Row[], directed: boolean, merge: Merge) => tidyTies(N, directed, {
  from: Uint32Array.from(list, ([from]) => from), to: Uint32Array.from(list, ([, to]) => to),
  strength: Float64Array.from(list, ([, , strength]) => strength), layer: Uint8Array.from(list, ([, , , layer]) => layer),
}, merge);

function slowly(list: Row[], directed: boolean, merge: Merge): Row[] {
  const groups = new Map<string, number[]>();
  for (const [from, to, strength, layer] of list) {
    if (from === to) continue;
    const key = JSON.stringify(directed || from < to ? [from, to, layer] : [to, from, layer]);
    groups.set(key, [...(groups.get(key) ?? []), strength]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, strengths]) => {
    const [from, to, layer] = JSON.parse(key);
    const ascending = strengths.sort((a, b) => a - b);
    return [from, to, merge === "max" ? ascending.at(-1)! : ascending.reduce((sum, x) => sum + x, 0), layer];
  });
}

describe("tidyTies", () => {
  it("agrees with grouping in a Map", () => {
    fc.assert(fc.property(rows, fc.boolean(), fc.constantFrom<Merge>("max", "sum"), (list, directed, merge) => {
      const ties = tidy(list, directed, merge);
      const got = Array.from(ties.from, (from, e) => [from, ties.to[e], ties.strength?.[e] ?? 1, ties.layer![e]]);
      expect(got).toEqual(slowly(list, directed, merge));
      const loops = list.filter(([from, to]) => from === to).length;
      expect([ties.droppedSelfLoops, ties.mergedParallel]).toEqual([loops, list.length - loops - got.length]);
    }));
  });

  it("gives the same bits for the same ties in any order, sums included", () => {
    const shuffled = rows.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(fc.property(shuffled, fc.boolean(), ([list, other], directed) => {
      expect(tidy(other, directed, "sum")).toEqual(tidy(list, directed, "sum"));
    }));
  });

  it("has no strengths when all that remain are 1", () => {
    expect(tidy([[0, 1, 1, 0], [1, 0, 0.5, 0], [2, 2, 7, 0]], false, "max").strength).toBeNull();
  });
});
