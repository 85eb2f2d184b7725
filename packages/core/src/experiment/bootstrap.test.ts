import { expect, it } from "vitest";
import { openStream } from "../random/stream.js";
import { varianceOf } from "../stats/moments.js";
import { bootstrap, crossedBootstrap } from "./bootstrap.js";

const meanOf = (values: Float64Array) => (rows: Uint32Array) => Float64Array.of(rows.reduce((sum, row) => sum + values[row]!, 0) / rows.length);
const uniforms = (n: number, replication: number) => {
  const stream = openStream("bootstrap", replication, "test");
  return Float64Array.from({ length: n }, (_, k) => stream.uniform(k));
};

// The sd over 4,000 resamples has relative error 1/sqrt(8000) = 1.1 %; 5 sd fails by chance in 6e-7 of seeds.
it("finds the standard error of a mean, sd sqrt((n - 1) / n) / sqrt n, times 1.96", () => {
  const values = uniforms(200, 0);
  const { conf } = bootstrap(200, meanOf(values), { seed: "s", resamples: 4000 })[0]!;
  const expected = (1.959964 * Math.sqrt(varianceOf(values)) * Math.sqrt(199 / 200)) / Math.sqrt(200);
  expect(Math.abs(conf / expected - 1)).toBeLessThan(0.056);
});

// Theory gives such an interval of 50 uniforms 94 %; fewer than 350 of 400 then has probability below 1e-6, more than 398 below 1e-8.
it("holds the true mean in 95 % of samples by either interval, within chance", () => {
  let [normal, percentile] = [0, 0];
  for (let r = 0; r < 400; r++) {
    const values = uniforms(50, r);
    const mean = values.reduce((sum, value) => sum + value, 0) / 50;
    const { conf, low, high } = bootstrap(50, meanOf(values), { seed: `${r}`, resamples: 500 })[0]!;
    normal += Math.abs(mean - 0.5) <= conf ? 1 : 0;
    percentile += low <= 0.5 && high >= 0.5 ? 1 : 0;
  }
  for (const held of [normal, percentile]) expect(held >= 350 && held <= 398).toBe(true);
});

// Rows add 1/30, columns 1/20 of a uniform's variance; intervals over rows alone are .62 of their length and hold 78 %. Crossed, 93 % is
// expected of so few; fewer than 163 of 200 has probability 2e-8 then, more than 180 by rows alone 3e-6.
it("of a table with chance in rows and in columns holds the true mean by drawing both, not by drawing rows", () => {
  let [crossed, byRows] = [0, 0];
  for (let r = 0; r < 200; r++) {
    const [rows, columns, cells] = [uniforms(30, 3 * r), uniforms(20, 3 * r + 1), uniforms(600, 3 * r + 2)];
    const at = (i: number, j: number) => rows[i]! + columns[j]! + cells[20 * i + j]! / 2;
    const meanAt = (some: Uint32Array, others: Uint32Array) => some.reduce((sum, i) => sum + others.reduce((row, j) => row + at(i, j), 0), 0) / (some.length * others.length);
    const all = Uint32Array.from({ length: 20 }, (_, j) => j);
    const mean = meanAt(Uint32Array.from({ length: 30 }, (_, i) => i), all);
    const both = crossedBootstrap([30, 20], (some, others) => Float64Array.of(meanAt(some, others)), { seed: `${r}`, resamples: 100 })[0]!;
    const one = bootstrap(30, (some) => Float64Array.of(meanAt(some, all)), { seed: `${r}`, resamples: 100 })[0]!;
    crossed += Math.abs(mean - 1.25) <= both.conf ? 1 : 0;
    byRows += Math.abs(mean - 1.25) <= one.conf ? 1 : 0;
  }
  expect(crossed).toBeGreaterThanOrEqual(163);
  expect(byRows).toBeLessThanOrEqual(180);
});

it("interpolates percentiles: of 0, 1, 2, 3 at level .5 they are .75 and 2.25", () => {
  let next = 0;
  expect(bootstrap(1, () => Float64Array.of(next++), { seed: "s", resamples: 4, level: 0.5 })[0]).toMatchObject({ low: 0.75, high: 2.25 });
});

it("gives no interval where a resample has no value", () => {
  let next = 0;
  expect(bootstrap(1, () => Float64Array.of(next++ === 3 ? Number.NaN : 1), { seed: "s", resamples: 5 })[0]).toEqual({ conf: NaN, low: NaN, high: NaN });
});

it("refuses one resample and a level in percent, both at once", () => {
  expect(() => bootstrap(1, () => Float64Array.of(0), { seed: "s", resamples: 1, level: 95 })).toThrow(/2 issues\nresamples: .*\nlevel: expected a share between 0 and 1, received 95/);
});
