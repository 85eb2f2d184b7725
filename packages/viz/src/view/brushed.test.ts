import { describe, expect, it } from "vitest";
import { goneAround, passedBy } from "./brushed.js";

const POINTS = Float32Array.of(0, 0, 10, 0, 5, 4, 20, 20);

describe("a brush", () => {
  it("meets everybody beside its way, not only where it was seen", () => {
    expect(passedBy(POINTS, [-5, 0], [15, 0], 4)).toEqual([0, 1, 2]);
    expect(passedBy(POINTS, [-5, 0], [15, 0], 3.9)).toEqual([0, 1]);
  });

  it("meets those around a place where it only touches, and nobody beyond its ends", () => {
    expect(passedBy(POINTS, [20, 19], [20, 19], 1)).toEqual([3]);
    expect(passedBy(POINTS, [12, 0], [15, 0], 1)).toEqual([]);
  });
});

describe("a lasso", () => {
  it("holds those inside, and not those in a notch of it", () => {
    expect(goneAround(POINTS, [-1, -1, 11, -1, 11, 5, 8, 5, 5, 2, 2, 5, -1, 5])).toEqual([0, 1]);
    expect(goneAround(POINTS, [-1, -1, 11, -1, 11, 5, -1, 5])).toEqual([0, 1, 2]);
  });

  it("holds nobody as long as it is a line", () => {
    expect(goneAround(POINTS, [])).toEqual([]);
    expect(goneAround(POINTS, [-1, 0, 30, 0])).toEqual([]);
  });
});
