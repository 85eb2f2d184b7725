import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LAB } from "./lab.js";
import { decide } from "./rule.js";
import { agentAt, FEED, worldOf } from "./small-world.js";
import { parentOf, runWorld, stepWorld } from "./step.js";
import type { Agent } from "./world.js";

const STEPS = 1000;
const steps = Array.from({ length: STEPS }, (_, step) => step);

describe("what an utterance does to the message it carries", () => {
  const said = (agent: Partial<Agent>) => runWorld(worldOf({ agents: [agentAt(1, agent), agentAt(2), agentAt(3)] }), 2)[1]!.utterances[0]!;

  it("a campaign is passed on from mouth to mouth, a step a tie, with the campaign as its origin", () => {
    const results = runWorld(worldOf(), 4);
    const about = results.map(({ utterances }) => utterances.map(({ relation, origin }) => `${relation} ${origin}`));
    expect(about).toEqual([
      ["null null", "null null", "null null"],
      ["passes-on push", "neutral null", "neutral null"],
      ["null null", "passes-on push", "neutral null"],
      ["null null", "passes-on null", "passes-on push"],
    ]);
    expect(results[2]!.utterances[1]!.parent!.source).toEqual({ kind: "utterance", speaker: 1 });
  });

  it("insecure power inverts what presses it", () => {
    const { relation, opinion, origin } = said({ power: 0.9 });
    expect([relation, origin]).toEqual(["inverts", "push"]);
    expect(opinion).toBeLessThan(-0.05);
  });

  it("an opponent who feels no threat contradicts without inverting", () => {
    const { relation, parent } = said({ certainty: 1, attitude: -0.9, anchor: -0.9, expressed: -0.9 });
    expect([relation, parent!.reactanceShare]).toEqual(["contradicts", 0]);
  });

  it("an opponent under threat contradicts, for conformity alone had kept that sign", () => {
    const { relation, parent } = said({ power: 0.9, attitude: -0.9, anchor: -0.9, expressed: -0.9 });
    expect(relation).toBe("contradicts");
    expect(parent!.reactanceShare).toBeGreaterThan(0);
  });
});

describe("the parent", () => {
  const message = (w: number) => ({ w, x: 1, u: 1, e: 0.5, source: { kind: "campaign", campaign: String(w) } as const, origin: String(w) });
  const heard = [message(1), message(3)];

  // At h = 4 the impact is one half, and three quarters of it go to the weightier message:
  // 375 of 1000, more than 5 standard deviations (77) away with probability 6e-7.
  it("is one message in proportion to its weight, with the probability of the impact", () => {
    const decision = decide(agentAt(1), heard, { ...LAB, saturation: 4 });
    const parents = steps.map((step) => parentOf(worldOf(), step, 1, heard, decision)?.origin ?? "none");
    const times = (origin: string) => parents.filter((parent) => parent === origin).length;
    expect(Math.abs(times("3") - 375)).toBeLessThan(77);
    expect(Math.abs(times("none") - 500)).toBeLessThan(80);
  });
});

describe("the step", () => {
  it("does not depend on the order in which agents and ties are stored", () => {
    const agents = Array.from({ length: 8 }, (_, key) => agentAt(key, { attitude: key / 8, expressed: -key / 9, power: key / 8 }));
    const ties = agents.flatMap(({ key }) =>
      [1, 2, 5].map((hop) => ({ speaker: key, hearer: (key + hop) % 8, strength: 1 / (key + hop) })),
    );
    const speaking = { floor: 0.3, gamma: 1, negativeVoice: 1, silence: 0.3, reactantVoice: 0.3 } as const;
    const channels = [{ ...FEED, audience: 2 }];
    const world = worldOf({ agents, ties, speaking, channels, seek: 0.5, rule: { ...LAB, saturation: 1, anchoring: 0.05 } });
    const reference = runWorld(world, 4);
    const shuffled = <T>(items: T[]) => fc.shuffledSubarray(items, { minLength: items.length });
    fc.assert(
      fc.property(shuffled(agents), shuffled(ties), (agents, ties) => {
        expect(runWorld({ ...world, agents, ties }, 4)).toEqual(reference);
      }),
      { numRuns: 10 },
    );
  });

  it("remembers the mean of the last step in which something was heard", () => {
    const remembered = runWorld(worldOf({ ties: [] }), 2).map(({ agents }) => agents.map(({ lastHeard }) => lastHeard));
    expect(remembered).toEqual([
      [1, 0, 0],
      [1, 0, 0],
    ]);
  });

  it("lets saying become believing for those who spoke, and for nobody else", () => {
    const agents = [agentAt(1, { expressed: 0.8 }), agentAt(2, { expressed: 0.8, activity: 0 })];
    const world = worldOf({ agents, ties: [], campaigns: [], rule: { ...LAB, sayingIsBelieving: 0.5 } });
    expect(stepWorld(world, 0).agents.map(({ attitude }) => attitude)).toEqual([0.4, 0]);
  });

  it("leaves a silent world at rest as it is", () => {
    const agents = [0.4, -0.7, 0].map((attitude, key) => agentAt(key, { attitude, anchor: attitude, expressed: attitude, activity: 0 }));
    const results = runWorld(worldOf({ agents, campaigns: [] }), 3);
    expect(results.map((result) => result.agents)).toEqual([agents, agents, agents]);
    expect(results.flatMap((result) => result.utterances)).toEqual([]);
  });
});
