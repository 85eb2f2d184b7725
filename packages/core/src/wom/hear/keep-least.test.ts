import fc from "fast-check";
import { expect, it } from "vitest";
import { keepLeast } from "./keep-least.js";

it("keeps the items of least rank in the order in which they stood, of equals the first, whatever was kept before", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 8 }), fc.array(fc.array(fc.integer({ min: -4, max: 4 }), { maxLength: 30 }), { maxLength: 3 }), (room, lists) => {
    const least = new Float64Array(room);
    for (const ranks of lists) {
      const items = Uint32Array.from(ranks, (_, p) => 100 + p);
      const kept = keepLeast(items, Float64Array.from(ranks), ranks.length, least);
      const best = ranks.map((rank, p) => [rank, p] as const).sort(([a, p], [b, q]) => a - b || p - q).slice(0, room).map(([, p]) => p).sort((p, q) => p - q);
      expect(Array.from(items.subarray(0, kept))).toEqual(best.map((p) => 100 + p));
    }
  }), { numRuns: 500, seed: 1 });
});
