import { describe, expect, it } from "vitest";
import { judge } from "../verdict.js";
import { parseStudy } from "./parse-study.js";
import { planOf } from "./plan.js";
import { contrastText, effectsOf, type Observed, predicted } from "./predictions.js";
import { runs } from "./run-order.js";
import type { Plan, RunRef } from "./study.js";
import { cellsOf } from "./where.js";

const prediction = (compares: object, over: object = {}) => ({ id: "H1", text: "a prediction", kind: "emergent", compares, direction: "negative", ...over });
const plan = (compares: object, over: object = {}, more: object = {}): Plan => planOf(parseStudy({
  id: "claims", scenario: "push-harder", seed: "otter", replications: 20, predictions: [prediction(compares, over)],
  design: { kind: "factorial", factors: [{ path: "push", levels: [0, 4] }, { path: "empowered", levels: [0.1, 0.6] }] }, ...more,
}));

/** Outcomes made of push, power and luck: public opinion falls by .1 a contact where many are empowered. */
function observed(of: Plan, change: (ref: RunRef, value: number) => number | null = (_, value) => value): Observed[] {
  return Array.from(runs(of), (ref) => {
    const changes = of.planned(ref).changes;
    const push = changes["campaigns.0.push"] as number;
    const value = (changes["people.power.share"] === 0.6 ? -0.1 * push : 0.02 * push) + (changes["rule.reactance"] === 0 ? 0.3 : 0) + 0.01 * (ref.replication % 3);
    return { ref, outcomes: { m_public_mean: change(ref, value), m_gap: 1 } };
  });
}
const found = (of: Plan, all = observed(of)) => predicted(of, of.study.predictions[0]!, all);

describe("a prediction", () => {
  it("of a difference is judged over replications, by means over the settings that match", () => {
    const of = plan({ kind: "difference", a: { push: 0 }, b: { push: 4 } });
    const values = effectsOf(of, of.study.predictions[0]!, observed(of));
    expect(values.length).toBe(20);
    for (const value of values) expect(value).toBeCloseTo((-0.4 + 0.08) / 2, 12);
    const { estimate, agree, verdict } = judge(values, "negative", 0.05)!;
    expect(found(of)).toEqual({
      claim_id: "H1", kind: "emergent", contrast: "[push=4] - [push=0]", metric: "m_public_mean", predicted: "negative", n_pairs: 20,
      share_in_direction: agree, mean_diff: estimate.mean, ci_lo: estimate.low, ci_hi: estimate.high, verdict,
    });
    expect(verdict).toBe("supported");
  });

  it("of an interaction is what two changes do beyond each alone", () => {
    const of = plan({ kind: "interaction", x0: { push: 0 }, x1: { push: 4 }, y0: { empowered: 0.1 }, y1: { "people.power.share": 0.6 } });
    expect(found(of).mean_diff).toBeCloseTo(-0.48, 12);
    expect(found(of).contrast).toBe("[push=4, people.power.share=0.6] - [push=4, empowered=0.1] - [push=0, people.power.share=0.6] + [push=0, empowered=0.1]");
  });

  it("of a level is the mean itself, of all settings where none are named", () => {
    const of = plan({ kind: "level", at: {} }, { direction: "zero", outcome: "m_gap" });
    expect(found(of)).toMatchObject({ contrast: "[all]", mean_diff: 1, share_in_direction: null, verdict: "reversed" });
  });

  it("of two arms is paired by setting and replication", () => {
    const of = plan({ kind: "difference", a: { arm: "a" }, b: { arm: "b", push: 4 } }, { direction: "positive" }, { arms: { a: {}, b: { reactance: 0 } } });
    expect(found(of).mean_diff).toBeCloseTo(0.3 - 0.16 + 0.08, 12);
    const same = plan({ kind: "difference", a: { reactance: 1 }, b: { reactance: 0 } }, { direction: "positive" }, { arms: { a: {}, b: { reactance: 0 } } });
    expect(found(same)).toMatchObject({ verdict: "supported", n_pairs: 20 });
  });

  it("leaves out a replication of which any run has no outcome, failed or is not there", () => {
    const of = plan({ kind: "difference", a: { push: 0 }, b: { push: 4 } });
    const holed = observed(of, ({ point, replication }, value) => (point === 1 && replication === 3 ? null : value));
    expect(found(of, holed).n_pairs).toBe(19);
    expect(found(of, holed.filter(({ ref }) => !(ref.point === 2 && ref.replication > 10))).n_pairs).toBe(10);
    expect(found(of, [])).toMatchObject({ n_pairs: 0, mean_diff: null, ci_lo: null, verdict: null, share_in_direction: null });
    const other = plan({ kind: "difference", a: { push: 0, empowered: 0.1 }, b: { push: 4, empowered: 0.1 } });
    expect(found(other, observed(other, ({ point }, value) => (point === 1 ? null : value))).n_pairs).toBe(20);
  });

  it("comes to the same bits in whatever order its runs come", () => {
    const of = plan({ kind: "difference", a: { push: 0 }, b: { push: 4 } });
    expect(found(of, observed(of).toReversed())).toEqual(found(of));
  });
});

describe("the settings that a prediction names", () => {
  const points = [{ "people.power": { kind: "constant", value: 0.6 } }, { "rule.kind": "deffuant" }, {}];
  const of = plan({ kind: "level", at: {} }, {}, { design: { kind: "list", points } });
  const picked = (where: object) => cellsOf(of, [where as never]).map(({ point }) => point);

  it("are those with a value in force: changed, below a whole that is changed, or that of the scenario", () => {
    expect(picked({ "people.power.value": 0.6 })).toEqual([0]);
    expect(picked({ "people.power.kind": "two-groups" })).toEqual([1, 2]);
    expect(picked({ reactance: 1 })).toEqual([0, 2]);
    expect(picked({ push: 4 })).toEqual([0, 1, 2]);
    expect(picked({ push: 4, "rule.kind": "deffuant" })).toEqual([1]);
  });
});

it("a comparison is told in the study's names", () => {
  expect(contrastText({ kind: "level", at: { push: 4, arm: "b", "network.n": 5 } })).toBe("[arm=b, network.n=5, push=4]");
  expect(contrastText({ kind: "difference", a: { "rule.kind": "voter", arm: "a" }, b: { "people.power": { value: 1, kind: "constant" } } })).toBe('[people.power={"kind":"constant","value":1}] - [arm=a, rule.kind=voter]');
});
