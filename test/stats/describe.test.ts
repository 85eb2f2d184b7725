import { describe as group, it } from "vitest";
import { covariance, pearson } from "../../packages/core/src/stats/correlation.js";
import { describe } from "../../packages/core/src/stats/describe.js";
import { quantile } from "../../packages/core/src/stats/quantile.js";
import { againstR, type Cases, caughtByR, fixtureOf } from "./against-r.js";

type Pairs = { readonly x: readonly number[]; readonly y: readonly number[] };
const r = fixtureOf<{ describe: Cases<readonly number[]>; quantile: Cases<readonly number[]>; correlation: Cases<Pairs> }>("describe");
const shares = [0, 0.01, 0.1, 1 / 3, 0.5, 0.77, 0.975, 1];

group("samples, some ten million away from zero", () => {
  it("have R's moments and quartiles, to 13 digits", () => {
    againstR(r.describe, describe, 13);
  });

  it("have R's quantiles, to 14 digits", () => {
    againstR(r.quantile, (values) => shares.map((p) => quantile(values, p)), 14);
  });

  it("have R's covariance and correlation, to 11 digits", () => {
    againstR(r.correlation, ({ x, y }) => ({ covariance: covariance(x, y), pearson: pearson(x, y) }), 11);
  });
});

group("mistakes are caught:", () => {
  const changed = (change: (values: readonly number[]) => object) => (values: readonly number[]) => ({ ...describe(values), ...change(values) });
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

  it("n for n - 1", () => {
    caughtByR(r.describe, changed((values) => ({ variance: (describe(values).variance * (values.length - 1)) / values.length })), 13);
  });

  it("the mean of squares less the square of the mean", () => {
    caughtByR(r.describe, changed((values) => ({ variance: (sum(values.map((x) => x * x)) - sum(values) ** 2 / values.length) / (values.length - 1) })), 13);
  });

  it("the sd for the standard error", () => {
    caughtByR(r.describe, changed((values) => ({ se: describe(values).sd })), 13);
  });

  it("the nearest order statistic for type 7, and type 6", () => {
    const ordered = (values: readonly number[]) => [...values].sort((a, b) => a - b);
    caughtByR(r.quantile, (values) => shares.map((p) => ordered(values)[Math.round((values.length - 1) * p)]), 14);
    caughtByR(r.quantile, (values) => shares.map((p) => quantile(values, Math.min(1, Math.max(0, ((values.length + 1) * p - 1) / (values.length - 1))))), 14);
  });

  it("covariance for correlation", () => {
    caughtByR(r.correlation, ({ x, y }) => ({ covariance: covariance(x, y), pearson: covariance(x, y) }), 11);
  });
});
