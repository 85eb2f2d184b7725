import fc from "fast-check";
import { expect, it } from "vitest";
import { latinHypercube } from "./latin-hypercube.js";

const named = (...paths: string[]) => paths.map((path) => ({ path, low: 0, high: 1 }));
const column = (points: readonly Float64Array[], d: number) => points.map((point) => point[d]!);

it("has exactly one point in each stratum of each factor", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 300 }), fc.string(), (n, seed) => {
    const { points } = latinHypercube(named("a", "b", "c"), n, { seed });
    for (let d = 0; d < 3; d++) {
      const ascending = column(points, d).sort((a, b) => a - b);
      expect(ascending.every((x, k) => x >= k / n && x < (k + 1) / n)).toBe(true);
    }
  }), { numRuns: 50 });
});

it("leaves a factor's coordinates alone when others are added or change places", () => {
  const abc = latinHypercube(named("a", "b", "c"), 50, { seed: "s" }).points;
  const cxa = latinHypercube(named("c", "x", "a"), 50, { seed: "s" }).points;
  expect(column(cxa, 0)).toEqual(column(abc, 2));
  expect(column(cxa, 2)).toEqual(column(abc, 0));
});

it("is another design under another seed or replication", () => {
  const of = (seed: string, replication: number) => column(latinHypercube(named("a"), 50, { seed, replication }).points, 0);
  expect(of("s", 0)).not.toEqual(of("t", 0));
  expect(of("s", 0)).not.toEqual(of("s", 1));
});

// Correlations of 500 independent pairs have sd 1/sqrt(499); |z| < 5 for six pairs twice fails by chance in 7e-6 of seeds.
it("draws strata, and places within them, of any two factors independently", () => {
  const { points } = latinHypercube(named("a", "b", "c", "d"), 500, { seed: "independent" });
  const ranks = [0, 1, 2, 3].map((d) => column(points, d).map((x) => Math.floor(x * 500) - 249.5));
  const places = [0, 1, 2, 3].map((d) => column(points, d).map((x) => (x * 500) % 1 - 0.5));
  const z = (x: readonly number[], y: readonly number[], variance: number) => Math.abs(x.reduce((sum, value, k) => sum + value * y[k]!, 0)) / 500 / variance * Math.sqrt(499);
  for (let i = 0; i < 4; i++) {
    for (let j = 0; j < i; j++) {
      expect(z(ranks[i]!, ranks[j]!, (500 * 500 - 1) / 12)).toBeLessThan(5);
      expect(z(places[i]!, places[j]!, 1 / 12)).toBeLessThan(5);
    }
  }
});

it("refuses no points, and no factors", () => {
  expect(() => latinHypercube([], 0, { seed: "s" })).toThrow(/2 issues\nfactors: expected at least one factor.*\nn: expected a whole number/);
});
