import { expect, it } from "vitest";
import { oneAtATime, singleEffects } from "./one-at-a-time.js";

const factors = [{ path: "push", levels: [1, 4] }, { path: "kind", levels: ["loud"] }];

it("tries the scenario as it is, then every level alone", () => {
  expect(oneAtATime(factors)).toEqual([{}, { push: 1 }, { push: 4 }, { kind: "loud" }]);
});

it("compares each level with the base of the same replication", () => {
  const luck = [3, 30, 300, 3000];
  const base = luck;
  const outcomes = [base, luck.map((x) => x + 1), luck.map((x, r) => x - 2 + 0.1 * (r % 2)), [NaN, ...luck.slice(1)]];
  const effects = singleEffects(factors, outcomes);
  expect(effects).toMatchObject([
    { path: "push", level: 1, n: 4, mean: 1, sd: 0, positive: 1 }, { path: "push", level: 4, positive: 0, negative: 1 }, { path: "kind", level: "loud", n: 3, missing: 1, mean: 0 },
  ]);
  expect(effects[1]!.mean).toBeCloseTo(-1.95, 10);
  expect(effects[1]!.high).toBeLessThan(-1.8);
});

it("refuses a setting too few, and factors that are none", () => {
  expect(() => singleEffects(factors, [[1], [2], [3]])).toThrow("outcomes: expected 4 settings, the base first, received 3");
  expect(() => oneAtATime([{ path: "push", levels: [] }])).toThrow("factors.0.levels: expected at least one level, received none");
});
