import { describe, expect, it } from "vitest";
import { resolve } from "../../spec/resolve.js";
import { asked } from "./asked.js";
import { findingOf } from "./finding.js";
import type { PlannedClaim } from "./plan.js";
import { CLAIM } from "./shape.js";

const around = (mean: number) => [mean - 0.001, mean, mean + 0.001];

interface Given {
  readonly effects: readonly (number | null)[];
  readonly falsified?: readonly (number | null)[];
  readonly over?: object;
}

function found({ effects, falsified, over = {} }: Given) {
  const falsifier = falsified === undefined ? {} : { falsifier: { given: {} } };
  const claim = resolve(CLAIM, { id: "C1", text: "t", kind: "encoded", design: { kind: "level", at: {} }, direction: "positive", ...falsifier, ...over });
  const values = effects.map((effect, k) => ({ effect, falsified: falsified?.[k] ?? null, mixture: null, spread: 0.5 }));
  return findingOf({ claim, asked: asked(claim.metric, "metric").asked, pairs: effects.length } as PlannedClaim, values);
}

describe("the outcome of a claim", () => {
  it.each([
    ["as expected", around(0.2)], ["refuted", around(-0.2)], ["too small", around(0.01)], ["not shown", [0.3, -0.1, 0.1]],
  ] as const)("is %s for effects %s", (outcome, effects) => {
    expect(found({ effects })).toMatchObject({ outcome, predicted: outcome === "as expected" });
  });

  it.each([
    ["holds after all", around(0.2)], ["refuted as expected", around(-0.2)], ["refuted as expected", around(0.01)], ["not shown", [0.3, -0.1, 0.1]],
  ] as const)("is %s for effects %s of a tempting claim", (outcome, effects) => {
    expect(found({ effects, over: { tempting: true } })).toMatchObject({ outcome, predicted: outcome === "refuted as expected" });
  });

  it("is not defined when the effect is, in more than one pair in twenty", () => {
    const twenty = Array.from({ length: 20 }, (_, k) => 0.2 + k / 1000);
    expect(found({ effects: [...twenty, null] })).toMatchObject({ undefined: 1, outcome: "as expected" });
    expect(found({ effects: [...twenty.slice(2), null, null] })).toMatchObject({ undefined: 2, outcome: "not defined", predicted: false });
  });

  it("gives the effect in units of the spread, where the metric is on the scale of attitudes", () => {
    const standardised = (metric: string) => found({ effects: around(0.2), over: { metric } }).standardised;
    for (const metric of ["publicMean", "privateMean:empowered", "gap", "netAdvocacy", "timePublicMean"]) expect(standardised(metric)).toBeCloseTo(0.4, 12);
    for (const metric of ["opposed", "backfire", "contacts", "liftPerContact", "polarisation", "threat", "trust", "certainty", "negativePosts"]) expect(standardised(metric)).toBeNull();
  });
});

describe("a falsifier", () => {
  const under = (expect: string, mean: number) => found({ effects: around(0.2), falsified: around(mean), over: { falsifier: { given: {}, expect } } });

  it.each([
    ["fails", 0.01, true], ["fails", -0.2, true], ["fails", 0.15, false],
    ["reversed", -0.2, true], ["reversed", 0.01, false], ["reversed", 0.2, false],
    ["halved", 0.09, true], ["halved", -0.2, true], ["halved", 0.11, false],
  ] as const)("expected as %s, with a mean of %s: %s", (expected, mean, fails) => {
    expect(under(expected, mean)).toMatchObject({ falsifier: { fails }, outcome: fails ? "as expected" : "falsifier failed", predicted: fails });
  });

  it("shows nothing where the effect under it is not defined in more than one pair in twenty", () => {
    const twenty = Array.from({ length: 20 }, (_, k) => 0.2 + k / 1000);
    const under = (...missing: readonly null[]) => found({ effects: twenty, falsified: [...twenty.slice(missing.length).map((each) => each - 0.2), ...missing] });
    expect(under(null)).toMatchObject({ falsifier: { fails: true, undefined: 1 }, outcome: "as expected" });
    expect(under(null, null)).toMatchObject({ falsifier: { fails: false, undefined: 2 }, outcome: "falsifier failed" });
  });

  it("halves a negative effect, too", () => {
    const negative = (mean: number) => found({ effects: around(-0.2), falsified: around(mean), over: { direction: "negative", falsifier: { given: {}, expect: "halved" } } });
    expect([-0.09, -0.11, 0.2].map((mean) => negative(mean).falsifier!.fails)).toEqual([true, false, true]);
  });

  it("does not save a claim that does not hold", () => {
    expect(found({ effects: around(-0.2), falsified: around(0.01) })).toMatchObject({ outcome: "refuted", predicted: false, falsifier: { fails: true } });
  });
});
