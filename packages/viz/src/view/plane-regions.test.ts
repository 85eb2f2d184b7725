import { dualPower } from "@talkback/core";
import { testRule } from "@talkback/core/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backLine, countRegions, gripOf, KEPT_OUT, regionOf, shrugLine, toleranceAt } from "./plane-regions.js";

fc.configureGlobal({ seed: 417 });

const share = fc.integer({ min: 0, max: 1000 }).map((k) => k / 1000);
const rule = fc.record({ tolerance: fc.integer({ min: 0, max: 999 }).map((k) => k / 1000), erosion: share });
const decided = (power: number, certainty: number, { tolerance, erosion }: { tolerance: number; erosion: number }) =>
  testRule(dualPower, { power, certainty, attitude: 0, params: { tolerance, powerErosion: erosion, certaintyResistance: 0, saturation: 0, anchoring: 0 } });

describe("regions of the plane", () => {
  it("push back exactly where one decision of core's rule feels a threat", () => {
    fc.assert(fc.property(share, share, rule, (power, certainty, each) => {
      expect(decided(power, certainty, each).threat > 0).toBe(regionOf(power, certainty, each) === "back");
    }));
  });

  it("shrug it off where, without a threat, core's rule moves a person less than half as far as one without power", () => {
    fc.assert(fc.property(share, share, rule, (power, certainty, each) => {
      const region = regionOf(power, certainty, each);
      const secure = power * decided(power, certainty, each).confidence;
      fc.pre(region !== "back" && Math.abs(secure - KEPT_OUT) > 1e-9);
      const moved = decided(power, certainty, each).attitude / decided(0, certainty, each).attitude;
      expect(region).toBe(moved < 0.5 ? "shrugs" : "along");
    }));
  });

  it("change from one side of a line to the other", () => {
    fc.assert(fc.property(rule, (each) => {
      for (const [certainty, power] of backLine(each).filter(([, at]) => at > 0.01 && at < 0.99)) {
        expect([regionOf(power + 0.005, certainty, each), regionOf(power - 0.005, certainty, each) === "back"]).toEqual(["back", false]);
        expect(toleranceAt(power, certainty, each.erosion)).toBeCloseTo(each.tolerance, 9);
      }
      for (const [certainty, power] of shrugLine(each).filter(([, at]) => at < 0.99)) {
        expect(regionOf(power - 0.005, certainty, each)).not.toBe("shrugs");
        if (toleranceAt(power + 0.005, certainty, each.erosion) < each.tolerance) expect(regionOf(power + 0.005, certainty, each)).toBe("shrugs");
      }
    }));
  });

  it("are taken hold of on the line itself, wherever there is one", () => {
    fc.assert(fc.property(rule, (each) => {
      fc.pre(each.tolerance <= each.erosion);
      const [certainty, power] = gripOf(each);
      expect(toleranceAt(power, certainty, each.erosion)).toBeCloseTo(each.tolerance, 9);
    }));
    expect(gripOf({ tolerance: 0.5, erosion: 0 })).toEqual([0, 1]);
  });

  it("hold everybody once", () => {
    expect(countRegions(Float32Array.of(0.9, 0.9, 0.2, 0.9), Float32Array.of(0.1, 0.9, 0.5, 0.8), { tolerance: 0.3, erosion: 1 })).toEqual([1, 2, 1]);
  });
});
