import { expect, test } from "vitest";
import { changesAt } from "./design.js";
import { failingBox } from "./failing-box.js";
import { grid } from "./grid.js";

const design = grid([{ path: "push", levels: [0, 1, 2, 4] }, { path: "power", levels: [0.1, 0.5, 0.9] }, { path: "kind", levels: ["a", "b"] }]);
const where = (fails: (point: { readonly push: number; readonly power: number; readonly kind: string }) => boolean) => design.points.map((_, k) => fails(changesAt(design, k) as never));

test("a planted box is found whole: its two limits, all of its failures, and nothing else", () => {
  expect(failingBox(design, where(({ push, power }) => push >= 2 && power <= 0.5))).toEqual({
    limits: [{ path: "push", side: "from", level: 2 }, { path: "power", side: "up to", level: 0.5 }], points: 8, coverage: 1, density: 1,
  });
});

test("one limit is enough where one factor decides", () => {
  expect(failingBox(design, where(({ kind }) => kind === "b"))!.limits).toEqual([{ path: "kind", side: "from", level: "b" }]);
});

test("coverage and density count what lies beside the box, and what does not fail in it", () => {
  const fails = where(({ push, power, kind }) => (push === 4 && !(power === 0.1 && kind === "a")) || (push === 0 && power === 0.1 && kind === "a"));
  expect(failingBox(design, fails)).toEqual({ limits: [{ path: "push", side: "from", level: 4 }], points: 6, coverage: 5 / 6, density: 5 / 6 });
});

test("there is no box where nothing fails, or nothing has two levels", () => {
  expect(failingBox(design, where(() => false))).toBeNull();
  expect(failingBox(grid([{ path: "push", levels: [1] }]), [true])).toBeNull();
});
