import fc from "fast-check";
import { expect, it } from "vitest";
import { arbitraryReal } from "../testing/arbitrary-value.js";
import { powerFrom } from "./power-from.js";

const unit = arbitraryReal(0, 1);
const omegas = fc.record({ demand: unit, information: unit, network: unit, crowd: unit });
const half = { demand: 0.5, information: 0.5, network: 0.5, crowd: 0.5 };
const many = { seed: 1, numRuns: 2000 };

it("there is no power without a source, and each alone gives its most", () => {
  expect(powerFrom(half, 0, 0, 0, 0)).toBe(0);
  expect([powerFrom(half, 1, 0, 0, 0), powerFrom(half, 0, 1, 0, 0), powerFrom(half, 0, 0, 1, 0), powerFrom(half, 0, 0, 0, 1)]).toEqual([0.5, 0.5, 0.5, 0.5]);
});

it("a source closes a share of what is missing: two halves give three quarters, four give fifteen sixteenths", () => {
  expect([powerFrom(half, 1, 1, 0, 0), powerFrom(half, 1, 1, 1, 1)]).toEqual([0.75, 0.9375]);
});

it("a source that counts whole gives full power", () => expect(powerFrom({ ...half, network: 1 }, 0.3, 0.2, 1, 0.1)).toBe(1));

it("power stays in [0, 1] and never falls with more of a source", () => fc.assert(fc.property(omegas, unit, unit, unit, unit, unit, (omega, d, i, n, c, more) => {
  const power = powerFrom(omega, d, i, n, c);
  expect(power).toBeGreaterThanOrEqual(0);
  expect(power).toBeLessThanOrEqual(1);
  const higher = [powerFrom(omega, Math.max(d, more), i, n, c), powerFrom(omega, d, Math.max(i, more), n, c), powerFrom(omega, d, i, Math.max(n, more), c), powerFrom(omega, d, i, n, Math.max(c, more))];
  for (const other of higher) expect(other).toBeGreaterThanOrEqual(power);
}), many));
