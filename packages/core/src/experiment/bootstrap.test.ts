import { expect, it } from "vitest";
import { openStream } from "../random/stream.js";
import { varianceOf } from "../stats/moments.js";
import { bootstrap } from "./bootstrap.js";

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
