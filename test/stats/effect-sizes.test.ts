import { describe, it } from "vitest";
import { describe as described } from "../../packages/core/src/stats/describe.js";
import { normal } from "../../packages/core/src/stats/distribution/normal.js";
import { fisherNoncentrality } from "../../packages/core/src/stats/effect-size/noncentrality.js";
import { cohensD, hedgesG, oneSampleCohensD, oneSampleHedgesG } from "../../packages/core/src/stats/effect-size/standardised-difference.js";
import { etaSquared, omegaSquared, partialEtaSquared, partialOmegaSquared } from "../../packages/core/src/stats/effect-size/variance-explained.js";
import { againstR, type Cases, caughtByR, fixtureOf } from "./against-r.js";

interface Two {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly level: number;
}
interface One {
  readonly x: readonly number[];
  readonly nullValue: number;
}
interface Effect {
  readonly f: number;
  readonly df1: number;
  readonly df2: number;
  readonly others: number;
}
const r = fixtureOf<{
  d: Cases<Two>; g: Cases<Two>; one_d: Cases<One>; one_g: Cases<One>; variance: Cases<Effect>; noncentrality: Cases<readonly [number, number, number]>;
}>("effect-sizes");

const shares = ({ others, ...test }: Effect) => ({
  eta: etaSquared(test, { others }), partialEta: partialEtaSquared(test), omega: omegaSquared(test, { others }), partialOmega: partialOmegaSquared(test),
});

describe("effect sizes and the limits that R finds by bisection of noncentral distributions, to 12 digits:", () => {
  it("Cohen's d and Hedges' g of two groups", () => {
    againstR(r.d, ({ x, y, level }) => cohensD(x, y, level), 12);
    againstR(r.g, ({ x, y, level }) => hedgesG(x, y, level), 12);
  });

  it("Cohen's d and Hedges' g of one sample", () => {
    againstR(r.one_d, ({ x, nullValue }) => oneSampleCohensD(x, nullValue), 12);
    againstR(r.one_g, ({ x, nullValue }) => oneSampleHedgesG(x, nullValue), 12);
  });

  it("eta squared, omega squared and their partial forms, the shares themselves from R's sums of squares", () => {
    againstR(r.variance, shares, 12);
  });

  it("the noncentrality of F, from .02 to 500", () => {
    againstR(r.noncentrality, ([f, df1, df2]) => fisherNoncentrality(f, df1, df2, 0.95), 12);
  });
});

describe("mistakes are caught:", () => {
  it("the first group's sd for the pooled one, d for g and g for d", () => {
    caughtByR(r.d, ({ x, y, level }) => ({ ...cohensD(x, y, level), estimate: (described(x).mean - described(y).mean) / described(x).sd }), 12);
    caughtByR(r.d, ({ x, y, level }) => hedgesG(x, y, level), 12);
    caughtByR(r.g, ({ x, y, level }) => cohensD(x, y, level), 12);
  });

  it("a normal interval for the noncentral one, and one of another level", () => {
    caughtByR(r.d, ({ x, y, level }) => {
      const d = cohensD(x, y, level)!;
      const [n, m] = [x.length, y.length];
      const half = normal.upperQuantile((1 - level) / 2) * Math.sqrt(1 / n + 1 / m + (d.estimate * d.estimate) / (2 * (n + m)));
      return { ...d, low: d.estimate - half, high: d.estimate + half };
    }, 12);
    caughtByR(r.d, ({ x, y }) => cohensD(x, y, 0.95), 12);
    caughtByR(r.noncentrality, ([f, df1, df2]) => fisherNoncentrality(f, df1, df2, 0.9), 12);
  });

  it("Hedges' approximate correction for the exact one", () => {
    caughtByR(r.g, ({ x, y, level }) => {
      const { estimate, low, high } = cohensD(x, y, level)!;
      const factor = 1 - 3 / (4 * (x.length + y.length - 2) - 1);
      return { estimate: estimate * factor, low: low * factor, high: high * factor };
    }, 12);
  });

  it("partial for whole shares, eta for omega, and the limits of a one-sided interval", () => {
    caughtByR(r.variance, (given) => ({ ...shares(given), eta: shares(given).partialEta }), 12);
    caughtByR(r.variance, (given) => ({ ...shares(given), partialOmega: shares(given).partialEta }), 12);
    caughtByR(r.variance, (given) => ({ ...shares(given), partialEta: partialEtaSquared(given, 0.95) }), 12);
  });
});
