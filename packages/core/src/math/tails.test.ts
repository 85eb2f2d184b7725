import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryReal } from "../testing/arbitrary-value.js";
import { betaCdf } from "./beta-cdf.js";
import { betaTails } from "./beta-tails.js";
import { deviance } from "./deviance.js";
import { gammaTails } from "./gamma-tails.js";
import { noncentralBetaTails } from "./noncentral-beta-tails.js";
import { poissonDensity } from "./poisson-density.js";
import { root } from "./root.js";
import { stirlingError } from "./stirling-error.js";

/** Right-hand columns: mpmath 1.3 with 40 digits or more, rounded to double. */
const BETA = [
  [0.3, 2, 3, 0.3483, 0.6517], [0.2, 30, 90, 0.09805540872336624, 0.9019445912766337], [0.5001, 1e5, 1e5, 0.5356349186479755, 0.4643650813520244],
  [0.00005, 40, 1e6, 0.9354678920652815, 0.06453210793471852], [0.5, 500, 1, 3.054936363499605e-151, 1],
] as const;
const GAMMA = [
  [0.3, 0.01, 0.27924099635901484, 0.7207590036409851], [0.3, 5, 0.9993486812492816, 0.0006513187507184515],
  [2.5, 1, 0.15085496391539036, 0.8491450360846097], [2.5, 300, 1, 2.0224172842813905e-127], [1000, 900, 0.0005499022657117829, 0.9994500977342882],
  [1000, 1100, 0.99894067674607, 0.0010593232539299773], [40, 0.001, 1.22442229823491e-168, 1],
] as const;
const STIRLING = [
  [1e-6, 5.9888309840731795], [0.1, 0.512740081331915], [0.5, 0.15342640972002736], [1, 0.08106146679532726], [3.3, 0.025177132967245105],
  [11.9, 0.00700115605153421], [12, 0.00694284010720953], [100, 0.0008333305556349147], [1e8, 8.333333333333334e-10],
] as const;
const DEVIANCE = [[1, 1.0001, 4.999666691663566e-9], [5, 5, 0], [3, 1e-10, 69.3733896559257], [1e5, 100001, 4.9999666669166645e-6], [0.01, 50, 49.90482806808584]] as const;

const near = (ours: number, known: number, error: number) => expect(Math.abs(ours - known)).toBeLessThanOrEqual(error * Math.abs(known));

test.each(BETA)("a beta variable falls on either side of %d for (%d, %d) with %d and %d, to 12 digits", (x, a, b, lower, upper) => {
  const tails = betaTails(x, 1 - x, a, b);
  near(tails.lower, lower, 1e-12);
  near(tails.upper, upper, 1e-12);
});

test.each(GAMMA)("a gamma variable of shape %d falls on either side of %d with %d and %d, to 12 digits", (a, x, lower, upper) => {
  near(gammaTails(a, x).lower, lower, 1e-12);
  near(gammaTails(a, x).upper, upper, 1e-12);
});

test.each(STIRLING)("what Stirling's formula lacks at %d is %d, to 14 digits", (x, value) => {
  near(stirlingError(x), value, 1e-14);
});

test.each(DEVIANCE)("the deviance of %d from %d is %d, to 11 digits", (x, mean, value) => {
  near(deviance(x, mean), value, 1e-11);
});

test("the deviance keeps its digits where the difference is given", () => {
  near(deviance(1e8 + 1e-3, 1e8, 1e-3), 5e-15, 1e-10);
});

const shape = fc.oneof(arbitraryReal(0.3, 10), arbitraryReal(10, 3000));
const share = fc.integer({ min: 1, max: 2 ** 30 - 1 }).map((k) => k / 2 ** 30);

test("beta tails agree with the distribution function that variates are drawn by, mirror each other and sum to one", () => {
  fc.assert(fc.property(share, shape, shape, (x, a, b) => {
    const tails = betaTails(x, 1 - x, a, b);
    expect(Math.abs(tails.lower - betaCdf(x, a, b))).toBeLessThan(1e-11);
    expect(Math.abs(tails.lower + tails.upper - 1)).toBeLessThan(1e-15);
    const mirror = betaTails(1 - x, x, b, a);
    expect(Math.abs(tails.upper - mirror.lower)).toBeLessThan(1e-13);
  }), { numRuns: 500 });
});

test("a gamma tail of a whole shape is a sum of Poisson densities", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), arbitraryReal(0.01, 150), (n, mean) => {
    let sum = 0;
    for (let k = n - 1; k >= 0; k--) sum += poissonDensity(k, mean);
    near(gammaTails(n, mean).upper, sum, 1e-12);
  }));
});

test("weighing beta tails step by step gives what the plain sum gives", () => {
  fc.assert(fc.property(share, arbitraryReal(0.3, 20), arbitraryReal(0.3, 20), arbitraryReal(0.01, 40), (x, a, b, mean) => {
    let [lower, upper] = [0, 0];
    for (let k = 0; k < 200; k++) {
      const tails = betaTails(x, 1 - x, a + k, b);
      lower += poissonDensity(k, mean) * tails.lower;
      upper += poissonDensity(k, mean) * tails.upper;
    }
    const tails = noncentralBetaTails(x, 1 - x, a, b, mean);
    near(tails.lower, lower, 1e-11);
    near(tails.upper, upper, 1e-11);
  }));
});

test("the ends and the impossible have their values", () => {
  expect([betaTails(0, 1, 2, 3), betaTails(1, 0, 2, 3), gammaTails(2, 0), gammaTails(2, Infinity)].map(({ lower, upper }) => [lower, upper])).toEqual([
    [0, 1], [1, 0], [0, 1], [1, 0],
  ]);
  for (const tails of [betaTails(NaN, 1, 2, 3), betaTails(0.5, 0.5, 0, 3), betaTails(0.5, 0.5, 1, NaN), gammaTails(0, 1), gammaTails(1, NaN), gammaTails(Infinity, 1)]) {
    expect([tails.lower, tails.upper]).toEqual([NaN, NaN]);
  }
});

test("a root of a cubic is found to the last digits, wherever it lies between the ends", () => {
  fc.assert(fc.property(arbitraryReal(-5, 5), arbitraryReal(0.1, 9), arbitraryReal(0.1, 9), (at, left, right) => {
    const found = root((x) => (x - at) * (1 + (x - at) * (x - at)), at - left, at + right);
    expect(Math.abs(found - at)).toBeLessThan(1e-15 * (1 + Math.abs(at)));
  }));
});

test("a root at an end is found; without a change of sign, or with NaN, there is none", () => {
  expect([root((x) => x, 0, 1), root((x) => x - 1, 0, 1), root((x) => x * x + 1, -1, 1), root(() => NaN, 0, 1)]).toEqual([0, 1, NaN, NaN]);
});
