import { describe, expect, it } from "vitest";
import { SpecError } from "../spec/errors.js";
import { scenarioHash } from "../scenario/hash.js";
import { scenario, scenarios } from "./scenarios.js";
import { preset, presets } from "./presets.js";
import { withChanges } from "../scenario/scenario.js";

const ids = presets().map(({ id }) => id);
const withCampaign = scenarios().filter((id) => scenario(id).campaigns.length > 0);

describe("the presets of the library", () => {
  it("are the five paradigms of digital interactivity, each saying in its story that its gloss is ours", () => {
    expect(ids).toEqual(["activity-tracing", "cultural-exchange", "property-exchange", "social-exchange", "thought-tracing"]);
    for (const { id, title, story } of presets()) expect([id, title !== "", /second-hand\. The gloss is ours/.test(story)]).toEqual([id, true, true]);
  });

  it.each(ids)("%s changes what every scenario with a campaign computes, and another preset changes it otherwise", (id) => {
    expect(withCampaign).toContain("push-harder");
    for (const name of withCampaign) {
      const base = scenario(name);
      const hashes = [base, ...ids.map((each) => withChanges(base, preset(each)))].map(scenarioHash);
      expect([name, hashes.indexOf(scenarioHash(scenario(name, preset(id))))]).toEqual([name, 1 + ids.indexOf(id)]);
    }
  });

  it.each(ids)("%s is refused where there is nothing to preset: a campaign that is not there", (id) => {
    const silent = scenario("push-harder", { campaigns: [] });
    const campaigned = Object.keys(preset(id)).some((path) => path.startsWith("campaigns."));
    if (campaigned) expect(() => withChanges(silent, preset(id))).toThrow(SpecError);
    else expect(scenarioHash(withChanges(silent, preset(id)))).not.toBe(scenarioHash(silent));
  });

  it("leave a later change of the same path its last word", () => {
    expect(scenario("push-harder", { ...preset("social-exchange"), "channels.0.publicness": 0.3 }).channels[0]!.publicness).toBe(0.3);
  });

  it("cannot be changed by who was handed one", () => {
    expect(Object.isFrozen(preset("social-exchange"))).toBe(true);
  });
});

describe("a name that is no preset", () => {
  it("is answered with the nearest one, or with all", () => {
    expect(() => preset("social-exchang")).toThrow('did you mean "social-exchange"?');
    expect(() => preset("elephants")).toThrow("there are activity-tracing, cultural-exchange");
    expect(() => preset("toString")).toThrow(SpecError);
  });
});
