import { describe, expect, it } from "vitest";
import fixture from "../../../../test/experiment/fixtures/sobol-points.json" with { type: "json" };
import { openStream } from "../random/stream.js";
import { sobolDesign, sobolPoints } from "./sobol-sequence.js";

const plain = sobolPoints(16384, 128);
const scrambled = (n: number, dims: number, replication = 0) => sobolPoints(n, dims, { seed: "sobol", replication });

it("agrees with SciPy in all 128 dimensions, bit by bit", () => {
  const mine = fixture.chosen.map((k) => Array.from(plain[k]!, (x) => x * 1073741824));
  expect(mine).toEqual(fixture.points);
});

/** How many points lie in each box of 2^a by 2^b equal ones. */
function boxes(points: readonly Float64Array[], [x, y]: readonly [number, number], a: number, b: number): Set<number> {
  const counts = new Array<number>(2 ** (a + b)).fill(0);
  for (const point of points) counts[Math.floor(point[x]! * 2 ** a) * 2 ** b + Math.floor(point[y]! * 2 ** b)]! += 1;
  return new Set(counts);
}

describe.each([["plain", sobolPoints], ["scrambled", scrambled]] as const)("%s points", (_, points: (n: number, dims: number) => Float64Array[]) => {
  it("hold one of 2^m in each of 2^m equal intervals of every dimension", () => {
    const first = points(1024, 128);
    for (let d = 0; d < 128; d++) expect(boxes(first, [d, d], 10, 0)).toEqual(new Set([1]));
  });

  it("hold one of 2^m in every elementary interval of the first two dimensions, in later stretches of 2^m, too", () => {
    const first = points(3072, 2);
    for (let m = 0; m <= 10; m++) {
      for (let a = 0; a <= m; a++) {
        for (const stretch of [0, 1, 2]) {
          expect(boxes(first.slice(stretch * 2 ** m, (stretch + 1) * 2 ** m), [0, 1], a, m - a)).toEqual(new Set([1]));
        }
      }
    }
  });
});

it("changes no point when more points or dimensions are asked for", () => {
  const few = scrambled(100, 3);
  expect(scrambled(1000, 7).slice(0, 100).map((point) => point.slice(0, 3))).toEqual(few);
});

// Means of 500 uniforms have sd .0129; beyond 5 sd one of 8 lies by chance in 4.6e-6 of seeds.
it("makes each point uniform over the scrambles, the first one too", () => {
  const runs = Array.from({ length: 500 }, (_, r) => scrambled(2, 4, r));
  for (const k of [0, 1]) {
    for (let d = 0; d < 4; d++) expect(Math.abs(runs.reduce((sum, points) => sum + points[k]![d]!, 0) / 500 - 0.5)).toBeLessThan(0.0645);
  }
});

// Each correlation of 500 independent pairs has sd 1/sqrt(500); beyond 5 sd one of twelve lies by chance in 6.9e-6 of seeds.
it("scrambles the dimensions independently, in their first digits and beyond the 32nd", () => {
  const first = Array.from({ length: 500 }, (_, r) => scrambled(1, 4, r)[0]!);
  const parts = [(x: number) => x - 0.5, (x: number) => (x * 4294967296) % 1 - 0.5];
  for (const part of parts) {
    for (let i = 0; i < 4; i++) {
      for (let j = 0; j < i; j++) {
        const correlation = first.reduce((sum, point) => sum + part(point[i]!) * part(point[j]!), 0) / 500 / (1 / 12);
        expect(Math.abs(correlation) * Math.sqrt(500)).toBeLessThan(5);
      }
    }
  }
});

/** Square of the L2 star discrepancy (Warnock's formula). */
function discrepancy(points: readonly Float64Array[]): number {
  const n = points.length;
  const dims = points[0]!.length;
  const single = points.reduce((sum, x) => sum + x.reduce((product, u) => product * (1 - u * u), 1), 0);
  let pairs = 0;
  for (const x of points) for (const y of points) pairs += x.reduce((product, u, d) => product * (1 - Math.max(u, y[d]!)), 1);
  return 3 ** -dims - (2 ** (1 - dims) / n) * single + pairs / (n * n);
}

it("fills the cube better than 256 independent points: less than a tenth of their expected squared discrepancy, (2^-3 - 3^-3) / 256", () => {
  const independent = (1 / 8 - 1 / 27) / 256;
  const stream = openStream("sobol", 0, "independent");
  const drawn = Array.from({ length: 256 }, (_, k) => Float64Array.from({ length: 3 }, (_, d) => stream.uniform(k, d)));
  expect(discrepancy(drawn)).toBeGreaterThan(independent / 5);
  expect(discrepancy(sobolPoints(256, 3))).toBeLessThan(independent / 10);
  for (let r = 0; r < 10; r++) expect(discrepancy(scrambled(256, 3, r))).toBeLessThan(independent / 10);
});

it("integrates a smooth function with an error that falls as n^-3/2 when scrambled (Owen 1997), not as n^-1/2", () => {
  const error = (n: number) => Math.sqrt(Array.from({ length: 40 }, (_, r) => {
    const mean = scrambled(n, 2, r).reduce((sum, point) => sum + Math.exp(point[0]! + point[1]!), 0) / n;
    return (mean - (Math.E - 1) ** 2) ** 2;
  }).reduce((sum, square) => sum + square, 0) / 40);
  expect(error(64) / error(1024)).toBeGreaterThan(16);
});

it("refuses more dimensions than there are direction numbers", () => {
  expect(() => sobolPoints(8, 129)).toThrow("dims: expected a whole number from 1 to 128, received 129");
  expect(() => sobolDesign(Array.from({ length: 129 }, (_, k) => ({ path: `x${k}`, low: 0, high: 1 })), 0)).toThrow(/2 issues/);
});
