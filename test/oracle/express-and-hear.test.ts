import { describe, expect, it } from "vitest";
import { audienceOf, speakingChance } from "./express.js";
import { contactsOf, heardBy } from "./hear.js";
import { agentAt, FEED, PUSH, worldOf } from "./small-world.js";
import { stepWorld } from "./step.js";

const STEPS = 1000;
const steps = Array.from({ length: STEPS }, (_, step) => step);

describe("what an agent hears", () => {
  it("campaigns come first, then peers by key and layer, then the answer to its question", () => {
    const world = worldOf({
      agents: [
        agentAt(9, { attitude: 0.2, expressed: -0.6 }),
        agentAt(2, { certainty: 0 }),
        agentAt(10, { attitude: 0.5, expressed: 0.5 }),
      ],
      ties: [
        { speaker: 10, hearer: 2, strength: 0 },
        { speaker: 9, hearer: 2, strength: 0.3, layer: 1 },
        { speaker: 9, hearer: 2, strength: 1, layer: 0 },
      ],
      channels: [{ ...FEED, publicness: 0.5, unsolicited: 0.8 }],
      campaigns: [{ ...PUSH, targets: new Set([2]), rate: 2 }],
      negativity: 2,
      seek: 1,
    });
    const heard = stepWorld(world, 0).heard.get(2)!;
    const brand = [1, 1, 1, 1, "campaign"];
    const low = 0.2 + 0.5 * (-0.6 - 0.2);
    const peers = [
      [1 * 0.7 * 2, 1, 0.8, low, "utterance"],
      [0.3 * 0.7 * 2, 0.3, 0.8, low, "utterance"],
      [0, 0, 0.8, 0.5, "utterance"],
    ];
    const rows = heard.map(({ w, x, u, e, source }) => [w, x, u, e, source.kind]);
    expect(rows.slice(0, 5)).toEqual([brand, brand, ...peers]);
    expect(rows).toHaveLength(6);
    expect(rows[5]!.slice(2)).toEqual([0, 0.2, "answer"]);
    expect([1, 0.3]).toContain(heard[5]!.x);
    expect(heard[5]!.w).toBe(heard[5]!.x * 0.7);
  });

  // A share of 1/1.3 in 1000 trials: more than 5 standard deviations (67) away with probability 6e-7.
  it("a question goes to an in-neighbour in proportion to the strength of the tie", () => {
    const ties = [
      { speaker: 1, hearer: 3, strength: 1 },
      { speaker: 2, hearer: 3, strength: 0.3 },
    ];
    const world = worldOf({ ties, seek: 1, agents: [agentAt(1), agentAt(2), agentAt(3, { certainty: 0 })] });
    const agents = new Map(world.agents.map((agent) => [agent.key, agent]));
    const heard = steps.flatMap((step) => heardBy(world, step, agents.get(3)!, agents, new Map()));
    expect(heard).toHaveLength(STEPS);
    expect(Math.abs(heard.filter(({ x }) => x === 1).length - STEPS / 1.3)).toBeLessThan(67);
  });

  // A fraction of .25 in 1000 trials: more than 5 standard deviations (68) away with probability 6e-7.
  it("the contacts of a weaker campaign are among those of a stronger one, and their number is its level", () => {
    const contacts = (push: number) => steps.map((step) => contactsOf(worldOf(), step, { ...PUSH, until: STEPS, rate: 0.25, push }, 1));
    const [weak, strong, full] = [contacts(1), contacts(3), contacts(4)];
    for (const step of steps) expect(weak[step]).toBeLessThanOrEqual(strong[step]!);
    expect(Math.abs(weak.reduce((sum, count) => sum + count, 0) - 250)).toBeLessThan(68);
    expect(new Set(full)).toEqual(new Set([1]));
  });
});

describe("speaking", () => {
  it("the chance of speaking follows the three formulas", () => {
    const agent = agentAt(1, { power: 0.2, certainty: 0.5, expressed: -0.5, threat: 0.5, activity: 0.5, lastHeard: 0.4 });
    const chance = speakingChance(agent, { floor: 0.3, gamma: 2, negativeVoice: 1.2, silence: 0.3, reactantVoice: 0.3 });
    expect(Math.abs(chance - 0.299553)).toBeLessThan(1e-12);
  });

  // Each of five hearers is in 400 of 1000 audiences: one is off by 80 (5.1 standard deviations) with probability 2e-6.
  it("a limited audience holds as many distinct hearers as it says, each as often as another", () => {
    const ties = [2, 3, 4, 5, 6].map((hearer) => ({ speaker: 1, hearer, strength: 1 }));
    const world = worldOf({ ties });
    const audiences = steps.map((step) => audienceOf(world, step, 1, 2));
    expect(new Set(audiences.map((audience) => new Set(audience).size))).toEqual(new Set([2]));
    for (const { hearer } of ties) {
      const times = audiences.filter((audience) => audience.includes(hearer)).length;
      expect(Math.abs(times - 400)).toBeLessThan(80);
    }
  });

  // A share of .25 in 3000 utterances: more than 5 standard deviations (119) away with probability 6e-7.
  it("the channel is drawn by its share", () => {
    const channels = [
      { ...FEED, id: "review", share: 0.25 },
      { ...FEED, share: 0.75 },
    ];
    const world = worldOf({ channels });
    const utterances = steps.flatMap((step) => stepWorld(world, step).utterances);
    const reviews = utterances.filter(({ channel }) => channel === "review").length;
    expect(Math.abs(reviews - 0.25 * 3 * STEPS)).toBeLessThan(119);
  });
});
