import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellText, csvLines, snake } from "./csv.js";

describe("a cell", () => {
  it.each([
    [0.1, "0.1"], [-0.5, "-0.5"], [1e-7, "1e-7"], [1e21, "1e+21"], [null, ""], [Number.NaN, ""], ["", ""], ["ann", "ann"], ["a,b", '"a,b"'], ['say "x"', '"say ""x"""'],
    ["two\nlines", '"two\nlines"'], ["=1+1", "'=1+1"], ["+1", "'+1"], ["-1", "'-1"], ["@cmd", "'@cmd"], ["\tx", "'\tx"], ["\rx", '"\'\rx"'], ["=a,b", '"\'=a,b"'],
  ])("%j is written as %j", (cell, written) => {
    expect(cellText(cell)).toBe(written);
  });

  it("of a number reads back as that number, never as text", () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(Number(cellText(value))).toBe(value + 0);
    }));
  });

  it("of a text never begins like a formula, in quotes or not", () => {
    fc.assert(fc.property(fc.tuple(fc.constantFrom("=", "+", "-", "@", "\t", "\r", ""), fc.string()), ([first, rest]) => {
      expect(cellText(first + rest)).not.toMatch(/^"?[=+\-@\t\r]/);
    }));
  });
});

it("rows are lines of as many cells as there are columns", () => {
  expect([...csvLines(["run_id", "x"], [["a", 1], ["=b", null]])]).toEqual(["run_id,x\n", "a,1\n", "'=b,\n"]);
});

it.each([["privateMean", "private_mean"], ["p_people.power.sd", "p_people_power_sd"], ["campaigns.0.push", "campaigns_0_push"], ["weakShare", "weak_share"]])("%s is the column %s", (name, column) => {
  expect(snake(name)).toBe(column);
});
