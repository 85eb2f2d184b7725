import fc from "fast-check";
import { expect, test } from "vitest";
import { betaCdf } from "./beta-cdf.js";
import { betaQuantile } from "./beta-quantile.js";
import { lgamma } from "./lgamma.js";
import { normalCdf } from "./normal-cdf.js";
import { normalQuantile } from "./normal-quantile.js";

/** Right-hand columns: mpmath 1.3 with 40 digits or more, rounded to double. */
const NORMAL_CDF = [
  [-37, 5.725571222524577e-300], [-10, 7.619853024160525e-24], [-6, 9.86587645037698e-10], [-3, 0.0013498980316300946],
  [-1, 0.15865525393145705], [-0.6, 0.2742531177500736], [-0.1, 0.460172162722971], [0.25, 0.5987063256829237], [0.7, 0.758036347776927],
  [1.5, 0.9331927987311419], [4, 0.9999683287581669], [5.7, 0.9999999940096286], [8, 0.9999999999999993],
] as const;
const NORMAL_QUANTILE = [
  [1e-300, -37.0470962993612], [1e-20, -9.262340089798407], [2 ** -54, -8.292361075813595], [1e-9, -5.9978070150076865],
  [0.001, -3.0902323061678136], [0.02, -2.053748910631823], [0.074, -1.4466320671589785], [0.25, -0.6744897501960817],
  [0.3, -0.5244005127080408], [0.425, -0.18911842627279252], [0.6, 0.2533471031357997], [0.9, 1.2815515655446006],
  [0.975, 1.9599639845400538], [0.999, 3.090232306167813],
] as const;
const LGAMMA = [
  [1e-10, 23.025850929882736], [0.01, 4.599479878042022], [0.5, 0.5723649429247001], [1, 0], [1.5, -0.12078223763524522], [2, 0],
  [3.25, 0.9358019311087253], [10, 12.801827480081469], [11.999, 17.499865227646104], [12, 17.502307845873887],
  [100.5, 361.4355404677776], [1e4, 82099.71749644238], [1e10, 220258509288.81058],
] as const;
const BETA_CDF = [
  [0.3, 2, 3, 0.3483, 1e-13], [0.5, 0.5, 0.5, 0.5, 1e-13], [0.01, 0.05, 0.05, 0.3988709155755074, 1e-13], [0.25, 1, 1, 0.25, 1e-13],
  [0.02, 1, 40, 0.554299596049049, 1e-13], [0.4, 30, 70, 0.9822224303035403, 1e-12], [0.498, 1000, 1000, 0.4290223260797304, 1e-11],
  [0.9, 900, 100, 0.4887839695196556, 1e-11],
  [0.5, 1e4, 1e4, 0.5, 1e-10],
] as const;

test.each(NORMAL_CDF)("the normal distribution function at %d is %d", (x, value) => {
  expect(Math.abs(normalCdf(x) / value - 1)).toBeLessThan(1e-14);
});

test.each(NORMAL_QUANTILE)("the normal quantile of %d is %d", (p, value) => {
  expect(Math.abs(normalQuantile(p) / value - 1)).toBeLessThan(1e-15);
});

test.each(LGAMMA)("the logarithm of gamma(%d) is %d", (x, value) => {
  expect(Math.abs(lgamma(x) - value)).toBeLessThan(1e-14 * (1 + Math.abs(value)));
});

test.each(BETA_CDF)("the beta distribution function at %d for (%d, %d) is %d", (x, a, b, value, error) => {
  expect(Math.abs(betaCdf(x, a, b) - value)).toBeLessThan(error);
});

test("the ends and the impossible have their values", () => {
  expect([normalCdf(-Infinity), normalCdf(Infinity), normalCdf(0), normalCdf(NaN)]).toEqual([0, 1, 0.5, NaN]);
  expect([normalQuantile(0), normalQuantile(1), normalQuantile(0.5), normalQuantile(-1), normalQuantile(NaN)]).toEqual([
    -Infinity, Infinity, 0, NaN, NaN,
  ]);
  expect([lgamma(0), lgamma(-1), lgamma(Infinity), lgamma(NaN)]).toEqual([Infinity, NaN, Infinity, NaN]);
  expect([betaCdf(0, 2, 3), betaCdf(-1, 2, 3), betaCdf(1, 2, 3), betaCdf(NaN, 2, 3)]).toEqual([0, 0, 1, NaN]);
  expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3), betaQuantile(NaN, 2, 3)]).toEqual([0, 1, NaN]);
});

