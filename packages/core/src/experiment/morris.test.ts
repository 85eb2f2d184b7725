import fc from "fast-check";
import { expect, it } from "vitest";
import { morris } from "./morris.js";

const named = (...paths: string[]) => paths.map((path) => ({ path, low: 0, high: 1 }));

it("moves each factor once a walk, by p / (2 (p - 1)), between levels of a grid of p", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 10 }).map((half) => 2 * half), fc.string(), (k, levels, seed) => {
    const { points } = morris(named(..."abcdefgh".slice(0, k)), 5, { seed, levels });
    expect(points.length).toBe(5 * (k + 1));
    expect(points.flatMap((point) => [...point]).every((x) => x === Math.round(x * (levels - 1)) / (levels - 1) && x >= 0 && x <= 1)).toBe(true);
    for (let walk = 0; walk < 5; walk++) {
      const moved = Array.from({ length: k }, (_, step) => {
        const [from, to] = [points[walk * (k + 1) + step]!, points[walk * (k + 1) + step + 1]!];
        const changed = [...from.keys()].filter((d) => from[d] !== to[d]);
        expect(Math.abs(to[changed[0]!]! - from[changed[0]!]!)).toBeCloseTo(levels / (2 * (levels - 1)), 12);
        return changed;
      });
      expect(moved.flat().sort()).toEqual(Array.from({ length: k }, (_, d) => d));
    }
  }), { numRuns: 50 });
});

it("leaves where a factor begins and ends alone when others are added or change places", () => {
  const endsOf = (paths: string[], d: number) => {
    const { points } = morris(named(...paths), 20, { seed: "s" });
    return Array.from({ length: 20 }, (_, walk) => [0, paths.length].map((step) => points[walk * (paths.length + 1) + step]![d]!));
  };
  expect(endsOf(["c", "x", "a"], 2)).toEqual(endsOf(["a", "b", "c"], 0));
});

// Counts of 4 levels among 4,000 starts: chi-squared with 3 degrees of freedom beyond 30 in 1.4e-6 of seeds; the same for 3 places in order.
it("begins on every level alike often, and moves a factor first, second and third alike often", () => {
  const { points } = morris(named("a", "b", "c"), 4000, { seed: "fair" });
  const starts = [0, 0, 0, 0];
  const places = [0, 0, 0];
  for (let walk = 0; walk < 4000; walk++) {
    starts[Math.round(points[4 * walk]![0]! * 3)]! += 1;
    places[[0, 1, 2].findIndex((step) => points[4 * walk + step]![0] !== points[4 * walk + step + 1]![0])]! += 1;
  }
  expect(starts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)).toBeLessThan(30);
  expect(places.reduce((sum, count) => sum + (count - 4000 / 3) ** 2 / (4000 / 3), 0)).toBeLessThan(30);
});

it("chooses among more walks when candidates are given, all of them walks of the larger design", () => {
  const all = morris(named("a", "b"), 40, { seed: "s" }).points;
  const { points, trajectories } = morris(named("a", "b"), 4, { seed: "s", candidates: 40 });
  expect([points.length, trajectories]).toEqual([12, 4]);
  const walks = Array.from({ length: 40 }, (_, w) => all.slice(3 * w, 3 * w + 3));
  for (let w = 0; w < 4; w++) expect(walks).toContainEqual(points.slice(3 * w, 3 * w + 3));
});

it("refuses an odd number of levels, one walk, and fewer candidates than walks", () => {
  expect(() => morris(named("a"), 1, { seed: "s", levels: 5, candidates: 0 })).toThrow(/3 issues\ntrajectories.*\nlevels: expected an even number, received 5\ncandidates/);
});
