import { scaleLinear, scaleLog } from "d3";
import fc from "fast-check";
import { expect, it } from "vitest";
import { TYPE, textWidth } from "../theme/type.js";
import { ticksAcross, ticksUpwards } from "./ticks.js";

fc.configureGlobal({ seed: 417 });

it("numbers have room side by side on any axis", () => {
  fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.double({ min: 1e-6, max: 1e9, noNaN: true }), fc.integer({ min: 30, max: 600 }), (low, size, width) => {
    const ticks = ticksAcross(scaleLinear().domain([low, low + size]).range([0, width]));
    for (const [k, { at, text }] of ticks.entries()) {
      const before = ticks[k - 1];
      if (before !== undefined) expect(at - before.at).toBeGreaterThan((textWidth(text, TYPE.tick) + textWidth(before.text, TYPE.tick)) / 2);
    }
  }));
});

it("a logarithmic axis has 1, 2, 5 where there is room and whole powers where there is not", () => {
  const texts = (width: number, high: number) => ticksAcross(scaleLog().domain([1, high]).range([0, width])).map(({ text }) => text);
  expect(texts(300, 100)).toEqual(["1", "2", "5", "10", "20", "50", "100"]);
  expect(texts(160, 10_000)).toEqual(["1", "10", "100", "1,000", "10,000"]);
});

it("an axis within one decade still has numbers", () => {
  expect(ticksAcross(scaleLog().domain([31, 38]).range([0, 300])).length).toBeGreaterThan(1);
});

it("the axis from 1 to 7 has all its points at the height of the smallest panel", () => {
  expect(ticksUpwards(scaleLinear().domain([1, 7]).range([96, 0])).map(({ text }) => text)).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
});

it("numbers that are wanted stand on the axis where all have room, and give way to others where not", () => {
  const texts = (width: number) => ticksAcross(scaleLog().domain([25, 200]).range([0, width]), [25, 50, 100, 200]).map(({ text }) => text);
  expect(texts(200)).toEqual(["25", "50", "100", "200"]);
  expect(texts(40)).not.toContain("25");
});
