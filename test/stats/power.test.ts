import { openStream } from "@talkback/core";
import { normal, type PowerPoint, powerPoint, simulatePower, smallestSize, studentTTest, type TTestDesign, tTestPower, tTestSize } from "@talkback/core/stats";
import fc from "fast-check";
import { expect, it } from "vitest";
import { againstR, type Cases, caughtByR, fixtureOf } from "./against-r.js";

type Given = TTestDesign & { readonly n1: number; readonly n2: number };
type Wanted = TTestDesign & { readonly power: number };
const fixture = fixtureOf<{ powers: Cases<Given>; sizes: Cases<Wanted> }>("power");

it("the power of a two-sample t test is R's, to 10 digits, and the size for a power is R's", () => {
  againstR(fixture.powers, ({ n1, n2, ...design }) => tTestPower(n1, n2, design), 10);
  againstR(fixture.sizes, ({ power, ...design }) => tTestSize(power, design), 15);
});

it("finds power from n instead of n/2, from one tail instead of two, and from the normal instead of t", () => {
  caughtByR(fixture.powers, ({ n1, n2, ...design }) => tTestPower(2 * n1, 2 * n2, design), 10);
  caughtByR(fixture.powers, ({ n1, n2, ...design }) => tTestPower(n1, n2, { ...design, sides: 1 }), 10);
  caughtByR(fixture.powers, ({ n1, n2, effect, alpha = 0.05 }) =>
    normal.cdf(effect * Math.sqrt((n1 * n2) / (n1 + n2)) - normal.upperQuantile(alpha / 2)), 10);
});

it("power rises with people and with the effect, does not know its sign, and is alpha without effect", () => {
  fc.assert(fc.property(fc.integer({ min: 2, max: 80 }), fc.integer({ min: 2, max: 80 }), fc.double({ min: 0.05, max: 1.5, noNaN: true }), (n1, n2, effect) => {
    const power = tTestPower(n1, n2, { effect });
    expect(tTestPower(n1 + 1, n2, { effect })).toBeGreaterThan(power - 1e-12);
    expect(tTestPower(n1, n2, { effect: effect + 0.05 })).toBeGreaterThan(power - 1e-12);
    expect(tTestPower(n1, n2, { effect: -effect })).toBeCloseTo(power, 12);
    expect(tTestPower(n1, n2, { effect: 0 })).toBeCloseTo(0.05, 12);
  }), { seed: 1 });
});

it("sizes that no experiment has are null", () => {
  expect(tTestSize(0.8, { effect: 0.0001 })).toBeNull();
  expect(tTestSize(0.5, { effect: 50 })).toBe(2);
});

/** Two groups of n whose means are `effect` apart, sums of twelve uniforms being close to normal. */
function experiment(effect: number, seed: string) {
  const stream = openStream(seed, 0, "power");
  const value = (person: number) => Array.from({ length: 12 }, (_, k) => stream.uniform(person, k)).reduce((sum, u) => sum + u, -6);
  return (n: number, replication: number) => {
    stream.at(replication);
    const x = Array.from({ length: n }, (_, i) => value(i) + effect);
    const y = Array.from({ length: n }, (_, i) => value(n + i));
    return studentTTest(x, y)!.p < 0.05;
  };
}

/** 2,000 replications, z = 4: false alarm 6e-5 for each size. */
it("simulated power is the exact power within 4 of its Monte Carlo errors, and 5 percent without effect", () => {
  for (const point of simulatePower([8, 20, 40], 2000, experiment(0.6, "otter-1")))
    expect(Math.abs(point.power - tTestPower(point.n, point.n, { effect: 0.6 }))).toBeLessThan(4 * point.se);
  const [still] = simulatePower([20], 2000, experiment(0, "otter-2"));
  expect(Math.abs(still!.power - 0.05)).toBeLessThan(4 * still!.se);
});

it("counts, interval and Monte Carlo error are those of the verdicts; what is not computable is not found", () => {
  const [point] = simulatePower([5], 10, (_, r) => (r < 3 ? null : r < 8));
  expect(point).toMatchObject({ n: 5, replications: 10, found: 5, notComputable: 3, power: 0.5 });
  expect(point!.se).toBeCloseTo(Math.sqrt(0.025), 15);
  // R: binom.test(5, 10)$conf.int
  expect(point!.low).toBeCloseTo(0.187086028447398, 10);
  expect(point!.high).toBeCloseTo(0.812913971552602, 10);
  expect(powerPoint({ n: 5, replications: 10, found: 5, notComputable: 3 })).toEqual(point);
  const [never] = simulatePower([5], 20, () => false);
  expect(never).toMatchObject({ power: 0, low: 0, se: 0 });
  expect(never!.high).toBeCloseTo(0.168433470983085, 10);
});

const pointOf = (n: number, power: number, half = 0, replications = 1e9): PowerPoint => ({
  n, replications, found: power * replications, notComputable: 0, power, low: power - half, high: power + half, se: 0,
});
const ofZTest = (n: number) => normal.cdf(0.3 * Math.sqrt(n) - 1.96);

it("between sizes the power of a z test is met to the person", () => {
  const points = [400, 10, 90, 160, 40].map((n) => pointOf(n, ofZTest(n)));
  for (const target of [0.3, 0.5, 0.8, 0.9, 0.95]) {
    const { n } = smallestSize(points, target);
    expect(ofZTest(n!)).toBeGreaterThanOrEqual(target - 1e-6);
    expect(ofZTest(n! - 1)).toBeLessThan(target);
  }
});

it("sizes beyond those tried are not made up", () => {
  const points = [20, 40].map((n) => pointOf(n, ofZTest(n), 0.05));
  expect(smallestSize(points, 0.9)).toEqual({ n: null, low: null, high: null });
  expect(smallestSize(points, 0.1)).toEqual({ n: 20, low: 20, high: 20 });
  const between = smallestSize(points, 0.45);
  expect(between.low!).toBeLessThan(between.n!);
  expect(between.high).toBeNull();
});

it("a power that falls by chance is averaged with its neighbour", () => {
  const points = [pointOf(10, 0.2), pointOf(20, 0.7), pointOf(30, 0.5), pointOf(40, 0.9)];
  const flat = [pointOf(10, 0.2), pointOf(20, 0.6), pointOf(30, 0.6), pointOf(40, 0.9)];
  for (const target of [0.3, 0.59, 0.61, 0.8]) expect(smallestSize(points, target).n).toBe(smallestSize(flat, target).n);
});

/**
 * 300 studies of five sizes by 200 replications each. Were [low, high] to hold the true size in 95 of 100 studies,
 * the standard error of that share would be .0126: z = 4, false alarm 3e-5.
 */
it("the true size lies between low and high in 95 of 100 studies", () => {
  const stream = openStream("otter-3", 0, "studies");
  const truth = tTestSize(0.8, { effect: 0.5 })!;
  const exact = new Map([20, 40, 60, 80, 120].map((n) => [n, tTestPower(n, n, { effect: 0.5 })]));
  const held = Array.from({ length: 300 }, (_, study) => {
    stream.at(study);
    const points = simulatePower([...exact.keys()], 200, (n, r) => stream.uniform(n, r) < exact.get(n)!);
    const { low, high } = smallestSize(points, 0.8);
    return low! <= truth && (high === null || truth <= high) ? 1 : 0;
  });
  expect(held.reduce((sum: number, one) => sum + one, 0) / 300).toBeGreaterThan(0.95 - 4 * 0.0126);
});
