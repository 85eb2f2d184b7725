import { scenario, scenarios } from "@talkback/core/scenarios";
import { describe, expect, it } from "vitest";
import { whyOf } from "../library-claims.js";
import { GROUPS } from "./groups.js";
import { parametersOf } from "./parameters.js";
import { sliderOf } from "./slider.js";

describe("the parameters of a scenario", () => {
  it.each(scenarios())("of %s fall into the five groups, its leads among them once each", (id) => {
    const own = scenario(id);
    const parameters = parametersOf(own, own);
    expect(new Set(parameters.map(({ path }) => path)).size).toBe(parameters.length);
    expect(parameters.every(({ group }) => GROUPS.includes(group))).toBe(true);
    expect(parameters.filter(({ lead }) => lead !== null).map(({ path }) => path).sort()).toEqual(Object.values(own.lead).sort());
    expect(parameters.filter(({ changed }) => changed)).toEqual([]);
    expect(parameters.filter(({ help }) => help === "").map(({ path }) => path)).toEqual([]);
  });

  it.each(scenarios())("of %s that are numbers have a slider which their value lies on", (id) => {
    const own = scenario(id);
    for (const { path, shape, value } of parametersOf(own, own)) {
      const leaf = shape.is === "maybe" ? shape.of : shape;
      if (leaf.is !== "number" || typeof value !== "number") continue;
      const { low, high, step } = sliderOf(path, leaf, value);
      expect([path, low < high, value >= low && value <= high, step > 0, low >= leaf.min && high <= leaf.max]).toEqual([path, true, true, true, true]);
    }
  });

  it("say what was changed and what it was, and where the rest comes from", () => {
    const own = scenario("push-harder");
    const parameters = new Map(parametersOf(scenario("push-harder", { push: 2, "people.certainty": { kind: "beta", a: 2, b: 5 } }), own).map((each) => [each.path, each]));
    expect(parameters.get("campaigns.0.push")).toMatchObject({ lead: "push", group: "brand", value: 2, was: 4, changed: true, provenance: "yours" });
    expect(parameters.get("people.certainty.a")).toMatchObject({ value: 2, was: undefined, changed: true });
    expect(parameters.get("peers.trust")).toMatchObject({ changed: false, provenance: "literature" });
    expect(whyOf(...parameters.get("peers.trust")!.constant!)).toContain("Forrester");
  });
});
