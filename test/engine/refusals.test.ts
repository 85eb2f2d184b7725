import { defineRule, extend, InvariantError, perAgent, simulate, SpecError } from "@talkback/core";
import { catalog } from "@talkback/core/catalog";
import { resume } from "@talkback/core/resume";
import { scenario } from "@talkback/core/scenarios";
import { describe, expect, it } from "vitest";

const small = scenario("push-harder", { "network.n": 300 });

describe("what a run refuses", () => {
  const run = simulate(small, { seed: "1" });

  it.each([
    ["a fork past its own end", () => run.fork(10, { steps: 5 }), /steps: expected at least the 10 steps before the fork, received 5/],
    ["a checkpoint that is none", () => resume({} as never), /a checkpoint as `run.checkpoint\(\)` gives it/],
    ["a checkpoint that went through JSON", () => resume(JSON.parse(JSON.stringify(run.checkpoint(3)))), /JSON loses them/],
    ["a level of recording that is none", () => simulate(small, { record: "all" as never }), /record: expected one of none, measures, frames, causes/],
    ["an agent that is no text", () => run.explain(7 as never), /agent: expected the id of one of 300 agents/],
  ])("%s", (_, attempt, words) => {
    expect(attempt).toThrow(SpecError);
    expect(attempt).toThrow(words);
  });

  it("people who are not there, wherever they are asked for, by the place that asks", () => {
    const who = (...ids: string[]) => ({ kind: "listed", ids });
    const lost = scenario("push-harder", {
      "network.n": 300, "campaigns.0.targets": who("0", "nobody"), cast: [{ id: "critic", who: who("1") }, { id: "fan", who: who("no one") }], market: { trust: {} },
      strategies: [{ kind: "respond", id: "answers", who: who("2") }, { kind: "empower", id: "vote", who: who("neither", "3", "nor") }],
    });
    const text = (path: string, id: string) => `${path}: expected the id of an agent, received "${id}"`;
    const lines = [text("cast.1.who.ids", "no one"), text("campaigns.0.targets.ids", "nobody"), text("strategies.1.who.ids", "neither"), text("strategies.1.who.ids", "nor")];
    expect(() => simulate(lost, { seed: "1" })).toThrow(`scenario: 4 issues\n${lines.join("\n")}`);
  });

  it("a rule that gives no number, in the step in which it does", () => {
    const broken = defineRule({ name: "broken", summary: "Gives no number.", source: null, params: {}, bind: () => perAgent(() => Number.NaN) });
    const more = extend(catalog, { rules: [broken] });
    const attempt = () => simulate(scenario("push-harder", { "network.n": 300, rule: { kind: "broken" } }, more), { catalog: more });
    expect(attempt).toThrow(InvariantError);
    expect(attempt).toThrow(/rule "broken" gave a number that is not finite.*step 0/);
  });
});

it("a cause that was not drawn lies on the side to which the agent moved, or pressed it", () => {
  const run = simulate(small, { seed: "1", record: "causes" });
  let looked = 0;
  for (let i = 0; i < 300; i++) {
    const { attribution, chain, before, after } = run.explain(String(i));
    if (!attribution.includes("weighed most")) continue;
    looked++;
    expect(Math.sign(chain[0]!.opinion - before.expressed)).toBe(Math.sign(after.expressed - before.expressed));
  }
  expect(looked).toBeGreaterThan(20);
});
