import { simulate } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";
import { describe, expect, it } from "vitest";

/** One participant of the laboratory, all alike, who hears four opinions; the influence of others on the reported evaluation. */
function influence(power: number, certainty: number, { reactance = 1, unsolicited = 1, publicness = 1 } = {}): number {
  const rate = (valence: number) => simulate(scenario("asked-or-told", {
    "network.n": 2, "people.attitude": { kind: "constant", value: 0 }, "people.power": { kind: "constant", value: power }, "people.certainty": { kind: "constant", value: certainty },
    "people.powerErosion": null, "campaigns.0.valence": valence, "campaigns.0.spread": 0, "campaigns.0.unsolicited": unsolicited, "channels.0.publicness": publicness, "rule.reactance": reactance,
  }), { twin: false, check: true }).summary.publicMean;
  return (rate(0.6) - rate(-0.6)) / 1.2;
}

describe("the cells of the laboratory, run through the engine", () => {
  // The fractions are those worked out by hand beside the slow reading of the rule.
  it.each([
    ["control, certain", 0.3, 0.85, {}, 606733 / 1600000, 606733 / 1600000],
    ["control, uncertain", 0.3, 0.15, {}, 894293 / 1600000, 894293 / 1600000],
    ["power, certain: discounting", 0.9, 0.85, {}, 152857 / 1600000, 152857 / 1600000],
    ["power, uncertain: divergence", 0.9, 0.15, {}, -153780401881 / 313600000000, -552024622943 / 627200000000],
    ["power, uncertain, solicited", 0.9, 0.15, { unsolicited: 0 }, 668897 / 1600000, 668897 / 1600000],
    ["power, uncertain, private", 0.9, 0.15, { publicness: 0 }, 1196987 / 4480000, 1196987 / 4480000],
  ] as const)("%s: the influence of others is the exact fraction, at rho 1 and 1.5", (_, power, certainty, cell, mild, strong) => {
    expect(Math.abs(influence(power, certainty, cell) - mild)).toBeLessThan(1e-12);
    expect(Math.abs(influence(power, certainty, { ...cell, reactance: 1.5 }) - strong)).toBeLessThan(1e-12);
  });
});
