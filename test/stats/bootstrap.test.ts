import { acceleration, bcaInterval, bootstrap, isRefusal, leftOut, percentileInterval, type RowStatistic } from "@talkback/core/stats";
import { openStream } from "@talkback/core";
import fc from "fast-check";
import { expect, it } from "vitest";
import { againstR, type Cases, caughtByR, fixtureOf } from "./against-r.js";
import { pickOf } from "./pick.js";
import { replay } from "./replay.js";

interface Given {
  readonly columns: Record<"x" | "y", number[]>;
  readonly statistic: "mean" | "variance" | "correlation" | "difference";
  readonly strata: number[];
  readonly level: number;
  readonly rows: number[][];
}
const cases = fixtureOf<Cases<Given>>("bootstrap");

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]) => sum(values) / values.length;
const covariance = (x: readonly number[], y: readonly number[]) => sum(x.map((value, i) => (value - mean(x)) * (y[i]! - mean(y)))) / (x.length - 1);

function statisticOf({ columns, statistic }: Given): RowStatistic {
  const at = (name: "x" | "y", rows: Int32Array) => [...rows].map((row) => columns[name][row]!);
  const where = (rows: Int32Array, x: number) => at("y", rows.filter((row) => columns.x[row] === x));
  return {
    mean: (rows: Int32Array) => mean(at("x", rows)),
    variance: (rows: Int32Array) => covariance(at("x", rows), at("x", rows)),
    correlation: (rows: Int32Array) => covariance(at("x", rows), at("y", rows)) / Math.sqrt(covariance(at("x", rows), at("x", rows)) * covariance(at("y", rows), at("y", rows))),
    difference: (rows: Int32Array) => mean(where(rows, 1)) - mean(where(rows, 0)),
  }[statistic];
}

type Ends = { low: number; high: number };
function computed(given: Given, intervals: (values: Float64Array, observed: number, a: number) => { percentile?: unknown; bca?: unknown }) {
  const n = given.columns.x.length;
  const statistic = statisticOf(given);
  const values = bootstrap(n, statistic, { samples: given.rows.length, pick: replay(given.rows, given.strata), strata: given.strata });
  const observed = statistic(Int32Array.from({ length: n }, (_, i) => i));
  const a = acceleration(leftOut(n, statistic), given.strata);
  return { values, observed, acceleration: a, ...intervals(values, observed, a) };
}

it("resampled values, acceleration, percentile and BCa ends are those of R's boot and boot.ci, to 11 digits", () => {
  againstR(cases, (given) => computed(given, (values, observed, a) => ({
    percentile: percentileInterval(values, given.level),
    bca: bcaInterval(values, { observed, acceleration: a, level: given.level }),
  })), 11);
});

/** Below it lie as many values as lie at or above the observed one: the bias of the other sign. */
function mirrored(values: Float64Array, observed: number): number {
  return values.toSorted()[values.filter((value) => value >= observed).length]!;
}

/** Type 7, between order statistics next to 1 + (R - 1) p. */
function seventh(values: Float64Array, p: number): number {
  const sorted = values.toSorted();
  const at = (sorted.length - 1) * p;
  const k = Math.floor(at);
  return sorted[k]! + (at - k) * ((sorted[k + 1] ?? sorted[k]!) - sorted[k]!);
}

it("finds a bias correction or an acceleration of the wrong sign or none, and a quantile of another type", () => {
  const wrong = (bca: (values: Float64Array, observed: number, a: number) => { observed: number; acceleration: number }) =>
    caughtByR(cases, (given) => computed(given, (values, observed, a) => ({
      percentile: percentileInterval(values, given.level),
      bca: bcaInterval(values, { ...bca(values, observed, a), level: given.level }),
    })), 11);
  wrong((_, observed, a) => ({ observed, acceleration: -a }));
  wrong((_, observed) => ({ observed, acceleration: 0 }));
  wrong((values, observed, a) => ({ observed: mirrored(values, observed), acceleration: a }));
  caughtByR(cases, (given) => computed(given, (values, observed, a) => ({
    percentile: { low: seventh(values, (1 - given.level) / 2), high: seventh(values, (1 + given.level) / 2) },
    bca: bcaInterval(values, { observed, acceleration: a, level: given.level }),
  })), 11);
});

