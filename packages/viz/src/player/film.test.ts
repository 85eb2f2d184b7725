import { describe, expect, it } from "vitest";
import { shots, shownAt } from "./film.js";

describe("the frames of a film", () => {
  it("lie as far apart as the clock goes in a frame, from the first step to the last", () => {
    const { frames, at } = shots(0, 60, 30, 2);
    expect([frames, at(0), at(15), at(frames - 1)]).toEqual([901, 0, 1, 60]);
  });

  it("are fewer at a higher speed, and never beyond the end", () => {
    const { frames, at } = shots(3, 10, 60, 32);
    expect(frames).toBe(14);
    expect(at(frames - 1)).toBeLessThanOrEqual(10);
    expect(at(99)).toBe(10);
  });

  it("of a moment are one", () => expect(shots(5, 5, 30, 2).frames).toBe(1));

  it("are shown at whole ms that do not drift", () => {
    expect([0, 1, 2, 3, 60 * 3600].map((k) => shownAt(k, 60))).toEqual([0, 17, 33, 50, 3_600_000]);
  });
});
