import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryReal } from "../testing/arbitrary-value.js";
import { avoidanceAfter } from "./avoidance-after.js";

const unit = arbitraryReal(0, 1);
const amount = fc.oneof(arbitraryReal(0, 5), arbitraryReal(0, 1e12));
const many = { seed: 1, numRuns: 2000 };

describe("avoidanceAfter", () => {
  it("halves what is missing at twice the gain of the pressure that counts half, in quarters exactly", () => {
    expect(avoidanceAfter(0, 1, 1, 0, 1)).toBe(0.5);
    expect(avoidanceAfter(0.5, 1, 1, 0.5, 1)).toBe(0.5);
  });

  it("only forgets without pressure, also where any pressure would count whole", () => {
    expect([avoidanceAfter(0.5, 0, 1, 0.25, 1), avoidanceAfter(0.5, 0, 1, 0.25, 0)]).toEqual([0.375, 0.375]);
  });

  it("counts any pressure whole without saturation", () => expect(avoidanceAfter(0, 1e-9, 0.25, 0, 0)).toBe(0.25));

  it("stays in [0, 1], rises with pressure and gain, falls with decay and saturation", () => fc.assert(fc.property(
    unit, amount, unit, unit, amount, unit, amount,
    (V, pressed, gain, decay, saturation, more, much) => {
      const after = avoidanceAfter(V, pressed, gain, decay, saturation);
      expect(after).toBeGreaterThanOrEqual(0);
      expect(after).toBeLessThanOrEqual(1);
      expect(avoidanceAfter(V, pressed, Math.max(gain, more), decay, saturation)).toBeGreaterThanOrEqual(after);
      expect(avoidanceAfter(V, pressed, gain, Math.max(decay, more), saturation)).toBeLessThanOrEqual(after);
      expect(avoidanceAfter(V, pressed, gain, decay, Math.max(saturation, much))).toBeLessThanOrEqual(after);
      expect(avoidanceAfter(V, Math.max(pressed, much), gain, decay, saturation)).toBeGreaterThanOrEqual(after - 1e-15);
    },
  ), many));

  it("rests, under constant pressure, where what is gained is what is forgotten", () => {
    let V = 0;
    for (let t = 0; t < 2000; t++) V = avoidanceAfter(V, 1, 0.1, 0.05, 1);
    expect(V).toBeCloseTo(0.05 / (0.05 + 0.05), 12);
  });
});
