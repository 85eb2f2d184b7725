import { expect, it } from "vitest";
import { openStream } from "../random/stream.js";
import { morris } from "./morris.js";
import { mostSpread, squaredDistance } from "./most-spread.js";

const at = (...xs: number[]) => xs.map((x) => [Float64Array.of(x)]);
const spreadOf = (walks: readonly (readonly Float64Array[])[]) => walks.reduce((sum, a, i) => sum + walks.slice(0, i).reduce((inner, b) => inner + squaredDistance(a, b), 0), 0);

it("takes both ends of a line first, then what lies farthest from both, and keeps the order in which they came", () => {
  expect(mostSpread(at(0.5, 0, 0.6, 1), 2)).toEqual(at(0, 1));
  expect(mostSpread(at(0.5, 0, 0.2, 0.9, 1), 3)).toEqual(at(0, 0.9, 1));
  expect(mostSpread(at(0.5, 0), 2)).toEqual(at(0.5, 0));
});

it("adds the distances between all points of two walks before squaring: 0.1 + 0.3 + 0.1 + 0.1", () => {
  const [a, b] = [[Float64Array.of(0, 0), Float64Array.of(0.2, 0)], [Float64Array.of(0.1, 0), Float64Array.of(0.3, 0)]];
  expect(squaredDistance(a, b)).toBeCloseTo(0.36, 14);
});

it("is farther apart than any of 300 sets chosen blindly from the same 60 walks", () => {
  const factors = ["a", "b", "c"].map((path) => ({ path, low: 0, high: 1 }));
  const { points } = morris(factors, 60, { seed: "spread" });
  const walks = Array.from({ length: 60 }, (_, w) => points.slice(4 * w, 4 * w + 4));
  const chosen = spreadOf(mostSpread(walks, 6));
  const stream = openStream("spread", 0, "blind");
  for (let r = 0; r < 300; r++) {
    const order = walks.map((walk, w) => ({ walk, turn: stream.u32(w, r) })).sort((a, b) => a.turn - b.turn);
    expect(spreadOf(order.slice(0, 6).map(({ walk }) => walk))).toBeLessThan(chosen);
  }
});
