import { arbitraryParams, arbitraryReal } from "@talkback/core/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as alternatives from "../../packages/core/src/influence/alternatives.js";
import { binaryChoice as binaryRule } from "../../packages/core/src/influence/binary-choice.js";
import { DUAL_POWER_PARAMS, dualPower } from "../../packages/core/src/influence/dual-power.js";
import type { InfluenceRule } from "../../packages/core/src/influence/rule.js";
import { type Person, ruleWorld } from "../../packages/core/src/testing/rule-world.js";
import { binaryChoice } from "../oracle/binary-choice.js";
import { type Kernel, kernelAt } from "../oracle/kernel.js";
import { decide, type Variant } from "../oracle/rule.js";

const unit = arbitraryReal(0, 1);
const opinion = arbitraryReal(-1, 1);
const weight = fc.oneof(fc.constantFrom(0, 1e-9), arbitraryReal(0, 10));
const person: fc.Arbitrary<Person> = fc.record({
  power: unit, certainty: unit, erosion: unit, attitude: opinion, anchor: opinion, expressed: opinion, threat: unit, lastHeard: opinion,
  empowered: fc.boolean(), said: fc.option(opinion), heard: fc.array(fc.record({ w: weight, x: weight, u: unit, e: opinion }), { maxLength: 6 }),
});
const people = fc.array(person, { minLength: 1, maxLength: 8 });
const kernel: fc.Arbitrary<Kernel> = fc.oneof(
  fc.constant<Kernel>({ kind: "all" }),
  arbitraryReal(0, 2).map((epsilon): Kernel => ({ kind: "bounded", epsilon })),
  fc.tuple(unit, unit).map(([acceptance, more]): Kernel => ({ kind: "social-judgement", acceptance, rejection: acceptance + more })),
);
const params = arbitraryParams(DUAL_POWER_PARAMS);

const VARIANTS: readonly (readonly [Variant, typeof dualPower])[] = [
  ["H0", alternatives.conformityOnly], ["H1", alternatives.discountingOnly], ["H2", alternatives.distanceRepulsion], ["H3", dualPower],
  ["H4", alternatives.neutralReference], ["H5", alternatives.privateReactance], ["H6", alternatives.insecureIndependence],
  ["H8", alternatives.clipped], ["H9", alternatives.pooledOpinion],
];
const COLUMNS = ["attitude", "expressed", "certainty", "threat", "confidence"] as const;

describe("every alternative answers as the slow reading of the declaration does, to the last bit:", () => {
  it.each(VARIANTS.map(([variant, rule]) => [variant, rule.name, rule] as const))("%s, %s", (variant, _, rule) => {
    fc.assert(fc.property(people, params, kernel, (some, parameters, k) => {
      const { agents, step } = ruleWorld(rule as unknown as InfluenceRule, some, k.kind === "all" ? null : (d) => kernelAt(k, d));
      rule.bind(parameters, agents)(step);
      for (const [i, one] of some.entries()) {
        const slow = decide({ ...one, powerErosion: one.erosion }, one.heard, { ...parameters, kernel: k }, variant, one);
        const differing = COLUMNS.filter((name) => !Object.is(agents[name][i], slow[name]));
        expect(differing.map((name) => [name, agents[name][i], slow[name]])).toEqual([]);
        expect(agents.lastHeard[i]).toBe(slow.heard ? slow.heardMean : one.lastHeard + 0);
        expect(agents.reaction[i]).toBe(slow.reactanceShare > 0 ? 2 + Math.sign(slow.conformed) : 0);
      }
    }), { numRuns: 1000, seed: 1 });
  });

  it("H7, binary-choice, from the same luck", () => {
    const side = fc.constantFrom<-1 | 1>(-1, 1);
    const worlds = fc.tuple(person, side, unit, unit, fc.nat());
    fc.assert(fc.property(worlds, ([one, own, flip, publicness, luck]) => {
      const { agents, step } = ruleWorld(binaryRule as unknown as InfluenceRule, [{ ...one, attitude: own, expressed: own }], null, luck);
      const [act, turn] = [step.draw(0), step.draw(0, 1)];
      binaryRule.bind({ powerErosion: 1, flip, quorum: 0, publicness }, agents)(step);
      const total = (of: (m: Person["heard"][number]) => number) => one.heard.reduce((sum, m) => sum + of(m), 0);
      const mean = (top: number, bottom: number) => (bottom === 0 ? 0 : top / bottom);
      const heard = {
        mean: mean(total(({ w, e }) => w * e), total(({ w }) => w)), pressed: mean(total(({ x, u, e }) => x * u * e), total(({ x, u }) => x * u)),
        unsolicited: mean(total(({ x, u }) => x * u), total(({ x }) => x)), publicness,
      };
      const slow = binaryChoice({ power: one.power, certainty: one.certainty, powerErosion: one.erosion, opinion: own }, heard, flip, { act, flip: turn });
      expect([agents.attitude[0], agents.expressed[0]]).toEqual(one.heard.length === 0 ? [own, own] : [slow, slow]);
    }), { numRuns: 2000, seed: 1 });
  });
});
