import { expect, it } from "vitest";
import { commonArea, leastCovering, placeLabel } from "./place-label.js";

const size = { width: 20, height: 10 };

it("a label lies at the middle of its line when nothing is in the way", () => {
  expect(placeLabel([0, 0, 100, 0], size, [], [])).toEqual({ ...size, x: 40, y: -5 });
});

it("a label makes way for what is placed already", () => {
  const taken = { x: 35, y: -5, width: 30, height: 10 };
  expect(commonArea(placeLabel([0, 0, 100, 0], size, [taken], []), taken)).toBe(0);
});

it("a label makes way for a line that crosses its own", () => {
  const box = placeLabel([0, 0, 200, 0], size, [], [[100, -50, 100, 50]]);
  expect(box.x > 100 || box.x + box.width < 100).toBe(true);
});

it("the first of equally good places is taken, and there is none among none", () => {
  const box = { x: 0, y: 0, ...size };
  expect(leastCovering([box, { ...box, x: 50 }], [], [])).toBe(box);
  expect(leastCovering([], [], [])).toBeUndefined();
});
