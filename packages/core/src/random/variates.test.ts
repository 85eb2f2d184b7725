import fc from "fast-check";
import { expect, test } from "vitest";
import { betaVariate } from "./beta.js";
import { normalBetween, normalClipped, normalVariate } from "./normal.js";
import { pickIndex } from "./pick.js";
import { poissonChances, poissonFrom } from "./poisson.js";
import { openStream } from "./stream.js";

const LARGEST = 1 - 2 ** -53;
const uniform = fc.oneof(fc.constantFrom(0, 2 ** -53, 0.5, LARGEST), fc.nat(Number.MAX_SAFE_INTEGER).map((cell) => cell / 2 ** 53));
const far = (u: number, v: number): boolean => Math.abs(u - v) >= 1e-12;

/** Density of a standard normal; mass, mean and variance of its truncation to [-1, .5]. */
const density = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
const MASS = 0.6914624612740131 - 0.15865525393145707;
const MEAN = (density(-1) - density(0.5)) / MASS;
const VARIANCE = 1 + (-density(-1) - 0.5 * density(0.5)) / MASS - MEAN * MEAN;

const VARIATES = [
  { name: "normal(2, 3)", draw: (u: number) => normalVariate(u, 2, 3), mean: 2, variance: 9 },
  { name: "standard normal between -1 and .5", draw: (u: number) => normalBetween(u, 0, 1, -1, 0.5), mean: MEAN, variance: VARIANCE },
  { name: "beta(2, 5)", draw: (u: number) => betaVariate(u, 2, 5), mean: 2 / 7, variance: 10 / (49 * 8) },
  { name: "beta(.5, .5)", draw: (u: number) => betaVariate(u, 0.5, 0.5), mean: 0.5, variance: 1 / 8 },
  { name: "Poisson(.3)", draw: (u: number) => poissonFrom(u, poissonChances(0.3)), mean: 0.3, variance: 0.3 },
  { name: "Poisson(40)", draw: (u: number) => poissonFrom(u, poissonChances(40)), mean: 40, variance: 40 },
];

test.each(VARIATES)("$name has its mean and variance", ({ draw, mean, variance }) => {
  // Twelve figures within 5 of their standard errors: false alarm 7e-6, seed fixed.
  const n = 40_000;
  const stream = openStream("variates", 0, "population");
  const values = Array.from({ length: n }, (_, agent) => draw(stream.uniform(agent)));
  const average = (power: number) => values.reduce((sum, x) => sum + (x - mean) ** power, 0) / n;
  expect(Math.abs(average(1))).toBeLessThan(5 * Math.sqrt(variance / n));
  expect(Math.abs(average(2) - variance)).toBeLessThan(5 * Math.sqrt((average(4) - average(2) ** 2) / n));
});

test("a Poisson variate has its probabilities, and a finite value at the last of all uniforms", () => {
  for (const mean of [0, 0.3, 2.5, 40, 500]) {
    expect(poissonFrom(LARGEST, poissonChances(mean))).toBeLessThan(mean + 9 * Math.sqrt(mean) + 25);
    let share = Math.exp(-mean);
    let below = 0;
    for (let k = 0; k < mean + 3 * Math.sqrt(mean); k++) {
      if (share > 1e-9) expect(poissonFrom(below + share / 2, poissonChances(mean))).toBe(k);
      below += share;
      share *= mean / (k + 1);
    }
  }
});

test("no variate is infinite or outside its range, at u = 0 and just below 1 too", () => {
  fc.assert(
    fc.property(uniform, fc.double({ min: -5, max: 5, noNaN: true }), fc.double({ min: 0.01, max: 3, noNaN: true }), (u, mean, sd) => {
      expect(Math.abs(normalVariate(u, mean, sd) - mean)).toBeLessThan(8.3 * sd + 1e-14);
      expect(Math.abs(normalBetween(u, mean, sd, -1, 1))).toBeLessThanOrEqual(1);
      expect(normalClipped(u, mean, sd, -1, 1)).toBe(Math.max(-1, Math.min(1, normalVariate(u, mean, sd))));
      expect(normalBetween(u, mean, sd, -1e6, 1e6)).toSatisfy((x: number) => Math.abs(x - mean) < 8.3 * sd + 1e-14);
      const share = betaVariate(u, 0.05 + Math.abs(mean), sd);
      expect(share > 0 && share < 1).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("a truncated normal far from its mean stays in its interval, or at the end nearest to the mean", () => {
  expect([normalBetween(0, 0, 1, 10, 11), normalBetween(0.5, 0, 1, 50, 60), normalBetween(0.5, 0, 1, -60, -50)]).toEqual([10, 50, -50]);
  // The median above 10, by mpmath with 30 digits.
  expect(Math.abs(normalBetween(0.5, 0, 1, 10, 11) - 10.068409369547619)).toBeLessThan(1e-13);
});

test("every variate rises, or stays, as its uniform rises", () => {
  fc.assert(
    fc.property(uniform, uniform, (u, v) => {
      fc.pre(far(u, v));
      for (const { draw } of VARIATES) expect(draw(Math.min(u, v))).toBeLessThanOrEqual(draw(Math.max(u, v)));
      expect(normalBetween(Math.min(u, v), 0, 0.1, 0.5, 1)).toBeLessThanOrEqual(normalBetween(Math.max(u, v), 0, 0.1, 0.5, 1));
    }),
    { numRuns: 300 },
  );
});

test("a picked position is floor(u n / 2^32), for every n up to 2^32", () => {
  const stream = openStream("1", 0, "pick");
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 1, max: 2 ** 32 }), (agent, other, n) => {
      expect(pickIndex(stream, n, agent, other)).toBe(Number((BigInt(stream.u32(agent, other)) * BigInt(n)) >> 32n));
    }),
    { numRuns: 2000 },
  );
  for (const agent of [0, 1, 2, 3]) expect([pickIndex(stream, 2 ** 32, agent), pickIndex(stream, 1, agent)]).toEqual([stream.u32(agent), 0]);
});

test("the bits are unchanged, not proven right", () => {
  const stream = openStream("1", 0, "population");
  stream.at(3, 1);
  const u = stream.uniform(42, 7);
  expect([stream.u32(42, 7), u, normalVariate(u, 0, 1), normalBetween(u, 0.15, 0.35, -1, 1), betaVariate(u, 2, 5), poissonFrom(u, poissonChances(40))]).toEqual([
    2593649609, 0.6038811119827026, 0.26340585790317406, 0.23822370098310516, 0.3112872635743149, 42,
  ]);
});
