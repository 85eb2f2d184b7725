import { describe, expect, it } from "vitest";
import { perAgent } from "../influence/per-agent.js";
import { defineRule, type InfluenceRule, type Step } from "../influence/rule.js";
import { rules } from "../influence/rules.js";
import { lawsOf } from "./rule-laws.js";

describe.each(rules.map((rule) => [rule.name, rule] as const))("%s", (_, rule) => {
  it.each(lawsOf(rule).map((law) => [law.name, law] as const))("%s", (_name, { check }) => check());
});

/** A rule that goes half of the way, and then does one thing more. */
const halfway = (name: string, more: (step: Step, i: number, heard: boolean, k: number) => void) => defineRule({
  name, summary: "Breaks one law.", source: null, params: {},
  bind() {
    const respond = perAgent((heard, attitude) => attitude + 0.5 * (heard - attitude));
    return (step) => {
      respond(step);
      for (let k = step.lo; k < step.hi; k++) more(step, step.active[k]!, step.heard.any[step.active[k]!] === 1, k);
    };
  },
}) as InfluenceRule;

const counting = defineRule({
  name: "counting", summary: "Remembers outside of its columns.", source: null, params: {},
  bind() {
    let asked = 0;
    return ({ active, lo, hi, heard, agents: { attitude } }) => {
      asked++;
      for (let k = lo; k < hi; k++) {
        const i = active[k]!;
        if (heard.any[i] === 1) attitude[i] = attitude[i]! / (asked + 1) + 0;
      }
    };
  },
}) as InfluenceRule;

const broken: readonly (readonly [string, InfluenceRule])[] = [
  ["writes only the rows", halfway("a", ({ agents }, _i, heard) => { if (heard) agents.lastHeard[agents.n - 1] = 0; })],
  ["writes only attitude", halfway("b", ({ agents }, i, heard) => { if (heard) agents.power[i] = 0.5; })],
  ["reads only the row", halfway("c", ({ agents }, i, heard) => { if (heard) agents.attitude[i] = agents.attitude[i]! * agents.power[(i + 1) % agents.n]! + 0; })],
  ["stays in range", halfway("d", ({ agents }, i, heard) => { if (heard) agents.expressed[i]! *= 3; })],
  ["does nothing to an agent at rest", halfway("e", ({ agents }, i) => { agents.attitude[i] = agents.attitude[i]! / 2 + 0; })],
  ["does not depend on the order", halfway("f", ({ lo, agents }, i, heard, k) => { if (heard && k > lo) agents.attitude[i] = agents.attitude[i]! / 2 + 0; })],
  ["answers alike when asked again", counting],
  ["draws nothing", halfway("h", ({ agents, draw }, i, heard) => { if (heard) agents.attitude[i] = agents.attitude[i]! * draw(i) + 0; })],
  ["answers praise and criticism alike", halfway("i", ({ agents }, i, heard) => { if (heard && agents.attitude[i]! < 0) agents.attitude[i] = agents.attitude[i]! / 2 + 0; })],
];

describe("a broken rule is caught by the law it breaks, and by no other:", () => {
  it.each(broken)("%s", (law, rule) => {
    const failed = lawsOf(rule).filter(({ check }) => {
      try {
        check();
        return false;
      } catch {
        return true;
      }
    });
    expect(failed.map(({ name }) => name.slice(0, law.length))).toEqual([law]);
  });

  it("there is one for each law", () => {
    expect(broken.length).toBe(lawsOf(halfway("none", () => undefined)).length);
  });
});
