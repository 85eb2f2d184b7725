import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dotSize, dotsOf } from "./dot-bins.js";

fc.configureGlobal({ seed: 417 });

const values = fc.array(fc.oneof(fc.integer({ min: -500, max: 500 }).map((k) => k / 1000), fc.constant(NaN)), { maxLength: 80 });

describe("dots in columns", () => {
  it("are one for each value there is, each in a place of its own, and stacked without gaps", () => {
    fc.assert(fc.property(values, fc.constantFrom(0.01, 0.03, 0.2), (each, width) => {
      const dots = dotsOf(each, width);
      expect(dots.map(({ index }) => index).sort((a, b) => a - b)).toEqual(each.flatMap((value, k) => (Number.isNaN(value) ? [] : [k])));
      const places = new Set(dots.map(({ column, level }) => `${column} ${level}`));
      expect(places.size).toBe(dots.length);
      for (const { column, level } of dots) if (level > 0) expect(places.has(`${column} ${level - 1}`)).toBe(true);
    }));
  });

  it("stand over their value, and none below 0 on the side of those above", () => {
    fc.assert(fc.property(values, (each) => {
      for (const { index, column } of dotsOf(each, 0.03)) {
        expect(each[index]! >= column * 0.03 - 1e-12 && each[index]! < (column + 1) * 0.03 + 1e-12).toBe(true);
        expect(column < 0).toBe(each[index]! < 0);
      }
    }));
  });

  it("are as large as the highest stack lets them be", () => {
    const alike = new Array<number>(40).fill(0.1);
    const size = dotSize(alike, [-0.5, 0.5], 400, 104);
    expect([size, size * 40 <= 104, (size + 0.5) * 40 <= 104]).toEqual([2.5, true, false]);
    expect(dotSize([0.1], [-0.5, 0.5], 400, 104)).toBe(14);
  });
});
