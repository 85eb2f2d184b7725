import { scenario, scenarios } from "@talkback/core/scenarios";
import { describe, expect, it } from "vitest";
import { issuesOf } from "./change.js";
import { densityOf, dragged } from "./density.js";

describe("the curve of a distribution", () => {
  it.each(scenarios())("of every trait of %s rises to 1 and stays above 0", (id) => {
    const { people } = scenario(id);
    for (const trait of ["attitude", "power", "certainty"] as const) {
      const density = densityOf(people[trait] as never, trait === "attitude" ? -1 : 0, 1);
      if (density === null) continue;
      expect([Math.max(...density), Math.min(...density) >= 0]).toEqual([1, true]);
    }
  });

  it("peaks where people are, and has one hill for each of two groups", () => {
    const peak = (density: Float64Array) => density.indexOf(Math.max(...density)) / density.length;
    expect(peak(densityOf({ kind: "normal", mean: 0.25, sd: 0.1 }, 0, 1)!)).toBeCloseTo(0.25, 1);
    const two = densityOf({ kind: "two-groups", share: 0.5, high: 0.9, low: 0.3, sd: 0.05 }, 0, 1)!;
    expect([two[24]! > 0.9, two[48]! < 0.1, two[71]! > 0.9]).toEqual([true, true, true]);
    expect(densityOf({ kind: "attribute", name: "power" }, 0, 1)).toBeNull();
  });

  it("dragged anywhere gives values that core takes", () => {
    for (const kind of ["normal", "beta", "two-groups", "constant"]) {
      for (const [x, y] of [[-1, -1], [0, 0], [0.5, 0.5], [1, 1], [2, 2]] as const) {
        const values = dragged({ kind }, x, y, 0, 1)!;
        const base = { kind, ...(kind === "normal" ? { mean: 0.5 } : kind === "beta" || kind === "two-groups" ? {} : { value: 0.5 }) };
        expect(issuesOf(scenario("push-harder"), { "people.certainty": { ...base, ...values } as never })).toEqual([]);
      }
    }
    expect(dragged({ kind: "uniform" }, 0, 0, 0, 1)).toBeNull();
  });
});
