import { simulate, simulateAsync, withChanges } from "@talkback/core";
import { resume } from "@talkback/core/resume";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ROW } from "../../packages/core/src/population/heard.js";
import { expectStepsAlike } from "./alike.js";
import { STEPS } from "./any-world.js";
import { anyFarWorld, type FarTellings, messagesHeard, runFar } from "./far-world.js";
import { stage } from "./stage.js";

const staging = ({ network, storage, world }: FarTellings) => ({ network, storage, seed: String(world.seed), replication: world.replication });

describe("words that go beyond ties, keep to a layer and weigh by who says them, against a slow stepper, bit for bit:", () => {
  it("every column, sum, message, utterance, parent and origin of 200 random small worlds in any storage order, in which all of it happens", () => {
    const seen = { "by a stranger": 0, "carries a stranger": 0, "an answer by a stranger": 0, "half believed": 0, "along a layer": 0 };
    fc.assert(fc.property(anyFarWorld, ({ scenario, network, storage, world }) => {
      const simulation = stage(scenario, staging({ scenario, network, storage, world }));
      const tied = (hearer: number, speaker: number) => world.ties.some((tie) => tie.hearer === hearer && tie.speaker === speaker);
      let heardSoFar = 0;
      const reached = new Map<string, number>();
      expectStepsAlike(simulation, world, runFar(world, STEPS), (slow) => {
        heardSoFar += messagesHeard(slow);
        expect(simulation.model.tracer!.counts[5]).toBe(heardSoFar);
        for (const [hearer, messages] of slow.heard) {
          for (const { source, origin } of messages) {
            if (source.kind === "campaign") continue;
            if (source.kind === "utterance" && origin !== null && !reached.has(`${origin} ${hearer}`)) reached.set(`${origin} ${hearer}`, simulation.done);
            const strange = !tied(hearer, source.speaker);
            if (strange) seen[source.kind === "answer" ? "an answer by a stranger" : "by a stranger"]++;
            if (world.credence.get(source.speaker) === 0.3) seen["half believed"]++;
          }
        }
        const { tracer, scene: { keys } } = simulation.model;
        for (const [c, { id }] of world.campaigns.entries()) {
          expect(Array.from(tracer!.reachedAt(c))).toEqual(Array.from(keys, (key) => reached.get(`${id} ${key}`) ?? 0));
        }
        for (const { channel, parent, speaker } of slow.utterances) {
          if (world.layers.has(channel) && network.layers.length > 1) seen["along a layer"]++;
          if (parent?.source.kind === "utterance" && !tied(speaker, parent.source.speaker)) seen["carries a stranger"]++;
        }
      });
    }), { numRuns: 200, seed: 4711 });
    expect(Object.entries(seen).filter(([, often]) => often < 30)).toEqual([]);
  });

  it("all who listen hear the same together, one by one, and in slices", () => fc.assert(fc.property(anyFarWorld, fc.integer({ min: 1, max: 4 }), (telling, slice) => {
    const simulation = stage(telling.scenario, staging(telling));
    for (let t = 0; t < STEPS; t++) {
      simulation.step();
      const { hear, sliced, scene: { byKey, heard: { any, sums } } } = simulation.model;
      const sumsOf = (listen: () => void): readonly (readonly number[] | null)[] => {
        any.fill(0);
        listen();
        return Array.from(any, (heard, i) => (heard === 0 ? null : Array.from(sums.subarray(i * ROW, (i + 1) * ROW))));
      };
      const together = sumsOf(() => hear(t, byKey, 0, byKey.length));
      expect(sumsOf(() => { for (let k = 0; k < byKey.length; k++) hear(t, byKey, k, k + 1); })).toEqual(together);
      if (sliced !== undefined) expect(sumsOf(() => Array.from(sliced(t, byKey, byKey.length, slice)))).toEqual(together);
    }
  }), { numRuns: 60, seed: 1 }));

  it("storage order changes no hash under any schedule, nor does it whether a run is made in portions, cut off and resumed, forked, or followed", async () => {
    const schedules = fc.constantFrom("synchronous", "random-sequential", "fixed-order", "partial", "poisson");
    const hearings = fc.constantFrom(null, { kind: "feed", room: 2 }, { kind: "feed", room: 1, rankBy: "engagement" });
    await fc.assert(fc.asyncProperty(anyFarWorld, schedules, hearings, async (telling, kind, hear) => {
      const changed = withChanges(telling.scenario, { schedule: { kind }, ...(hear === null ? {} : { hear }) });
      const { storage: _, ...unstored } = staging(telling);
      const plain = simulate(changed, unstored);
      const { hash, summary } = plain;
      const stored = await simulateAsync(changed, staging(telling));
      expect([stored.hash, stored.summary]).toEqual([hash, summary]);
      expect(simulate(changed, { ...staging(telling), record: "none", twin: false }).hash).toBe(hash);
      expect(resume(plain.checkpoint(3), { network: telling.network }).hash).toBe(hash);
      expect(plain.fork(3, {}).hash).toBe(hash);
      expect(plain.fork(3, { title: "another" }).summary).toEqual(summary);
    }), { numRuns: 60, seed: 2 });
  });
});
