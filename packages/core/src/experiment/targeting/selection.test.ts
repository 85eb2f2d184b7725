import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { finish } from "../progress.js";
import { greedy } from "./greedy.js";
import { lazyForward } from "./lazy-forward.js";
import { bestTargets, type Objective } from "./selection.js";

/** Candidates 0 … that each cover some of a few weighted things: submodular, and never falling. */
const covers = fc.record({
  sets: fc.array(fc.uniqueArray(fc.nat(11), { maxLength: 6 }), { minLength: 1, maxLength: 8 }),
  weights: fc.array(fc.nat(5), { minLength: 12, maxLength: 12 }),
});
const coverage = ({ sets, weights }: { sets: number[][]; weights: number[] }): Objective<number> =>
  (targets) => [...new Set(targets.flatMap((k) => sets[k]!))].reduce((sum, thing) => sum + weights[thing]!, 0);

/** Worth of the best set of at most some size, by trying them all. */
function most(candidates: readonly number[], objective: Objective<number>, budget: number): number {
  const [first, ...rest] = candidates;
  if (first === undefined || budget === 0) return objective([]);
  return Math.max(most(rest, objective, budget), most(rest, (others) => objective([first, ...others]), budget - 1));
}

describe("where a target adds less to more others,", () => {
  it("lazy forward chooses what greedy does, among equals too, and asks no more often", () => fc.assert(fc.property(covers, fc.nat(8), fc.boolean(), (world, size, spendAll) => {
    const candidates = [...world.sets.keys()];
    const options = { budget: Math.min(size, candidates.length), spendAll };
    const [plain, lazy] = [finish(greedy(candidates, coverage(world), options)), finish(lazyForward(candidates, coverage(world), options))];
    expect(lazy.chosen).toEqual(plain.chosen);
    expect(lazy.empty).toBe(plain.empty);
    expect(lazy.evaluations).toBeLessThanOrEqual(plain.evaluations);
  }), { numRuns: 500, seed: 1 }));

  it("it is worth 1 - 1/e of the best set of that size, by trying all", () => fc.assert(fc.property(covers, fc.integer({ min: 1, max: 4 }), (world, size) => {
    const candidates = [...world.sets.keys()];
    const budget = Math.min(size, candidates.length);
    const { chosen } = finish(lazyForward(candidates, coverage(world), { budget }));
    expect(chosen.at(-1)?.value ?? 0).toBeGreaterThanOrEqual((1 - 1 / Math.E) * most(candidates, coverage(world), budget));
  }), { numRuns: 300, seed: 2 }));

  it("greedy is no more than greedy: it takes the largest first, where two others would cover all", () => {
    const world = { sets: [[0, 1, 2, 3], [0, 1, 4], [2, 3, 5]], weights: new Array<number>(12).fill(1) };
    const { chosen } = finish(lazyForward([0, 1, 2], coverage(world), { budget: 2 }));
    expect(chosen).toEqual([{ target: 0, gain: 4, value: 4 }, { target: 1, gain: 1, value: 5 }]);
    expect(most([0, 1, 2], coverage(world), 2)).toBe(6);
  });

  it("most evaluations are saved, of five chosen from a hundred", () => {
    const sets = Array.from({ length: 100 }, (_, k) => Array.from({ length: 1 + (k % 10) }, (__, j) => (k * 7 + j * 13) % 200));
    const world = { sets, weights: new Array<number>(200).fill(1) };
    const [plain, lazy] = [greedy, lazyForward].map((choose) => finish(choose([...sets.keys()], coverage(world), { budget: 5 })));
    expect(lazy!.chosen).toEqual(plain!.chosen);
    expect(plain!.evaluations).toBe(1 + 100 + 99 + 98 + 97 + 96);
    expect(lazy!.evaluations).toBeLessThan(0.3 * plain!.evaluations);
  });
});

describe("where targets can cost,", () => {
  const worth = [3, -1, 1, 0, -4];
  const sum: Objective<number> = (targets) => targets.reduce((total, k) => total + worth[k]!, 0);
  const all = [...worth.keys()];

  it.each([greedy, lazyForward])("%o ends before a gain of nothing, and goes on where the budget is to be spent", (choose) => {
    expect(finish(choose(all, sum, { budget: 5 })).chosen.map(({ target }) => target)).toEqual([0, 2]);
    const spent = finish(choose(all, sum, { budget: 5, spendAll: true }));
    expect(spent.chosen.map(({ target }) => target)).toEqual([0, 2, 3, 1, 4]);
    expect(spent.chosen.map(({ gain }) => gain)).toEqual([3, 1, 0, -1, -4]);
    expect(bestTargets(spent)).toEqual([0, 2]);
  });

  it("nobody is best where everybody costs", () => expect(bestTargets(finish(greedy([1, 4], sum, { budget: 2, spendAll: true })))).toEqual([]));

  it("lazy forward can pass over one who gains by company, whom greedy finds", () => {
    const pairs: Objective<string> = (targets) => {
      const has = (name: string) => targets.includes(name);
      return (has("a") ? 5 : 0) + (has("b") ? 4 : 0) + (has("c") ? 1 : 0) + (has("a") && has("c") ? 9 : 0);
    };
    expect(finish(greedy(["a", "b", "c"], pairs, { budget: 2 })).chosen.at(-1)).toEqual({ target: "c", gain: 10, value: 15 });
    expect(finish(lazyForward(["a", "b", "c"], pairs, { budget: 2 })).chosen.at(-1)).toEqual({ target: "b", gain: 4, value: 9 });
  });

  it("either can fall short of 1 - 1/e of the best, where two are worth much together and nothing alone", () => {
    const both: Objective<string> = (targets) => (targets.includes("a") ? 1 : 0) + (targets.includes("b") && targets.includes("c") ? 10 : 0);
    for (const choose of [greedy, lazyForward]) expect(finish(choose(["a", "b", "c"], both, { budget: 2 })).chosen).toEqual([{ target: "a", gain: 1, value: 1 }]);
    expect(both(["b", "c"])).toBe(10);
  });
});

it("a search tells how far it is before every evaluation, and refuses what it cannot do, all at once", () => {
  const told = [...greedy([1, 2], () => 0, { budget: 1, spendAll: true })];
  expect(told).toEqual([{ stage: "greedy", done: 0, total: 1 }, { stage: "greedy", done: 0, total: 1 }]);
  for (const choose of [greedy, lazyForward]) {
    expect(() => finish(choose([1, 1], () => 0, { budget: 3 }))).toThrow(expect.objectContaining({ issues: [expect.objectContaining({ path: "budget" }), expect.objectContaining({ path: "candidates" })] }));
    expect(finish(choose([], () => 7, { budget: 0 }))).toEqual({ chosen: [], empty: 7, evaluations: 1 });
  }
});
