import { expect, it } from "vitest";
import { student } from "../stats/distribution/student.js";
import { summarise } from "./summarise.js";

const rows = (treatment: string, values: readonly (number | null)[]) => values.map((value, replication) => ({ treatment, arm: null, replication, value }));

it("gives mean, interval, median and quantiles of what is there, and counts what is not", () => {
  const [x] = summarise(rows("x", [4, null, 1, 2, NaN, 3]), { level: 0.9, quantiles: [0.1, 0.75] });
  const sd = Math.sqrt(5 / 3);
  expect(x).toMatchObject({ treatment: "x", arm: null, n: 4, missing: 2, mean: 2.5, sd, median: 2.5 });
  expect(x!.quantiles.map(({ value }) => value)).toEqual([1.3, 3.25]);
  expect(x!.high - 2.5).toBeCloseTo((student(3).upperQuantile(0.05) * sd) / 2, 10);
  expect(x!.low + x!.high).toBeCloseTo(5, 12);
});

it("keeps treatments in the order of their first rows, not of their names", () => {
  expect(summarise([...rows("z", [1, 2]), ...rows("a", [3, 4]), ...rows("z", [5, 6])]).map(({ treatment, mean }) => [treatment, mean])).toEqual([["z", 5.5], ["a", 3.5]]);
});

it("makes up nothing of one value, or none", () => {
  const [one, none] = summarise([...rows("x", [7]), ...rows("y", [null])]);
  expect(one).toMatchObject({ n: 1, missing: 0, mean: 7, median: 7, sd: NaN, low: NaN, high: NaN });
  expect(none).toMatchObject({ n: 0, missing: 1, mean: NaN, median: NaN, sd: NaN, low: NaN });
});

it("refuses a level in percent and a quantile of 1, both at once", () => {
  expect(() => summarise([], { level: 95, quantiles: [0.5, 1] })).toThrow(/2 issues\nlevel: .*received 95\nquantiles\.1: .*received 1/);
});
