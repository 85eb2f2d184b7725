import fc from "fast-check";
import { expect, it } from "vitest";
import { TYPE, textWidth } from "../theme/type.js";
import { wrap } from "./words.js";

fc.configureGlobal({ seed: 417 });

it("wraps to no more lines than asked for, none wider than asked for unless it is a lone ellipsis", () => {
  fc.assert(fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 12, max: 200 }), fc.integer({ min: 1, max: 3 }), (text, width, most) => {
    const lines = wrap(text, width, most);
    expect(lines.length).toBeLessThanOrEqual(most);
    for (const line of lines) expect(textWidth(line, TYPE.label)).toBeLessThanOrEqual(width);
  }));
});

it("loses nothing where there is room, and says where it cut", () => {
  expect(wrap("one two three", 1000)).toEqual(["one two three"]);
  expect(wrap("one two three", 45, 3)).toEqual(["one two", "three"]);
  expect(wrap("one two three four", 40)).toEqual(["one two", "three…"]);
  expect(wrap("", 40)).toEqual([]);
});
