import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runWorld } from "../oracle/step.js";
import { expectStepsAlike } from "./alike.js";
import { anyWorld, STEPS } from "./any-world.js";
import { cover, noCoverage } from "./coverage.js";
import { stage } from "./stage.js";

describe("the engine against the slow stepper, bit for bit:", () => {
  it("every column, sum, message, utterance, parent, origin, relation and contact of 300 random small worlds in any storage order, in which everything happens", () => {
    const coverage = noCoverage();
    fc.assert(fc.property(anyWorld, ({ scenario, network, storage, world }) => {
      const simulation = stage(scenario, { network, storage, seed: String(world.seed), replication: world.replication });
      expectStepsAlike(simulation, world, runWorld(world, STEPS), (slow) => cover(coverage, world, slow));
    }), { numRuns: 300, seed: 20130 });
    expect(Object.entries(coverage).filter(([, often]) => often < 30)).toEqual([]);
  });
});
