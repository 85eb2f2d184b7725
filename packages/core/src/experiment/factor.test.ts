import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Factor, factorMistakes, type Ranged, valueAt } from "./factor.js";
import { refuse } from "./refuse.js";

const push = { path: "push", levels: [0, 1, 4] };

describe("the value of a factor", () => {
  it("gives levels equal shares of [0, 1], in their order, and the last one at 1", () => {
    expect([0, 0.33, 0.34, 0.66, 0.67, 1].map((u) => valueAt(push, u))).toEqual([0, 0, 1, 1, 4, 4]);
  });

  it("gives whole numbers equal shares, both ends among them", () => {
    const contacts: Ranged = { path: "contacts", low: 2, high: 5, scale: "whole" };
    expect([0, 0.24, 0.26, 0.51, 0.76, 1].map((u) => valueAt(contacts, u))).toEqual([2, 2, 3, 4, 5, 5]);
  });

  it("is the geometric mean half way along a log scale", () => {
    expect(valueAt({ path: "rate", low: 0.001, high: 10, scale: "log" }, 0.5)).toBeCloseTo(0.1, 14);
  });

  it("reaches both ends exactly, stays between them and, on a linear or whole scale, never falls", () => {
    const u = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }), u, u, (low, width, a, b) => {
      for (const scale of ["linear", "log", "whole"] as const) {
        const factor: Ranged = { path: "x", low, high: low + width, scale };
        const [x, y] = [Math.min(a, b), Math.max(a, b)].map((at) => valueAt(factor, at) as number) as [number, number];
        expect([valueAt(factor, 0), valueAt(factor, 1)]).toEqual([low, low + width]);
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(low);
        expect(Math.max(x, y)).toBeLessThanOrEqual(low + width);
        if (scale !== "log") expect(x).toBeLessThanOrEqual(y);
      }
    }));
  });
});

it("refuses what is no dimension, all at once", () => {
  const wrong: Factor[] = [
    { path: "", levels: [] }, { path: "a", levels: [{ x: 1, y: 2 }, { y: 2, x: 1 }] }, { path: "a", low: 1, high: 1 },
    { path: "a.b", low: 0, high: 1, scale: "log" }, { path: "c", low: 0.5, high: 2, scale: "whole" }, { path: "d", low: 0, high: Number.NaN },
    { path: "e", low: 0, high: 1, scale: "cubic" as never },
  ];
  expect(factorMistakes(wrong).filter(({ when }) => when).map(({ path }) => path)).toEqual([
    "factors.0.path", "factors.0.levels", "factors.1.levels", "factors.2.path", "factors.2", "factors.3.path", "factors.3", "factors.4",
    "factors.5", "factors.6.scale",
  ]);
  expect(() => refuse("design", factorMistakes(wrong))).toThrow(/^design: 10 issues\nfactors\.0\.path: expected the path of a value/);
  expect(factorMistakes([push, { path: "pushes", low: 0, high: 1 }]).filter(({ when }) => when)).toEqual([]);
});
