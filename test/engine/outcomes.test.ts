import { simulate } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";
import { describe, expect, it } from "vitest";

const [STEPS, WINDOW] = [30, 10];
const startingIn = (from: number) => simulate(scenario("push-harder", {
  "network.n": 400, steps: STEPS, window: WINDOW, push: 4, "campaigns.0.weight": 1, "campaigns.0.targets": { kind: "at-random", share: 0.05 }, "campaigns.0.from": from,
})).summary;

describe("a campaign that sends to about one in twenty, all of them in every step,", () => {
  const { modes, reach, backfire, lift, campaigns: [campaign] } = startingIn(0);

  it("reaches more than twice as many besides by word of mouth, and not reached are exactly the rest", () => {
    expect(campaign!.exposed).toBeGreaterThan(0.03);
    expect(reach! - campaign!.exposed).toBeGreaterThan(2 * campaign!.exposed);
    expect(Math.abs(modes!.notReached - (1 - reach!))).toBeLessThan(1e-12);
  });

  it("makes of everybody one thing, and moves some it did not send to", () => {
    expect(Math.abs(Object.values(modes!).reduce((sum, share) => sum + share, 0) - 1)).toBeLessThan(1e-12);
    expect(modes!.pushedBack + modes!.wentAlong).toBeGreaterThan((backfire! + lift!) * campaign!.exposed);
  });

  it("exposes the same people when it starts in the last step before the window", () => {
    expect(startingIn(STEPS - WINDOW - 1).campaigns[0]!.exposed).toBe(campaign!.exposed);
  });

  it("exposes nobody when it starts with the window, so that nothing is said of its effect", () => {
    expect(startingIn(STEPS - WINDOW)).toMatchObject({ backfire: null, lift: null, modes: null, campaigns: [{ exposed: 0 }] });
  });
});
