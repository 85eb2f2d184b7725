import { simulate } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";
import { expect, it } from "vitest";
import { footageOf } from "../../src/footage/footage-of.js";
import { OPPOSED } from "../../src/footage/turns.js";
import { alike } from "./alike.js";
import { type FINDERS, findPeople } from "./finders.js";

const footage = footageOf(simulate(scenario("push-harder", { "network.n": 200 }), { seed: "otter-417" }));
const found = (finder: (typeof FINDERS)[number], step = 60) => findPeople(footage, finder, step);

it("people who turned twice turned, and there are some of both", () => {
  expect(found("turned")).toEqual(expect.arrayContaining([...found("turned-twice")]));
  expect(found("turned").length).toBeGreaterThan(0);
});

it("who is two-faced says no and thinks yes at that step, and nobody is at the start, where all say what they think", () => {
  expect(found("two-faced", 0)).toEqual([]);
  for (const i of found("two-faced", 40)) expect([footage.expressed[40 * 200 + i]! < -OPPOSED, footage.attitude[40 * 200 + i]! > OPPOSED]).toEqual([true, true]);
  expect(found("two-faced", 40).length).toBeGreaterThan(0);
});

it("nobody was never reached whom the footage says was reached, and modes are those of the run", () => {
  expect(found("never-reached").length).toBe(footage.reachedAt.filter((at) => at === 0).length);
  expect(found("shrugged-off").length / 200).toBeCloseTo(footage.summary.modes!.shruggedOff, 12);
  expect(found("defender").length).toBeLessThanOrEqual(footage.summary.modes!.wentAlong * 200);
});

it("without a campaign nobody is said to have been left out by it", () => {
  const alone = footageOf(simulate(scenario("push-harder", { "network.n": 60, campaigns: [] }), { twin: false }));
  expect(findPeople(alone, "never-reached", 60)).toEqual([]);
});

it("without a comparison nobody is said to have gone along or shrugged it off", () => {
  const alone = { ...footage, modes: null };
  expect([findPeople(alone, "defender", 60), findPeople(alone, "shrugged-off", 60)]).toEqual([[], []]);
});

it("people alike are others near in power and certainty, and turn as often as they do", () => {
  const [i, turned] = [found("turned")[0]!, new Set(found("turned"))];
  const near = Array.from({ length: 200 }, (_, j) => j).filter((j) => j !== i && Math.abs(footage.power[j]! - footage.power[i]!) <= 0.1 && Math.abs(footage.certainty[j]! - footage.certainty[i]!) <= 0.1);
  expect(alike(footage, i)).toEqual({ n: near.length, turned: near.filter((j) => turned.has(j)).length });
  expect(near.length).toBeGreaterThan(5);
});
