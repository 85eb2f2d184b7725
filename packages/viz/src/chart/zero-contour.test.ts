import fc from "fast-check";
import { expect, it } from "vitest";
import { zeroContour } from "./zero-contour.js";

fc.configureGlobal({ seed: 417 });

const axis = [0, 1, 2.5, 4];

it("lies where a linear field is 0, also on a grid that is not even", () => {
  const slope = fc.double({ min: -3, max: 3, noNaN: true });
  fc.assert(fc.property(slope, slope, slope, (a, b, c) => {
    const pieces = zeroContour(axis, axis, axis.map((y) => axis.map((x) => a * x + b * y + c)));
    for (const [x, y] of pieces.flat()) expect(Math.abs(a * x + b * y + c)).toBeLessThan(1e-9);
  }));
});

it("crosses the grid where the field does, and is nowhere where the field has one sign", () => {
  expect(zeroContour([0, 2], [0, 1], [[-1, 1], [-1, 1]])).toEqual([[[1, 0], [1, 1]]]);
  expect(zeroContour([0, 1], [0, 1], [[1, 2], [3, 4]])).toEqual([]);
});

it("has two pieces that do not meet at a saddle, and none beside what is not finite", () => {
  const saddle = zeroContour([0, 1], [0, 1], [[1, -1], [-1, 1]]);
  expect(saddle).toEqual([[[0.5, 0], [1, 0.5]], [[0.5, 1], [0, 0.5]]]);
  expect(zeroContour([0, 1], [0, 1], [[1, -1], [NaN, 1]])).toEqual([]);
});
