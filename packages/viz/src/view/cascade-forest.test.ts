import { simulate } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { footageOf } from "../footage/footage-of.js";
import { cascadeForest, childrenOf, largestFirst } from "./cascade-forest.js";
import { openBranches, shownSayings } from "./cascade-open.js";
import { cascadeRows } from "./cascade-rows.js";

fc.configureGlobal({ seed: 417 });

/** Sayings that each have a parent said before, at most in the step before; one root. */
const tree = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 0, maxLength: 60 }).map((draws) => {
  const parent = Int32Array.from([-1, ...draws.map((u, k) => Math.floor(u * (k + 1)))]);
  const step = new Uint32Array(parent.length);
  for (let id = 1; id < parent.length; id++) step[id] = Math.max(step[id - 1]!, step[parent[id]!]! + 1);
  return { parent, step };
});

describe("the forest of sayings", () => {
  it.each(["push-harder", "hijacked-hashtag"])("has the trees of core's cascades of %s, one by one", (id) => {
    const run = simulate(scenario(id), { seed: "otter-417" });
    const forest = cascadeForest(footageOf(run).sayings!);
    expect([...forest.roots].map((root) => ({ root, size: forest.size[root], depth: forest.depth[root] }))).toEqual(run.cascades.map(({ root, size, depth }) => ({ root, size, depth })));
    expect(forest.roots.length).toBeGreaterThan(1);
    expect(forest.size[largestFirst(forest)[0]!]).toBe(Math.max(...run.cascades.map(({ size }) => size)));
  });

  it("names each saying's root, and under each saying those that it moved", () => {
    const forest = cascadeForest({ parent: Int32Array.of(-1, 0, -1, 0, 1, 2) });
    expect([[...forest.roots], [...forest.rootOf], [...forest.size], [...forest.depth]]).toEqual([[0, 2], [0, 0, 2, 0, 0, 2], [4, 2, 2, 1, 1, 1], [2, 1, 1, 0, 0, 0]]);
    expect([0, 1, 2, 3].map((saying) => [...childrenOf(forest, saying)])).toEqual([[1, 3], [4], [5], []]);
  });

  it("is empty without sayings", () => {
    expect(cascadeForest({ parent: new Int32Array() }).roots.length).toBe(0);
  });
});

describe("branches that are open", () => {
  it("show no more than asked for, and all of it where there is room; a closed branch and what is shown are the whole tree", () => {
    fc.assert(fc.property(tree, fc.integer({ min: 1, max: 70 }), ({ parent }, most) => {
      const forest = cascadeForest({ parent });
      const shown = shownSayings(forest, 0, openBranches(forest, 0, most));
      expect(shown.length).toBeLessThanOrEqual(most);
      if (most >= parent.length) expect(shown.length).toBe(parent.length);
      const hidden = shown.filter(({ open }) => open === false).reduce((sum, { saying }) => sum + forest.size[saying]! - 1, 0);
      expect(shown.length + hidden).toBe(parent.length);
    }));
  });

  it("lead to a saying that is wanted however little room there is, and list each saying after its parent, one level down", () => {
    const forest = cascadeForest({ parent: Int32Array.of(-1, 0, 0, 0, 3) });
    const shown = shownSayings(forest, 0, openBranches(forest, 0, 1, [0, 3]));
    expect(shown.map(({ saying, level, place, siblings, open }) => [saying, level, place, siblings, open])).toEqual([
      [0, 1, 1, 1, true], [1, 2, 1, 3, null], [2, 2, 2, 3, null], [3, 2, 3, 3, true], [4, 3, 1, 1, null],
    ]);
  });
});

describe("rows of a tree", () => {
  it("keep sayings of a step a row apart, and each parent in the middle of its outermost children", () => {
    fc.assert(fc.property(tree, ({ parent, step }) => {
      const forest = cascadeForest({ parent });
      const shown = shownSayings(forest, 0, openBranches(forest, 0, 100));
      const row = cascadeRows(shown, parent, step);
      const at = [...row].map(([saying, y]) => [step[saying]!, y] as const).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
      for (let k = 1; k < at.length; k++) if (at[k]![0] === at[k - 1]![0]) expect(at[k]![1] - at[k - 1]![1]).toBeGreaterThanOrEqual(1 - 1e-9);
      for (const { saying } of shown) {
        const below = [...childrenOf(forest, saying)].map((child) => row.get(child)!);
        if (below.length > 0) expect(row.get(saying)).toBeCloseTo((below[0]! + below.at(-1)!) / 2, 9);
      }
      expect(Math.min(...row.values())).toBe(0);
    }));
  });

  it("lay a chain in one row", () => {
    const shown = shownSayings(cascadeForest({ parent: Int32Array.of(-1, 0, 1) }), 0, new Set([0, 1]));
    expect([...cascadeRows(shown, Int32Array.of(-1, 0, 1), Uint32Array.of(0, 2, 9)).values()]).toEqual([0, 0, 0]);
  });
});
