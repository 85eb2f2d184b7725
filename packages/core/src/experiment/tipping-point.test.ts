import { describe, expect, it } from "vitest";
import { normalVariate } from "../random/normal.js";
import { openStream } from "../random/stream.js";
import { isRefusal } from "../stats/refusal.js";
import { type TippingOptions, type TippingPoint, tippingPoint } from "./tipping-point.js";

const found = (levels: readonly number[], effects: readonly ArrayLike<number>[], options: Partial<TippingOptions> = {}): TippingPoint => {
  const point = tippingPoint(levels, effects, { seed: "tipping", resamples: 200, ...options });
  if (isRefusal(point)) throw new Error(point.refused);
  return point;
};
const levels = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** Effects that fall through 0 at `truth`, with luck that a replication has at all levels, and noise of its own at each. */
function falling(truth: number, n: number, sd: number, trial: number): Float64Array[] {
  const luck = openStream("tipping", trial, "luck");
  const z = (r: number, k: number) => normalVariate(luck.uniform(r, k), 0, 1);
  return levels.map((level, k) => Float64Array.from({ length: n }, (_, r) => (truth - level) * (1 + 0.3 * z(r, 100)) + sd * (z(r, 101) + 0.5 * z(r, k))));
}

describe("the interval of a crossing at .43, of 12 replications", () => {
  const trials = 300;
  const held = (shape: "linear" | "monotone") => Array.from({ length: trials }, (_, trial) => found(levels, falling(0.43, 12, 0.12, trial), { shape, resamples: 400, seed: `${trial}` }))
    .filter((point) => point.found === "one" && point.low <= 0.43 && point.high >= 0.43).length;

  // Of 1,800 others, of 6 to 30 replications, 94 % did. Then fewer than 261 of 300 has probability 2e-6, all of them 1e-8.
  it.each(["linear", "monotone"] as const)("holds it as often as it says, or nearly: %s", (shape) => {
    const count = held(shape);
    expect(count).toBeGreaterThanOrEqual(261);
    expect(count).toBeLessThan(trials);
  });
});

it("finds the crossing of the means, and the interval is about 2 standard errors on either side", () => {
  const effects = falling(0.43, 400, 0.12, 0);
  const point = found(levels, effects);
  if (point.found !== "one") throw new Error(point.found);
  expect(point.crossing.direction).toBe("falls");
  expect(point.low < point.crossing.at && point.crossing.at < point.high).toBe(true);
  expect(point.high - point.low).toBeGreaterThan(0.02);
  expect(point.high - point.low).toBeLessThan(0.03);
  expect(point).toMatchObject({ n: 400, missing: 0, shares: { none: 0, one: 1, several: 0 } });
});

it("says none where the effect has one sign, zero or not, and which", () => {
  expect(found([0, 1], [[1, 2], [3, 4]])).toMatchObject({ found: "none", sign: 1, shares: { none: 1 } });
  expect(found([0, 1], [[0, 0], [-3, -4]])).toMatchObject({ found: "none", sign: -1 });
  expect(found([0, 1], [[0, 0], [0, 0]])).toMatchObject({ found: "none", sign: 0 });
});

it("says several where the means cross more than once, and gives no interval", () => {
  const point = found([0, 1, 2, 3], [[1, 1.1], [-1, -1.2], [-1, -1.1], [1, 1]]);
  expect(point).toMatchObject({ found: "several", crossings: [{ at: expect.closeTo(0.4883, 3), direction: "falls" }, { direction: "rises" }], shares: { several: 1 } });
  expect(point).not.toHaveProperty("low");
});

it("takes wiggles near the crossing together where the curve is known to be monotone", () => {
  const effects = [[2, 2], [0.1, 0.2], [-0.2, -0.1], [0.1, 0.2], [-2, -2]];
  const means = [0, 1, 2, 3, 4];
  expect(found(means, effects).found).toBe("several");
  const point = found(means, effects, { shape: "monotone" });
  expect(point).toMatchObject({ found: "one", crossing: { direction: "falls" }, shares: { one: 1 } });
  expect(point.means).toEqual([2, expect.closeTo(0.15, 10), 0, 0, -2]);
});

it("has no end where resamples cross beyond the last level, and none on both sides where the sign cannot be told", () => {
  const luck = [-3, -1, 0, 1, 2, 3, 4, -2];
  const late = found([0, 1], [luck.map((x) => 10 + x), luck.map((x) => x - 1)]);
  expect(late).toMatchObject({ found: "one", high: Infinity });
  expect(late.found === "one" && late.low > 0.7).toBe(true);
  expect(late.shares.none).toBeGreaterThan(0.05);
  const early = found([0, 1], [luck.map((x) => x - 1), luck.map((x) => 10 + x)]);
  expect(early).toMatchObject({ found: "one", crossing: { direction: "rises" }, low: -Infinity });
});

it("leaves out replications without a value at some level, and counts them", () => {
  const point = found([0, 1], [[1, 2, NaN, 1], [-1, -2, -9, -1, -5]]);
  expect(point).toMatchObject({ n: 3, missing: 2, means: [4 / 3, -4 / 3] });
  expect(tippingPoint([0, 1], [[1, NaN], [-1, 2]], { seed: "s" })).toEqual({ refused: "no degrees of freedom", where: "replications" });
});

it("refuses levels that do not ascend, lists that are not as many, and a level in percent, the first two at once", () => {
  expect(() => tippingPoint([1, 0], [[1]], { seed: "s" })).toThrow(/2 issues\nlevels: expected finite numbers that ascend, received 1, 0\neffects: expected 2 lists/);
  expect(() => tippingPoint([0, 1], [[1, 2], [-1, -2]], { seed: "s", level: 95 })).toThrow("level: expected a share");
});
