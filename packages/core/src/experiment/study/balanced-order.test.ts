import fc from "fast-check";
import { expect, it } from "vitest";
import { balancedOrder } from "./balanced-order.js";

const designs = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 6 }).filter((levels) => levels.reduce((all, each) => all * each, 1) <= 2000);

/** (factors) level of each at a position of a grid. */
const levelsAt = (levels: readonly number[], position: number): number[] => {
  let rest = position;
  return levels.toReversed().map((count) => { const level = rest % count; rest = Math.floor(rest / count); return level; }).toReversed();
};

/** Largest difference between how often two levels of a factor were had, at any cut. */
function imbalance(levels: readonly number[]): number[] {
  const had = levels.map((count) => new Uint32Array(count));
  const worst = levels.map(() => 0);
  for (const position of balancedOrder(levels)) {
    levelsAt(levels, position).forEach((level, d) => { had[d]![level]!++; });
    had.forEach((counts, d) => { worst[d] = Math.max(worst[d]!, Math.max(...counts) - Math.min(...counts)); });
  }
  return worst;
}

it("goes through every combination once", () => {
  fc.assert(fc.property(designs, (levels) => {
    const order = balancedOrder(levels);
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from(order, (_, k) => k));
  }));
});

it("has had each level of a factor as often as any other, or once more, wherever it is cut", () => {
  fc.assert(fc.property(designs, (levels) => {
    expect(imbalance(levels)).toEqual(levels.map((count) => (count > 1 ? 1 : 0)));
  }));
});

it("has had every pair of levels equally often at half of a 2^8 factorial", () => {
  const levels = Array.from({ length: 8 }, () => 2);
  const half = Array.from(balancedOrder(levels).subarray(0, 128), (position) => levelsAt(levels, position));
  for (let a = 0; a < 8; a++) for (let b = 0; b < a; b++) expect([a, b, half.filter((point) => point[a] === point[b]).length]).toEqual([a, b, 64]);
});

it("is not the order of the grid, in which half of a factorial holds one level of the first factor only", () => {
  expect([...balancedOrder([2, 2, 2])].slice(0, 4)).toEqual([0, 7, 2, 5]);
});
