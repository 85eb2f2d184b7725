import { expect, it } from "vitest";
import { fractional } from "../fractional.js";
import { fractionOrder } from "./fraction-order.js";

const factors = (count: number) => Array.from({ length: count }, (_, k) => ({ path: `x${k}`, levels: [0, 1] }));

/** Largest difference between how often each factor had its two levels, at any cut. */
function imbalance(count: number, generators: readonly string[]): number[] {
  const design = fractional(factors(count), generators);
  const sums = new Int32Array(count);
  const worst = new Array<number>(count).fill(0);
  for (const k of fractionOrder(design)) {
    design.points[k]!.forEach((u, d) => { sums[d]! += u < 0.5 ? -1 : 1; worst[d] = Math.max(worst[d]!, Math.abs(sums[d]!)); });
  }
  return worst;
}

it.each([[4, ["D=ABC"]], [8, ["E=BCD", "F=ACD", "G=ABC", "H=ABD"]], [5, ["E=-ABC"]]] as const)(
  "of %i factors by %j, where products are odd, has had both levels equally often, or one of them once more", (count, generators) => {
    expect(imbalance(count, generators)).toEqual(new Array(count).fill(1));
  });

it("has a level at most twice more often where products are even, and four times where no factor could be added", () => {
  expect(Math.max(...imbalance(5, ["D=AB", "E=AC"]))).toBe(2);
  expect(imbalance(7, ["D=AB", "E=AC", "F=BC", "G=ABC"]).sort()).toEqual([1, 1, 1, 1, 2, 2, 4]);
});

it("goes through every point once, from the first one", () => {
  const order = fractionOrder(fractional(factors(9), ["H=ABCD", "J=EFG"]));
  expect(order[0]).toBe(0);
  expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 128 }, (_, k) => k));
});
