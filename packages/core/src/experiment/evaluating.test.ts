import { expect, test } from "vitest";
import type { Changes } from "../scenario/scenario.js";
import { evaluating } from "./evaluating.js";
import { grid } from "./grid.js";
import { finish } from "./progress.js";

const { factors, points } = grid([{ path: "a", levels: [1, 2, 3] }, { path: "b", levels: [10, 20] }]);
const design = { factors, points: [...points, ...points] };

test("outputs stand by output, then by point, and a treatment that comes again is not computed again", () => {
  const asked: Changes[] = [];
  const model = (changes: Changes) => {
    asked.push(changes);
    return [(changes.a as number) + (changes.b as number), changes.a as number];
  };
  const outputs = finish(evaluating(design, model, "sums"));
  expect(outputs.map((column) => Array.from(column))).toEqual([[11, 21, 12, 22, 13, 23, 11, 21, 12, 22, 13, 23], [1, 1, 2, 2, 3, 3, 1, 1, 2, 2, 3, 3]]);
  expect(asked).toHaveLength(6);
});

test("it says how far it is before every point, and can be left there", () => {
  let computed = 0;
  const work = evaluating(design, () => [computed++], "counts");
  expect([work.next().value, work.next().value]).toEqual([{ stage: "counts", done: 0, total: 12 }, { stage: "counts", done: 1, total: 12 }]);
  work.return([]);
  expect(computed).toBe(1);
});
