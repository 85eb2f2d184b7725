import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { directionScore } from "./direction-score.js";
import { crossing, fallOf, lineScore, spreadOf } from "./score.js";

fc.configureGlobal({ seed: 417 });

const hundred = Float64Array.from({ length: 101 }, (_, k) => k / 100);

describe("a prediction", () => {
  it("falls into the middle half, into nine tenths, or beyond them on the side on which it lies", () => {
    const spread = spreadOf(hundred);
    expect([0.5, 0.25, 0.24, 0.96, -3].map((guess) => fallOf(guess, spread))).toEqual(["half", "half", "most", "above", "below"]);
  });

  it("lies in the middle half of the worlds for about half of those worlds themselves", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 20, maxLength: 100 }), (list) => {
      const values = Float64Array.from(list);
      const within = list.filter((value) => fallOf(value, spreadOf(values)) === "half").length;
      expect(within).toBeGreaterThanOrEqual(Math.floor(list.length / 2) - 1);
    }));
  });

  it("of a line is counted point by point, and a point in the half counts among the nine tenths, too", () => {
    expect(lineScore([0.5, 0.9, 2], [hundred, hundred, hundred])).toEqual({ half: 1, most: 2, points: 3 });
  });

  it("ignores worlds that have no outcome", () => {
    expect(spreadOf(Float64Array.of(NaN, 1, NaN, 3)).median).toBe(2);
  });
});

describe("a predicted direction", () => {
  const around = (mean: number) => hundred.map((value) => mean + (value - 0.5) / 50);
  it("is right on the side of the worlds, and wrong on the others", () => {
    expect((["up", "down", "same"] as const).map((guess) => directionScore(guess, around(0.2)).score)).toEqual(["right", "wrong", "wrong"]);
  });

  it("that says the same is right where the difference is too small to count", () => {
    expect([directionScore("same", around(0)).score, directionScore("up", around(0.005)).score]).toEqual(["right", "wrong"]);
  });

  it("stays open for fewer than twenty worlds, and where luck decides", () => {
    const wild = Float64Array.from({ length: 100 }, (_, k) => (k % 2 === 0 ? 0.8 : -0.7));
    expect([directionScore("up", around(0.2).slice(0, 19)).score, directionScore("up", wild).score]).toEqual(["open", "open"]);
  });

  it("is told with how many worlds agree", () => {
    expect(directionScore("down", Float64Array.from({ length: 20 }, (_, k) => (k < 3 ? -0.1 : 0.3))).agree).toBe(3);
  });
});

describe("a crossing", () => {
  it("lies where the line between two points passes 0", () => {
    expect(crossing([0, 1, 2], [1, 0.5, -0.5])).toBe(1.5);
  });

  it("is none where nothing passes from above to below", () => {
    expect([crossing([0, 1], [1, 2]), crossing([0, 1], [-1, 2]), crossing([0, 1], [-1, -2])]).toEqual([NaN, NaN, NaN]);
  });
});
