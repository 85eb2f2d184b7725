import { expect, it } from "vitest";
import { saltelli } from "./saltelli.js";
import { sobolPoints } from "./sobol-sequence.js";

const named = (...paths: string[]) => paths.map((path) => ({ path, low: 0, high: 1 }));

it("puts A, AB_1, AB_2, BA_1, BA_2, B in a row, in SALib's order", () => {
  const { points } = saltelli(named("x", "y"), 2, { seed: "s", secondOrder: true });
  const halves = sobolPoints(2, 4, { seed: "s" });
  const rows = halves.map((point) => {
    const [a, c, b, d] = [...point] as [number, number, number, number];
    return [[a, c], [b, c], [a, d], [a, d], [b, c], [b, d]];
  });
  expect(points.map((point) => [...point])).toEqual(rows.flat());
});

it("has n (k + 2) points without second order, the same A, AB and B", () => {
  const { points } = saltelli(named("x", "y", "z"), 8, { seed: "s" });
  const both = saltelli(named("x", "y", "z"), 8, { seed: "s", secondOrder: true }).points;
  expect(points.length).toBe(40);
  expect(points).toEqual(both.filter((_, k) => [0, 1, 2, 3, 7].includes(k % 8)));
});

it("begins with the rows of every smaller design", () => {
  expect(saltelli(named("x", "y"), 64, { seed: "s" }).points.slice(0, 40)).toEqual(saltelli(named("x", "y"), 10, { seed: "s" }).points);
});

it("refuses 65 factors and a single row, both at once", () => {
  expect(() => saltelli(Array.from({ length: 65 }, (_, k) => named(`x${k}`)).flat(), 1, { seed: "s" })).toThrow(/2 issues\nfactors: expected at most 64 factors, received 65\nn: /);
});
