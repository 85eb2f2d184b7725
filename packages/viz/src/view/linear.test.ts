import { scaleLinear } from "d3";
import fc from "fast-check";
import { expect, it } from "vitest";
import { linear } from "./linear.js";

fc.configureGlobal({ seed: 417 });

/** Without a sign of 0. */
const plain = (values: readonly number[]) => values.map((each) => each + 0);
const value = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((each) => Math.round(each * 1000) / 1000);

it("a straight way has the places, ticks and round ends of d3's own scale", () => {
  fc.assert(fc.property(value, value, value, fc.integer({ min: 1, max: 10 }), (low, high, each, count) => {
    fc.pre(low < high);
    const [ours, theirs] = [linear([low, high], [10, 250]), scaleLinear([low, high], [10, 250])];
    expect(ours(each)).toBeCloseTo(theirs(each), 6);
    expect(plain(ours.ticks(count))).toEqual(plain(theirs.ticks(count)));
    expect(plain(ours.nice(count).domain)).toEqual(plain(theirs.nice(count).domain()));
  }), { examples: [[-0.001, 0.001, 0, 1], [0, 0.001, 0, 1], [-1e6, 1e6, 0, 1], [-3, 7, 1, 2]] });
});

it("a domain of one value lies in the middle of the range", () => {
  expect(linear([3, 3], [0, 10])(3)).toBe(5);
});
