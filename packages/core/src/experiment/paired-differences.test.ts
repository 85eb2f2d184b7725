import { describe, expect, it } from "vitest";
import { pairedTTest } from "../stats/t-test.js";
import { armDifferences, differencesByReplication, pairedDifferences } from "./paired-differences.js";

const a = [1, 4, 2, 5, 3, NaN, 8];
const b = [2, 4, 5, 4, 7, 9];

describe("b − a by replication", () => {
  const found = pairedDifferences(a, b);

  it("pairs the same luck, and counts what has no partner", () => {
    expect(found).toMatchObject({ n: 5, missing: 2, mean: 1.4, median: 1, positive: 0.6, negative: 0.2 });
  });

  it("has the interval of the paired t test", () => {
    const test = pairedTTest(b.slice(0, 5), a.slice(0, 5))!;
    expect(found.low).toBeCloseTo(test.low, 10);
    expect(found.high).toBeCloseTo(test.high, 10);
    expect(found.dz.estimate).toBeCloseTo(1.4 / found.sd, 12);
    expect(found.dz.low < found.dz.estimate && found.dz.high > found.dz.estimate).toBe(true);
  });

  it("turns round with the two", () => {
    const back = pairedDifferences(b, a);
    expect([back.mean, back.positive, back.negative, back.dz.estimate]).toEqual([-found.mean, found.negative, found.positive, -found.dz.estimate]);
    expect(back.low).toBeCloseTo(-found.high, 14);
  });
});

it("is narrower than the difference of means where luck is shared: the same luck cancels out", () => {
  const luck = Array.from({ length: 20 }, (_, r) => ((r * 7) % 20) * 10);
  const { sd, mean } = pairedDifferences(luck, luck.map((x, r) => x + 1 + (r % 2) / 10));
  expect(sd).toBeLessThan(0.06);
  expect(mean).toBeCloseTo(1.05, 12);
});

it("makes up nothing of one pair, or none", () => {
  expect(pairedDifferences([1], [3])).toMatchObject({ n: 1, missing: 0, mean: 2, sd: NaN, low: NaN, positive: 1, dz: { estimate: NaN } });
  expect(pairedDifferences([NaN], [3])).toMatchObject({ n: 0, missing: 1, mean: NaN, positive: NaN, dz: { estimate: NaN } });
  expect(pairedDifferences([1, 2], [3, 4])).toMatchObject({ mean: 2, sd: 0, dz: { estimate: Infinity, low: NaN } });
});

it("compares the arms of each treatment that has both", () => {
  const row = (treatment: string, arm: string, replication: number, value: number | null) => ({ treatment, arm, replication, value });
  const rows = [row("x", "a", 0, 1), row("x", "b", 0, 3), row("y", "b", 0, 1), row("x", "a", 1, 1), row("x", "b", 1, 5), row("x", "a", 2, null), row("x", "b", 2, 5)];
  expect(armDifferences(rows)).toMatchObject([{ treatment: "x", n: 2, missing: 1, mean: 3 }]);
  expect(differencesByReplication(rows)).toEqual([{ treatment: "x", arm: null, values: Float64Array.of(2, 4, NaN) }]);
  expect(differencesByReplication([row("x", "b", 0, 3), row("x", "a", 0, 1), row("x", "a", 1, 1)])[0]!.values).toEqual(Float64Array.of(2, NaN));
});

it("refuses a level of 1", () => {
  expect(() => pairedDifferences([], [], { level: 1 })).toThrow("level: expected a share between 0 and 1, received 1");
});
