import { LAB } from "./lab.js";
import type { Agent, Campaign, Channel, World } from "./world.js";

/** Public, unasked, heard by all. */
export const FEED: Channel = { id: "feed", share: 1, publicness: 1, unsolicited: 1, audience: null };
/** One contact with agent 1 in step 0. */
export const PUSH: Campaign = {
  id: "push",
  valence: 1,
  weight: 1,
  pressure: 1,
  unsolicited: 1,
  rate: 1,
  push: 1,
  targets: new Set([1]),
  from: 0,
  until: 1,
};

/** Little power, little certainty, no opinion, and always ready to talk. */
export const agentAt = (key: number, more: Partial<Agent> = {}): Agent => ({
  key,
  power: 0.3,
  certainty: 0.15,
  attitude: 0,
  anchor: 0,
  expressed: 0,
  threat: 0,
  activity: 1,
  lastHeard: 0,
  parent: null,
  ...more,
});

/** 1 talks to 2, who talks to 3. Everybody speaks in every step, and everybody who hears anything carries it. */
export const worldOf = (more: Partial<World> = {}): World => ({
  seed: 7,
  replication: 0,
  agents: [agentAt(1), agentAt(2), agentAt(3)],
  ties: [
    { speaker: 1, hearer: 2, strength: 1 },
    { speaker: 2, hearer: 3, strength: 1 },
  ],
  channels: [FEED],
  campaigns: [PUSH],
  trust: 0.7,
  negativity: 1,
  seek: 0,
  speaking: { floor: 1, gamma: 1, negativeVoice: 1, silence: 0, reactantVoice: 0 },
  rule: LAB,
  variant: "H3",
  ...more,
});
