import { arbitraryReal } from "@talkback/core/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as textbook from "./docking.js";
import { LAB } from "./lab.js";
import { decide, type RuleAgent, type RuleParameters } from "./rule.js";

/** Powerless, unpressed, unsaturated: what remains of the rule is the textbook. */
const bare = (more: Partial<RuleParameters>): RuleParameters => ({
  ...LAB,
  certaintyResistance: 0,
  reactance: 0,
  conformity: 0,
  threatBlock: 0,
  ...more,
});
const powerless = (attitude: number, anchor = attitude): RuleAgent => ({
  power: 0,
  certainty: 0.5,
  attitude,
  anchor,
  expressed: attitude,
  threat: 0,
});
const from = (opinions: readonly number[]) => opinions.map((e) => ({ w: 1, x: 1, u: 0, e }));
const others = (opinions: readonly number[], i: number) => opinions.filter((_, j) => j !== i);
const uniform = (n: number, self: number) =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? self : (1 - self) / (n - 1))));

const opinion = arbitraryReal(-1, 1);
const opinions = fc.array(opinion, { minLength: 2, maxLength: 6 });
const share = arbitraryReal(0, 1);

function expectClose(actual: readonly number[], expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  for (const [i, value] of actual.entries()) expect(Math.abs(value - expected[i]!)).toBeLessThan(1e-12);
}

describe("the rule becomes the textbook", () => {
  it("DeGroot with self-weight 1-alpha, when nobody has power and nothing anchors", () => {
    fc.assert(
      fc.property(opinions, share, (x, influence) => {
        const ours = x.map((own, i) => decide(powerless(own), from(others(x, i)), bare({ influence })).attitude);
        expectClose(ours, textbook.deGroot(x, uniform(x.length, 1 - influence)));
      }),
    );
  });

  it("Friedkin-Johnsen, with anchoring 1-lambda", () => {
    fc.assert(
      fc.property(opinions, arbitraryReal(0.01, 1), (x, lambda) => {
        const initial = x.map((own) => -own / 2);
        const parameters = bare({ anchoring: 1 - lambda });
        const ours = x.map((own, i) => decide(powerless(own, initial[i]!), from(others(x, i)), parameters).attitude);
        expectClose(ours, textbook.friedkinJohnsen(x, initial, uniform(x.length, 0.5), lambda));
      }),
    );
  });

  it("expressed and private opinions of Ye et al., with conformity 1-phi", () => {
    fc.assert(
      fc.property(opinions, share, (privately, resilience) => {
        const n = privately.length;
        const expressed = privately.map((own) => own * own - 0.5);
        const parameters = bare({ conformity: 1 - resilience, anchoring: 0.1 });
        const ours = privately.map((own, i) => decide(powerless(own, 0), from(others(expressed, i)), parameters));
        const theirs = textbook.expressedPrivate(
          { privately, expressed, initial: privately.map(() => 0) },
          { weights: uniform(n, 0.5), publicWeights: uniform(n, 0), susceptibility: 0.9, resilience },
        );
        expectClose(
          ours.map((next) => next.attitude),
          theirs.privately,
        );
        expectClose(
          ours.map((next) => next.expressed),
          theirs.expressed,
        );
      }),
    );
  });

  it("Hegselmann-Krause, when everybody hears everybody and itself within epsilon", () => {
    fc.assert(
      fc.property(opinions, share, (x, epsilon) => {
        const parameters = bare({ influence: 1, kernel: { kind: "bounded", epsilon } });
        const ours = x.map((own) => decide(powerless(own), from(x), parameters).attitude);
        expectClose(ours, textbook.hegselmannKrause(x, epsilon));
      }),
    );
  });

  it("Deffuant, for a pair within or beyond epsilon", () => {
    fc.assert(
      fc.property(opinion, opinion, share, (x, y, mu) => {
        fc.pre(Math.abs(x - y) !== 0.4); // where Deffuant's bound is open and ours closed
        const parameters = bare({ influence: mu, kernel: { kind: "bounded", epsilon: 0.4 } });
        const ours = [decide(powerless(x), from([y]), parameters).attitude, decide(powerless(y), from([x]), parameters).attitude];
        expectClose(ours, textbook.deffuant([x, y], 0.4, mu));
      }),
    );
  });

  it("Jager-Amblard, with the signed kernel and a clip", () => {
    fc.assert(
      fc.property(opinion, opinion, share, (own, other, mu) => {
        const parameters = bare({ influence: mu, kernel: { kind: "social-judgement", acceptance: 0.3, rejection: 0.9 } });
        const ours = decide(powerless(own), from([other]), parameters).attitude;
        expectClose([ours], [textbook.jagerAmblard(own, other, 0.3, 0.9, mu)]);
      }),
    );
  });
});
