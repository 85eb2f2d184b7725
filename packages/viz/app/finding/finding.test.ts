import { simulate } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";
import { describe, expect, it } from "vitest";
import { footageOf } from "../../src/footage/footage-of.js";
import { comparedQuestion as questionA } from "../place/compared-question.js";
import { FIRST_PLACE } from "../address/first-place.js";
import { changedFrom } from "./changed-from.js";
import { differences, sameLuck } from "./differences.js";
import { findingOf } from "./verdict.js";

const footage = (push: number, from = 0) => footageOf(simulate(scenario("push-harder", { "network.n": 100, push, "campaigns.0.from": from }), { seed: "1" }));

describe("two runs with the same luck", () => {
  it("do not differ from themselves", () => {
    expect(differences(footage(4), footage(4), 60)).toMatchObject({ count: 0, from: null });
  });

  it("are the same until what was changed begins, and then part", () => {
    const parted = differences(footage(1, 12), footage(4, 12), 60)!;
    expect(parted.from).toBe(13);
    expect(differences(footage(1, 12), footage(4, 12), 12)!.count).toBe(0);
    expect(parted.count).toBeGreaterThan(10);
    expect(parted.who.length).toBe(100);
  });

  it("are told from runs with other luck", () => {
    const [a, b] = [footage(4), footageOf(simulate(scenario("push-harder", { "network.n": 100 }), { seed: "2" }))];
    expect([sameLuck(a, footage(1)), sameLuck(a, b)]).toEqual([true, false]);
  });

  it("of other people are not compared person by person", () => {
    expect(differences(footage(1), footageOf(simulate(scenario("push-harder", { "network.n": 90 }), { seed: "1" })), 60)).toBeNull();
  });
});

describe("a finding", () => {
  const spread = (mean: number, n = 100) => Float64Array.from({ length: n }, (_, k) => mean + ((k % 10) - 4.5) / 100);
  it("is refused of fewer than twenty worlds, whatever they say", () => {
    expect(findingOf(spread(-0.5, 19))).toBeNull();
    expect(findingOf(Float64Array.from({ length: 40 }, () => NaN))).toBeNull();
  });

  it("holds where nearly all worlds agree on something that counts, and counts the worlds", () => {
    expect(findingOf(spread(-0.2))).toMatchObject({ verdict: "holds", lower: 100, higher: 0, n: 100 });
    expect(findingOf(spread(0.01))).toMatchObject({ verdict: "nothing" });
  });

  it("is too close to call where the worlds are divided", () => {
    const divided = Float64Array.from({ length: 100 }, (_, k) => (k % 2 === 0 ? 0.3 : -0.29));
    expect(findingOf(divided)).toMatchObject({ verdict: "close", higher: 50, lower: 50 });
  });
});

it("A is B with the changes of A put back", () => {
  const question = { scenario: "push-harder", changes: { push: 4, empowered: 0.3 }, seed: "otter-417", network: null };
  expect(questionA({ question, compare: { changes: { push: 1 }, seed: "otter-417" } })).toEqual({ ...question, changes: { push: 1, empowered: 0.3 } });
  expect(questionA({ question, compare: null })).toBeNull();
});

it("what differs from A to B is named, with both values, and the luck too", () => {
  const place = { ...FIRST_PLACE, question: { scenario: "push-harder", changes: { push: 2 }, seed: "b", network: null } };
  expect(changedFrom(place)).toBeNull();
  expect(changedFrom({ ...place, compare: { changes: { push: 2 }, seed: "b" } })).toEqual([]);
  expect(changedFrom({ ...place, compare: { changes: { push: 4, empowered: 0.1 }, seed: "a" } })).toEqual([
    { name: "seed", a: "a", b: "b" }, { name: "empowered", a: "0.1", b: "0.6" }, { name: "push", a: "4", b: "2" },
  ]);
});