it("tells that the ends of the fifth case are extreme, and of no other", () => {
  const told = Object.values(cases).map(({ given }) => computed(given, (values) => ({ percentile: percentileInterval(values, given.level) })).percentile as { extreme: boolean });
  expect(told.map(({ extreme }) => extreme)).toEqual([false, false, false, false, true]);
});

const values = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 5, maxLength: 80 });

it("BCa without bias and acceleration is the percentile interval", () => {
  fc.assert(fc.property(values, fc.constantFrom(0.5, 0.9, 0.95), (drawn, level) => {
    const symmetric = [...drawn.map((value) => -Math.abs(value) - 1), ...drawn.map((value) => Math.abs(value) + 1)];
    const bca = bcaInterval(symmetric, { observed: 0, acceleration: 0, level }) as Ends;
    const percentile = percentileInterval(symmetric, level) as Ends;
    expect(bca.low).toBeCloseTo(percentile.low, 9);
    expect(bca.high).toBeCloseTo(percentile.high, 9);
  }), { seed: 1 });
});

it("percentile ends follow every shift, scale and mirroring, and no order of the values", () => {
  fc.assert(fc.property(values, (drawn) => {
    const { low, high } = percentileInterval(drawn) as Ends;
    const moved = percentileInterval(drawn.toReversed().map((value) => 3 - 2 * value)) as Ends;
    expect(moved.low).toBeCloseTo(3 - 2 * high, 8);
    expect(moved.high).toBeCloseTo(3 - 2 * low, 8);
  }), { seed: 2 });
});

it("rows drawn within strata keep every stratum's size", () => {
  const strata = ["b", "a", "b", "b", "a"];
  const counts = bootstrap(5, (rows) => rows.filter((row) => strata[row] === "a").length, { samples: 50, pick: pickOf("strata"), strata });
  expect([...new Set(counts)]).toEqual([2]);
  const free = bootstrap(5, (rows) => rows.filter((row) => strata[row] === "a").length, { samples: 50, pick: pickOf("strata") });
  expect(new Set(free).size).toBeGreaterThan(2);
});

it("values that are not finite are left out, and said to be", () => {
  expect(percentileInterval([3, Number.NaN, 1, 2, Infinity], 0.5)).toMatchObject({ low: 1, high: 3, samples: 3 });
});

it("refuses what has no answer", () => {
  expect(percentileInterval([Number.NaN])).toEqual({ refused: "not finite", where: "resampled values" });
  expect(bcaInterval([1, 2, 3], { observed: 1, acceleration: 0 })).toEqual({ refused: "all on one side", where: "resampled values" });
  expect(bcaInterval([1, 2, 3], { observed: 4, acceleration: 0 })).toEqual({ refused: "all on one side", where: "resampled values" });
  expect(bcaInterval([1, 2, 3], { observed: 2, acceleration: Number.NaN })).toEqual({ refused: "not finite", where: "observed or acceleration" });
  expect(acceleration([2, 2, 2])).toBe(0);
});

/** Sums of twelve uniforms are close to normal. */
function covered(level: number): number {
  const stream = openStream("bootstrap", 1, "coverage");
  const pick = pickOf("coverage");
  let hits = 0;
  for (let experiment = 0; experiment < 600; experiment++) {
    const sample = Array.from({ length: 40 }, (_, i) => sum(Array.from({ length: 12 }, (_, k) => stream.uniform(experiment * 40 + i, k))) - 6);
    const resampled = bootstrap(40, (rows) => rows.reduce((total, row) => total + sample[row]!, 0) / 40, { samples: 399, pick });
    const interval = percentileInterval(resampled, level);
    if (isRefusal(interval)) throw new Error(interval.refused);
    if (interval.low <= 0 && interval.high >= 0) hits++;
  }
  return hits / 600;
}

/**
 * The percentile interval of a mean of 40 is nearly ±1.96 sqrt(39/40) standard errors: P(|t39| < 1.935) = .940.
 * 600 experiments, standard error .0097; z = 4 and .005 for resampling: false alarm below 1e-4.
 */
it("95 percent intervals of a mean cover it in 94 of 100 samples of 40; intervals of 80 percent do not", () => {
  expect(Math.abs(covered(0.95) - 0.94)).toBeLessThan(4 * 0.0097 + 0.005);
  expect(Math.abs(covered(0.8) - 0.94)).toBeGreaterThan(4 * 0.0097 + 0.005);
});
