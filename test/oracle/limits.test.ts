import { arbitraryReal } from "@talkback/core/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LAB } from "./lab.js";
import { decide, type Message, type RuleAgent, type RuleParameters, type Variant } from "./rule.js";

const VARIANTS: readonly Variant[] = ["H0", "H1", "H2", "H3", "H4", "H5", "H6", "H8", "H9"];

const agentWith = (power: number, certainty: number, attitude = 0): RuleAgent => ({
  power,
  certainty,
  attitude,
  anchor: attitude,
  expressed: attitude,
  threat: 0,
});
const fourTimes = (e: number, u = 1): Message[] => [1, 2, 3, 4].map(() => ({ w: 1, x: 1, u, e }));

const unit = arbitraryReal(0, 1);
const opinion = arbitraryReal(-1, 1);
const weight = arbitraryReal(0, 5);
const anyAgent = fc.record({ power: unit, certainty: unit, attitude: opinion, anchor: opinion, expressed: opinion, threat: unit });
const anyHeard = fc.array(fc.record({ w: weight, x: weight, u: unit, e: opinion }), { maxLength: 6 });
const network: RuleParameters = { ...LAB, saturation: 1, anchoring: 0.05 };

describe("limits", () => {
  it("an agent at rest that hears nothing does nothing, to the last bit", () => {
    fc.assert(
      fc.property(unit, unit, opinion, (power, certainty, attitude) => {
        const agent = agentWith(power, certainty, attitude);
        const still = decide(agent, [], LAB);
        expect(still.attitude).toBe(attitude + 0);
        const { attitude: a, expressed, certainty: c, threat } = decide(agent, [], network);
        expect(a).toBe(attitude + 0);
        expect([expressed, c, threat]).toEqual([a, certainty + 0, 0]);
      }),
    );
  });

  it("power and certainty together are stubborn: nothing heard moves what is thought or said", () => {
    fc.assert(
      fc.property(opinion, anyHeard, (attitude, heard) => {
        const { attitude: a, expressed } = decide(agentWith(1, 1, attitude), heard, LAB);
        expect([a, expressed]).toEqual([attitude + 0, attitude + 0]);
      }),
    );
  });

  it("insecure power that tolerates nothing is a pure contrarian under strong reactance", () => {
    const contrarian: RuleParameters = { ...LAB, tolerance: 0, reactance: 1e6 };
    for (const e of [-0.7, 0.2, 1]) expect(decide(agentWith(1, 0), fourTimes(e), contrarian).expressed).toBe(-Math.sign(e));
  });

  it("a placebo changes nothing measurable where impact saturates and threat is not remembered", () => {
    fc.assert(
      fc.property(anyAgent, opinion, (agent, e) => {
        const placebo = decide({ ...agent, expressed: agent.attitude }, [{ w: 1e-9, x: 1e-9, u: 1, e }], network);
        const nothing = decide({ ...agent, expressed: agent.attitude }, [], network);
        expect(Math.abs(placebo.attitude - nothing.attitude)).toBeLessThan(1e-8);
        expect(Math.abs(placebo.expressed - nothing.expressed)).toBeLessThan(1e-8);
      }),
    );
  });

  it("every column stays in its range under every alternative, when anchor and memory together stay below 1", () => {
    const active: RuleParameters = {
      ...network,
      threatMemory: 0.9,
      reactance: 50,
      sayingIsBelieving: 0.3,
      validation: 0.4,
      selfValidation: 0.2,
    };
    fc.assert(
      fc.property(anyAgent, anyHeard, fc.constantFrom(...VARIANTS), opinion, (agent, heard, variant, said) => {
        const next = decide(agent, heard, active, variant, { said, empowered: true });
        for (const value of [next.attitude, next.expressed]) expect(Math.abs(value)).toBeLessThanOrEqual(1);
        for (const value of [next.certainty, next.threat, next.confidence, next.reactanceShare]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
        for (const value of Object.values(next)) expect(Object.is(value, -0)).toBe(false);
      }),
    );
  });
});
