import { expect, it } from "vitest";
import { changesAt, type Design, treatmentId } from "./design.js";
import { grid } from "./grid.js";

const push = { path: "push", levels: [0, 1, 4] };
const empowered = { path: "empowered", levels: [0.1, 0.6] };
const all = (design: Design) => design.points.map((_, k) => changesAt(design, k));
const ids = (design: Design) => all(design).map(treatmentId);

it("goes through every combination once, the last factor fastest", () => {
  expect(all(grid([empowered, push])).map(Object.values)).toEqual([[0.1, 0], [0.1, 1], [0.1, 4], [0.6, 0], [0.6, 1], [0.6, 4]]);
});

it("keeps every treatment when a level is added in the middle, or factors and levels change places", () => {
  const before = ids(grid([empowered, push]));
  const more = ids(grid([empowered, { path: "push", levels: [0, 1, 2, 4] }]));
  expect(new Set(more).size).toBe(8);
  expect(before.filter((id) => !more.includes(id))).toEqual([]);
  expect(ids(grid([{ path: "push", levels: [4, 0, 1] }, empowered])).sort()).toEqual(before.sort());
});

it("names a treatment by its values, with paths in order", () => {
  expect(treatmentId({ push: 4, empowered: 0.1 })).toBe('{"empowered":0.1,"push":4}');
});

it("finds every level again from its share of [0, 1], for any number of levels up to 200", () => {
  for (let count = 1; count <= 200; count++) {
    const levels = Array.from({ length: count }, (_, k) => k);
    expect(all(grid([{ path: "x", levels }])).map(({ x }) => x)).toEqual(levels);
  }
});

it("refuses more than 2^24 points before it makes one", () => {
  const wide = ["a", "b", "c", "d", "e"].map((path) => ({ path, levels: Array.from({ length: 100 }, (_, k) => k) }));
  expect(() => grid(wide)).toThrow("expected at most 16777216 points, received 10000000000");
});
