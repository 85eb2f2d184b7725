import fc from "fast-check";
import { expect, test } from "vitest";
import { uniformOrder } from "./uniform-order.js";

const belowOne = 1 - 2 ** -53;
const uniforms = fc.array(fc.oneof(fc.integer({ min: 0, max: 7 }).map((k) => k / 8), fc.double({ min: 0, max: belowOne, noNaN: true })), { maxLength: 60 });

test("uniforms are put in ascending order, equals by position, and none beyond the count is touched", () => {
  fc.assert(fc.property(uniforms, fc.nat(5), (values, spare) => {
    const all = Float64Array.from([...values, ...new Array(spare).fill(0)]);
    const order = new Uint32Array(all.length).fill(77);
    uniformOrder(all, values.length, order, new Uint32Array(all.length).fill(99));
    const sorted = values.map((_, p) => p).sort((a, b) => values[a]! - values[b]! || a - b);
    expect([...order]).toEqual([...sorted, ...new Array(spare).fill(77)]);
  }));
});

test("the largest uniform has a place of its own, whatever the count", () => {
  for (let count = 1; count <= 1000; count++) {
    const values = new Float64Array(count).fill(belowOne);
    const order = new Uint32Array(count);
    uniformOrder(values, count, order, new Uint32Array(count));
    expect(order.every((p, r) => p === r)).toBe(true);
  }
});
