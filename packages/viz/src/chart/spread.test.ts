import fc from "fast-check";
import { expect, it } from "vitest";
import { spread } from "./spread.js";

fc.configureGlobal({ seed: 417 });

const wishes = fc.array(fc.record({ at: fc.double({ min: -50, max: 250, noNaN: true }), height: fc.double({ min: 1, max: 18, noNaN: true }) }), { maxLength: 10 });

it("keeps labels apart, in the order of their wishes, and between the ends", () => {
  fc.assert(fc.property(wishes, (given) => {
    const boxes = spread(given, 0, 200).map((at, k) => ({ k, top: at - given[k]!.height / 2, bottom: at + given[k]!.height / 2, wish: given[k]!.at })).sort((a, b) => a.top - b.top);
    for (const [k, box] of boxes.entries()) {
      expect(box.top).toBeGreaterThan(-1e-6);
      expect(box.bottom).toBeLessThan(200 + 1e-6);
      if (k > 0) expect(box.top).toBeGreaterThan(boxes[k - 1]!.bottom - 1e-6);
      if (k > 0) expect(box.wish).toBeGreaterThanOrEqual(boxes[k - 1]!.wish);
    }
  }));
});

it("leaves alone what does not overlap, and shares the way between what does", () => {
  expect(spread([{ at: 50, height: 10 }, { at: 20, height: 10 }], 0, 100)).toEqual([50, 20]);
  expect(spread([{ at: 50, height: 10 }, { at: 50, height: 10 }], 0, 100)).toEqual([45, 55]);
  expect(spread([{ at: 0, height: 10 }, { at: 2, height: 10 }], 0, 100)).toEqual([5, 15]);
});
