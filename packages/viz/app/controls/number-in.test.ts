import fc from "fast-check";
import { expect, it } from "vitest";
import { numberIn } from "./number-in.js";

it("reads numbers with a point, a decimal comma or a typographic minus, and every number that it is shown", () => {
  expect(["1", " 2.5 ", "2,5", ",5", "-1", "\u22121", "1e-3", "+3"].map((text) => numberIn(text, true))).toEqual([1, 2.5, 2.5, 0.5, -1, -1, 0.001, 3]);
  fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => { expect(numberIn(String(value), true)).toBe(Object.is(value, -0) ? 0 : value); }));
});

it("leaves what is no number as it is, and does not guess whether a comma in whole numbers parts thousands", () => {
  expect(["", "banana", "1,000,000", "1 2", "0x10", "Infinity", "1e999"].map((text) => numberIn(text, true))).toEqual(["", "banana", "1,000,000", "1 2", "0x10", "Infinity", "1e999"]);
  expect(numberIn("1,000", false)).toBe("1,000");
});
