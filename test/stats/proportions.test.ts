import { describe, it } from "vitest";
import { describe as described } from "../../packages/core/src/stats/describe.js";
import { normal } from "../../packages/core/src/stats/distribution/normal.js";
import { seOfDifference, seOfMean, seOfPairedDifference, seOfProportion, seOfSd, seOfVariance } from "../../packages/core/src/stats/monte-carlo.js";
import { clopperPearson, wilson } from "../../packages/core/src/stats/proportion.js";
import { againstR, type Cases, caughtByR, fixtureOf } from "./against-r.js";

interface Share {
  readonly successes: number;
  readonly n: number;
  readonly level: number;
}
interface Samples {
  readonly x: readonly number[];
  readonly y: readonly number[];
}
const r = fixtureOf<{ wilson: Cases<Share>; clopper_pearson: Cases<Share>; errors: Cases<Samples> }>("proportions");
const errors = ({ x, y }: Samples) => ({
  mean: seOfMean(x), variance: seOfVariance(x), sd: seOfSd(x), difference: seOfDifference(x, y), paired: seOfPairedDifference(x, y),
});

it("Wilson's interval is that of prop.test without correction, to 12 digits", () => {
  againstR(r.wilson, ({ successes, n, level }) => wilson(successes, n, level), 12);
});

it("Clopper and Pearson's interval is that of binom.test, to 12 digits", () => {
  againstR(r.clopper_pearson, ({ successes, n, level }) => clopperPearson(successes, n, level), 12);
});

it("Monte Carlo standard errors follow their formulas, to 12 digits", () => {
  againstR(r.errors, errors, 12);
});

describe("mistakes are caught:", () => {
  it("Wald's interval for Wilson's, Wilson's for Clopper and Pearson's", () => {
    caughtByR(r.wilson, ({ successes, n, level }) => {
      const half = normal.upperQuantile((1 - level) / 2) * seOfProportion(successes, n);
      return { estimate: successes / n, low: successes / n - half, high: successes / n + half };
    }, 12);
    caughtByR(r.clopper_pearson, ({ successes, n, level }) => wilson(successes, n, level), 12);
  });

  it("a one-sided limit for a two-sided one, and another level", () => {
    caughtByR(r.clopper_pearson, ({ successes, n, level }) => clopperPearson(successes, n, 2 * level - 1), 12);
    caughtByR(r.wilson, ({ successes, n }) => wilson(successes, n), 12);
  });

  it("the error of a normal variance, the sd for the error, and pairs taken as strangers", () => {
    caughtByR(r.errors, ({ x, y }) => ({ ...errors({ x, y }), variance: described(x).variance * Math.sqrt(2 / (x.length - 1)) }), 12);
    caughtByR(r.errors, ({ x, y }) => ({ ...errors({ x, y }), mean: described(x).sd }), 12);
    caughtByR(r.errors, ({ x, y }) => ({ ...errors({ x, y }), paired: seOfDifference(x, y) }), 12);
  });
});
