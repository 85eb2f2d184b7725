import { describe, expect, it } from "vitest";
import { DOCK } from "./dock.js";
import { traceSource } from "./dock-glyph.js";
import { svgPen } from "./svg.js";

const traced = (campaign: boolean) => {
  const pen = svgPen();
  traceSource(pen, campaign, 0, 0);
  return pen.d;
};

describe("the glyph of a source", () => {
  it.each([true, false])("lies within its square with 2 px to spare and is as wide as half of it, campaign: %s", (campaign) => {
    const numbers = traced(campaign).match(/-?[\d.]+/g)!.map(Number);
    expect(Math.max(...numbers.map(Math.abs))).toBeLessThanOrEqual(DOCK / 2 - 2);
    const across = numbers.filter((_, k) => k % 2 === 0);
    expect(Math.max(...across) - Math.min(...across)).toBeGreaterThan(DOCK / 2);
  });

  it("differs between a campaign and a strategy that answers", () => {
    expect(traced(true)).not.toBe(traced(false));
  });
});
