import { lab, rgb } from "d3";
import fc from "fast-check";
import { expect, it } from "vitest";
import { channelsOf, cielab, hexOfCielab } from "./cielab.js";

fc.configureGlobal({ seed: 417 });

const hex = fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 255 }))).map((channels) => `#${channels.map((each) => each!.toString(16).padStart(2, "0")).join("")}`);

it("a colour has the lightness and axes that d3 gives it, and its way back", () => {
  fc.assert(fc.property(hex, (colour) => {
    const [{ l, a, b }, { r, g, b: blue }] = [lab(colour), rgb(colour)];
    // d3 takes a grey for exactly that: 1e-3 is what its short matrices leave.
    for (const [ours, theirs] of [[cielab(colour)[0], l], [cielab(colour)[1], a], [cielab(colour)[2], b]] as const) expect(Math.abs(ours - theirs)).toBeLessThan(2e-3);
    expect(channelsOf(colour)).toEqual([r, g, blue]);
    expect(hexOfCielab(cielab(colour))).toBe(colour);
  }));
});

it("what no screen shows is the nearest that it does, channel by channel", () => {
  expect(hexOfCielab([50, 200, 0])).toBe(lab(50, 200, 0).rgb().clamp().formatHex());
});
