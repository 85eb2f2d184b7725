import { MODES, simulate } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";
import { describe, expect, it } from "vitest";
import { footageOf } from "../footage/footage-of.js";
import { modeShares, STACKED } from "./mode-shares.js";

const footage = footageOf(simulate(scenario("push-harder", { "network.n": 120, "campaigns.0.rate": 0.02, push: 1 }), { seed: "otter-417" }));
const shares = modeShares(footage)!;

describe("modes of response over time", () => {
  it("sum to 1 at each step", () => {
    for (let step = 0; step <= footage.steps; step++) expect(MODES.reduce((sum, mode) => sum + shares[mode][step]!, 0)).toBeCloseTo(1, 12);
  });

  it("begin with nobody reached and end at the modes of the summary", () => {
    expect(shares.notReached[0]).toBe(1);
    for (const mode of MODES) expect(shares[mode].at(-1)).toBeCloseTo(footage.summary.modes![mode], 12);
  });

  it("draw people in one by one: who was reached stays so", () => {
    const reached = Array.from(shares.notReached, (share) => 1 - share);
    expect(reached.every((share, step) => step === 0 || share >= reached[step - 1]!)).toBe(true);
    expect(new Set(reached).size).toBeGreaterThan(3);
  });

  it("are none without a comparison, and each has its place in the stack", () => {
    expect(modeShares({ ...footage, modes: null })).toBeNull();
    expect([...STACKED].sort()).toEqual([...MODES].sort());
  });
});
