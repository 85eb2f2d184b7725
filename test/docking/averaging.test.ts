import { arbitraryReal } from "@talkback/core/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as textbook from "../oracle/docking.js";
import { apart, live, networkOf } from "./society.js";

const opinion = arbitraryReal(-1, 1);
const share = arbitraryReal(0, 1);

/** A ring with chords, so that everybody hears somebody: strengths by speaker and hearer, 0 for none. */
const worlds = fc.integer({ min: 3, max: 9 }).chain((n) => {
  const column = fc.array(opinion, { minLength: n, maxLength: n });
  const strengths = fc.array(fc.array(fc.oneof(fc.constant(0), arbitraryReal(0.01, 3)), { minLength: n, maxLength: n }), { minLength: n, maxLength: n });
  return fc.record({ x: column, said: column, initial: column, influence: share, strengths }).map(({ strengths, ...rest }) => ({
    ...rest, strengths: strengths.map((row, i) => row.map((strength, j) => (i === j ? 0 : (i + 1) % n === j ? strength + 0.5 : strength))),
  }));
});
type World = typeof worlds extends fc.Arbitrary<infer W> ? W : never;

/** Rows of weights: `self` on oneself, the rest in proportion to the strength of those heard. */
const weights = ({ strengths }: World, self: number) => strengths.map((row, i) => {
  const total = row.reduce((sum, strength) => sum + strength, 0);
  return row.map((strength, j) => (i === j ? self : ((1 - self) * strength) / total));
});
const network = ({ strengths }: World) =>
  networkOf(strengths.length, strengths.flatMap((row, hearer) => row.flatMap((strength, speaker) => (strength > 0 ? [[speaker, hearer, strength] as const] : []))));
const bare = { kind: "dual-power", certaintyResistance: 0, conformity: 0, saturation: 0, anchoring: 0 };
const check = (law: (world: World) => void) => fc.assert(fc.property(worlds, law), { numRuns: 60, seed: 1 });

describe("over five steps, to 1e-12,", () => {
  it.each(["dual-power", "degroot", "conformity-only"])("%s is DeGroot with self-weight 1 - influence, when nobody has power and nothing anchors", (kind) => check((world) => {
    const rule = kind === "degroot" ? { kind, influence: world.influence } : { ...bare, kind, influence: world.influence };
    const run = live({ network: network(world), attitude: world.x, rule, steps: 5, publicness: 0, power: kind === "conformity-only" ? 0.8 : 0 });
    let expected = world.x;
    for (let step = 1; step <= 5; step++) {
      expected = textbook.deGroot(expected, weights(world, 1 - world.influence));
      expect(apart(run.at(step).attitude, expected)).toBeLessThan(1e-12);
    }
  }));

  it.each(["dual-power", "friedkin-johnsen"])("%s is Friedkin-Johnsen with lambda = 1 - anchoring", (kind) => check((world) => {
    const { x, initial, influence } = world;
    const lambda = 0.8;
    const rule = kind === "dual-power" ? { ...bare, influence, anchoring: 1 - lambda } : { kind, influence, susceptibility: lambda };
    const run = live({ network: network(world), attitude: x, anchor: initial, rule, steps: 5, publicness: 0 });
    let expected = x;
    for (let step = 1; step <= 5; step++) {
      expected = textbook.friedkinJohnsen(expected, initial, weights(world, 1 - influence), lambda);
      expect(apart(run.at(step).attitude, expected)).toBeLessThan(1e-12);
    }
  }));

  it.each(["dual-power", "expressed-private"])("%s is the model of expressed and private opinions, with phi = 1 - conformity", (kind) => check((world) => {
    const { x, said, initial, influence } = world;
    const [susceptibility, resilience] = [0.9, 0.6];
    const rule = kind === "dual-power"
      ? { ...bare, influence, anchoring: 1 - susceptibility, conformity: 1 - resilience }
      : { kind, influence, susceptibility, resilience };
    const run = live({ network: network(world), attitude: x, expressed: said, anchor: initial, rule, steps: 5 });
    const model = { weights: weights(world, 1 - influence), publicWeights: weights(world, 0), susceptibility, resilience };
    let expected = { privately: x as number[], expressed: said as number[] };
    for (let step = 1; step <= 5; step++) {
      expected = textbook.expressedPrivate({ ...expected, initial }, model);
      expect(apart(run.at(step).attitude, expected.privately)).toBeLessThan(1e-12);
      expect(apart(run.at(step).expressed, expected.expressed)).toBeLessThan(1e-12);
    }
  }));

  it("full power and certainty are stubborn: nothing heard moves what is thought or said", () => check((world) => {
    const run = live({ network: network(world), attitude: world.x, rule: { kind: "dual-power" }, power: 1, sure: 1, steps: 5 });
    expect(apart(run.at(5).attitude, world.x)).toBeLessThan(1e-12);
    expect(apart(run.at(5).expressed, world.x)).toBeLessThan(1e-12);
  }));

  it("insecure power that tolerates nothing is the pure contrarian: it says -sgn of what it heard", () => {
    const rule = { kind: "dual-power", influence: 0, saturation: 0, anchoring: 0, tolerance: 0, reactance: 1e6 };
    let compared = 0;
    check((world) => {
      const run = live({ network: network(world), attitude: world.x.map(() => 0), expressed: world.said, rule, power: 1, sure: 0, steps: 5 });
      let expected = world.said;
      for (let step = 1; step <= 5; step++) {
        const heard = textbook.deGroot(expected, weights(world, 0));
        if (heard.some((mean) => Math.abs(mean) < 1e-6)) return;
        expected = heard.map((mean) => -Math.sign(mean));
        expect(apart(run.at(step).expressed, expected)).toBeLessThan(1e-12);
        compared++;
      }
    });
    expect(compared).toBeGreaterThan(100);
  });
});
