import { simulate } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";
import { describe, expect, it } from "vitest";

const strategies = [
  { kind: "respond", id: "desk", capacity: 2, from: 3 },
  { kind: "withdraw", id: "stop", stops: ["brand", "desk"], when: { measure: "contacts", is: "above", value: 0 }, from: 10 },
  { kind: "moderate", id: "never", when: { measure: "opposed", is: "above", value: 1 } },
];
const run = simulate(scenario("push-harder", { "network.n": 100, steps: 30, window: 10, strategies }), { seed: "s" });

describe("what a brand's strategies came to", () => {
  const [desk, stop, never] = run.summary.strategies;

  it("is when they were in force, who ended them, and what they paid for", () => {
    expect(desk).toMatchObject({ id: "desk", kind: "respond", began: 3, ended: 10 });
    expect(desk!.acts).toBeGreaterThan(0);
    expect(desk!.acts).toBeLessThanOrEqual(2 * 7);
    expect(stop).toEqual({ id: "stop", kind: "withdraw", began: 10, ended: null, acts: 0 });
    expect(never).toEqual({ id: "never", kind: "moderate", began: null, ended: null, acts: 0 });
    expect(run.table.value(9, "contacts")).toBeGreaterThan(0);
    expect(run.table.value(10, "contacts")).toBe(0);
  });

  it("is nothing without any", () => expect(simulate(scenario("push-harder", { "network.n": 100, steps: 30, window: 10 })).summary.strategies).toEqual([]));
});

describe("a campaign that nobody met before the window", () => {
  const late = simulate(scenario("push-harder", { "network.n": 100, steps: 30, window: 10, "campaigns.0.from": 20 }), { seed: "s", record: "causes" });

  it("has no modes, neither of all nor of anybody", () => {
    expect(late.summary.modes).toBeNull();
    expect(late.modeOf("7")).toBeNull();
    expect(late.explain("7").mode).toBeNull();
  });
});
