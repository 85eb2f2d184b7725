import { simulate } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { footageOf } from "../footage/footage-of.js";
import { BINS, binOf, middleOf, sidesOf, stripsOf } from "./strip-bins.js";

fc.configureGlobal({ seed: 417 });

const footage = footageOf(simulate(scenario("push-harder", { "network.n": 120 }), { seed: "otter-417" }));
const { say, think } = stripsOf(footage);

describe("the bins of a strip", () => {
  it("hold everybody once in every picture", () => {
    for (const { shares } of [say, think]) {
      for (let k = 0; k < footage.pictures; k++) {
        const counts = Array.from(shares.subarray(k * BINS, (k + 1) * BINS), (share) => share * footage.n);
        expect(counts.reduce((sum, each) => sum + each, 0)).toBeCloseTo(footage.n, 9);
        expect(counts.every((each) => Math.abs(each - Math.round(each)) < 1e-9)).toBe(true);
      }
    }
  });

  it("are of [−1, 1], and a value lies within half a bin of the middle of its own", () => {
    fc.assert(fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (value) => {
      expect(Math.abs(middleOf(binOf(value)) - value)).toBeLessThanOrEqual(1 / BINS + 1e-12);
    }));
    expect([binOf(-1), binOf(0), binOf(1), middleOf(10)]).toEqual([0, 10, BINS - 1, 0]);
  });

  it("go with the means and the share of the opposed that the run recorded", () => {
    const { steps, values } = footage.series;
    for (const [k, step] of steps.entries()) {
      expect(say.mean[step]).toBeCloseTo(values.publicMean![k]!, 6);
      expect(think.mean[step]).toBeCloseTo(values.privateMean![k]!, 6);
      expect(sidesOf(footage, "say", step).against).toBeCloseTo(values.opposed![k]!, 9);
    }
  });
});
