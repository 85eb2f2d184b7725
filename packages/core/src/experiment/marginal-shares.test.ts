import { expect, test } from "vitest";
import { changesAt } from "./design.js";
import { grid } from "./grid.js";
import { marginalShares } from "./marginal-shares.js";

test("shares by level count the points of that level only, and those of a factor average to the whole", () => {
  const design = grid([{ path: "push", levels: [0, 1, 4] }, { path: "power", levels: [0.1, 0.9] }]);
  const holds = design.points.map((_, k) => {
    const { push, power } = changesAt(design, k) as { push: number; power: number };
    return push === 4 || (push === 1 && power > 0.5);
  });
  expect(marginalShares(design, holds)).toEqual([
    { path: "push", level: 0, points: 2, share: 0 }, { path: "push", level: 1, points: 2, share: 0.5 }, { path: "push", level: 4, points: 2, share: 1 },
    { path: "power", level: 0.1, points: 3, share: 1 / 3 }, { path: "power", level: 0.9, points: 3, share: 2 / 3 },
  ]);
});

test("a level that no point has, as in a part of a grid, has no share", () => {
  const { factors, points } = grid([{ path: "push", levels: [0, 1] }]);
  expect(marginalShares({ factors, points: points.slice(0, 1) }, [true])).toEqual([{ path: "push", level: 0, points: 1, share: 1 }, { path: "push", level: 1, points: 0, share: NaN }]);
});
