import { describe, expect, it } from "vitest";
import { dualPower } from "../influence/dual-power.js";
import { defineRule } from "../influence/rule.js";
import { SpecError } from "../spec/errors.js";
import { unit } from "../spec/shape.js";
import { lawsOf } from "./rule-laws.js";
import { testRule } from "./test-rule.js";

const lab = { saturation: 0, anchoring: 0 };

describe("the cells of the laboratory, as influence of others on the reported evaluation", () => {
  it.each([
    ["control, certain", { power: 0.3, certainty: 0.85 }, 0.3792, 0.3792],
    ["control, uncertain", { power: 0.3, certainty: 0.15 }, 0.5589, 0.5589],
    ["power, certain", { power: 0.9, certainty: 0.85 }, 0.0955, 0.0955],
    ["power, uncertain", { power: 0.9, certainty: 0.15 }, -0.8801, -0.4904],
    ["power, uncertain, solicited", { power: 0.9, certainty: 0.15, solicited: true }, 0.4181, 0.4181],
    ["power, uncertain, private", { power: 0.9, certainty: 0.15, public: false }, 0.2672, 0.2672],
  ])("%s", (_, cell, strong, usual) => {
    const influence = (reactance: number) => testRule(dualPower, { ...cell, params: { ...lab, reactance } }).response / 0.6;
    expect(influence(1.5).toFixed(4)).toBe(strong.toFixed(4));
    expect(influence(1).toFixed(4)).toBe(usual.toFixed(4));
  });
});

it("refuses a parameter that the rule does not have, and names the nearest", () => {
  expect(() => testRule(dualPower, { params: { reactence: 1 } })).toThrow(SpecError);
  expect(() => testRule(dualPower, { params: { reactence: 1 } })).toThrow(/reactance/);
});

/** A loyal customer's divergence becomes a discount: wraps a rule, with a parameter, a column and words of its own. */
const loyal = defineRule({
  ...dualPower,
  name: "loyal", summary: "Loyal customers do not diverge, they discount.", source: null, random: true,
  params: { ...dualPower.params, loyalty: unit(0.5, { help: "probability that a divergence becomes a discount" }) },
  columns: [{ name: "spared", holds: "u32" }],
  bind(params, agents) {
    const respond = dualPower.bind(params, agents);
    const spared = agents.own.spared!;
    return (step) => {
      respond(step);
      for (let k = step.lo; k < step.hi; k++) {
        const i = step.active[k]!;
        if (agents.reaction[i] === 0 || step.draw(i) >= params.loyalty) continue;
        agents.expressed[i] = agents.attitude[i]!;
        spared[i]!++;
      }
    };
  },
  because: (_, { own }, i) => (own.spared![i]! > 0 ? "loyalty turned a divergence into a discount" : "loyalty had nothing to do"),
});

describe("a rule that wraps another", () => {
  const cell = { power: 0.9, certainty: 0.15, params: { ...lab, loyalty: 1 } };

  it("answers with parameters, columns, luck and words of its own", () => {
    const { attitude, expressed, reacted, own, because } = testRule(loyal, cell);
    expect([expressed, reacted, own]).toEqual([attitude, true, { spared: 1 }]);
    expect(because).toBe("loyalty turned a divergence into a discount");
    expect(testRule(loyal, { ...cell, params: { ...lab, loyalty: 0 } }).expressed).toBe(testRule(dualPower, { ...cell, params: lab }).expressed);
  });

  it.each(lawsOf(loyal).map((law) => [law.name, law] as const))("%s", (_name, { check }) => check());
});
