import { type Changes, simulate } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";
import { describe, expect, it } from "vitest";

const PAIRS = 20;
const N = 400;

/** Backfire and lift of 20 pairs of run and twin, the same 20 seeds for every change. */
function paired(change: Changes): { readonly backfire: number; readonly lift: number; readonly worst: number } {
  const runs = Array.from({ length: PAIRS }, (_, replication) => simulate(scenario("push-harder", { "network.n": N, ...change }), { seed: "controls", replication }).summary);
  const mean = (of: (summary: (typeof runs)[number]) => number) => runs.reduce((sum, summary) => sum + of(summary), 0) / PAIRS;
  return { backfire: mean(({ backfire }) => backfire!), lift: mean(({ lift }) => lift!), worst: Math.max(...runs.map(({ backfire }) => backfire!)) };
}

const placebo = paired({ "campaigns.0.weight": 1e-9, "campaigns.0.pressure": 1e-9 });

describe("negative controls on push-harder, 20 paired seeds at n = 400", () => {
  it("the placebo's backfire and lift are at most .01", () => {
    expect(placebo.backfire).toBeLessThanOrEqual(0.01);
    expect(placebo.lift).toBeLessThanOrEqual(0.01);
  });

  it("what the placebo lifts is the silence of critics who heard it: without silence it lifts nobody", () => {
    expect(placebo.lift).toBeGreaterThan(0);
    expect(paired({ "campaigns.0.weight": 1e-9, "campaigns.0.pressure": 1e-9, "speaking.silence": 0 })).toEqual({ backfire: 0, lift: 0, worst: 0 });
  });

  it("with the mechanism in place, backfire is far above the placebo's in every pair's mean", () => {
    const { backfire, lift } = paired({});
    expect(backfire).toBeGreaterThan(0.3);
    expect(lift).toBeGreaterThan(0.1);
  });

  // Each pair's backfire may stray by one agent in 400: the talk of others differs, and with it what people hear.
  it.each([
    ["no reactance (rho = 0)", { "rule.reactance": 0 }],
    ["a tolerance above every insecure power (theta = .999)", { "rule.tolerance": 0.999 }],
    ["uncertainty that leaves confidence in power alone (eta = 0)", { "rule.powerErosion": 0 }],
    ["nobody listening in (v = 0)", { "channels.0.publicness": 0 }],
  ])("%s brings backfire to the placebo's level, and leaves a lift", (_, change) => {
    const { backfire, lift, worst } = paired(change);
    expect(backfire - placebo.backfire).toBeLessThan(0.001);
    expect(worst).toBeLessThanOrEqual(1 / N);
    expect(lift).toBeGreaterThan(0.3);
  });
});