const probability = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
const usual = fc.double({ min: 0.001, max: 0.999, noNaN: true });
/** Multiples of 2^-30, whose distance from 1 is exact. */
const dyadic = fc.integer({ min: 1, max: 2 ** 30 - 1 }).map((k) => k / 2 ** 30);
const shape = fc.oneof(fc.double({ min: 0.3, max: 10, noNaN: true }), fc.double({ min: 10, max: 1000, noNaN: true }));

test("the normal quantile undoes the distribution function, in the lower tail to 37 standard deviations", () => {
  fc.assert(
    fc.property(fc.double({ min: -37, max: 2, noNaN: true }), (x) => {
      expect(Math.abs(normalQuantile(normalCdf(x)) - x)).toBeLessThan(1e-14 * (1 + Math.abs(x)));
    }),
    { numRuns: 2000, seed: 2 },
  );
});

test("the two sides of the normal mirror each other", () => {
  fc.assert(
    fc.property(fc.double({ min: -8, max: 8, noNaN: true }), (x) => {
      expect(Math.abs(normalCdf(x) + normalCdf(-x) - 1)).toBeLessThan(2e-16);
    }),
  );
});

test("a beta and its mirror image sum to one, and gamma(x + 1) is x gamma(x)", () => {
  fc.assert(
    fc.property(dyadic, shape, shape, (x, a, b) => {
      expect(Math.abs(betaCdf(x, a, b) + betaCdf(1 - x, b, a) - 1)).toBeLessThan(1e-11);
      expect(Math.abs(lgamma(a + 1) - lgamma(a) - Math.log(a))).toBeLessThan(1e-14 * (1 + Math.abs(lgamma(a + 1))) * 2);
    }),
    { numRuns: 500, seed: 3 },
  );
});

test("the beta quantile is the cell in which the distribution function passes p", () => {
  const half = 2 ** -51;
  fc.assert(
    fc.property(probability, shape, shape, (p, a, b) => {
      const x = betaQuantile(p, a, b);
      expect(betaCdf(x - half, a, b)).toBeLessThan(p + 1e-11);
      expect(betaCdf(x + half, a, b)).toBeGreaterThan(p - 1e-11);
    }),
    { numRuns: 300, seed: 4 },
  );
});

test("beta(a, 1) and beta(1, b) have quantiles in closed form", () => {
  fc.assert(
    fc.property(usual, fc.double({ min: 0.5, max: 50, noNaN: true }), (p, shape) => {
      expect(Math.abs(betaQuantile(p, shape, 1) - p ** (1 / shape))).toBeLessThan(1e-13);
      expect(Math.abs(betaQuantile(p, 1, shape) - -Math.expm1(Math.log1p(-p) / shape))).toBeLessThan(1e-13);
    }),
    { numRuns: 300, seed: 5 },
  );
});

test("quantiles of probabilities at least 1e-12 apart never fall", () => {
  fc.assert(
    fc.property(probability, probability, shape, shape, (p, q, a, b) => {
      fc.pre(Math.abs(p - q) >= 1e-12);
      const [less, more] = p < q ? [p, q] : [q, p];
      expect(normalQuantile(less)).toBeLessThanOrEqual(normalQuantile(more));
      expect(betaQuantile(less, a, b)).toBeLessThanOrEqual(betaQuantile(more, a, b));
    }),
    { numRuns: 300, seed: 6 },
  );
});

test("the bits are unchanged, not proven right", () => {
  expect([normalCdf(-2.5), normalQuantile(0.123), lgamma(2.5), betaCdf(0.3, 2.5, 4), betaQuantile(0.3, 2.5, 4)]).toEqual([
    0.006209665325776135, -1.1601198829975194, 0.2846828704729205, 0.35219758590676614, 0.27403424690100087,
  ]);
});
