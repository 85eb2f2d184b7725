import { happensAt, u32At, uniformAt } from "./chance.js";
import type { Agent, Channel, Parent, Relation, Speaking, Utterance, World } from "./world.js";

const sign = (value: number): number => (value > 0 ? 1 : value < 0 ? -1 : 0);

/** The probability that an agent speaks in this step. */
export function speakingChance(agent: Agent, speaking: Speaking): number {
  const { floor: eps, gamma, negativeVoice, silence: sigma, reactantVoice: xi } = speaking;
  const { power: P, certainty: C, expressed: E, threat: T, activity, lastHeard: obar } = agent;
  const strength = gamma === 1 ? Math.abs(E) : Math.abs(E) * Math.abs(E);
  const urge = E < 0 ? eps + (1 - eps) * strength * negativeVoice : eps + (1 - eps) * strength;
  const p0 = activity * Math.min(1, urge);
  const p1 = p0 * (1 - sigma * (1 - P) * (1 - C) * Math.max(0, -sign(E) * obar));
  return 1 - (1 - p1) * (1 - xi * T * activity);
}

function chooseChannel(world: World, step: number, agent: number): Channel {
  const { seed, replication, channels } = world;
  if (channels.length === 1) return channels[0]!;
  const uniform = uniformAt({ seed, replication, stream: "channel", step, agent });
  let cumulative = 0;
  for (const channel of channels) {
    cumulative += channel.share;
    if (uniform < cumulative) return channel;
  }
  return channels[channels.length - 1]!;
}

/** The agents who hear a speaker: all, or as many as the channel's audience, by Floyd's method over ascending keys. */
export function audienceOf(world: World, step: number, speaker: number, audience: number | null): number[] {
  const all = [...new Set(world.ties.filter((tie) => tie.speaker === speaker).map((tie) => tie.hearer))].sort((a, b) => a - b);
  if (audience === null || audience >= all.length) return all;
  const { seed, replication } = world;
  const taken = new Set<number>();
  for (let r = all.length - audience; r < all.length; r++) {
    const u32 = u32At({ seed, replication, stream: "audience", step, agent: speaker, other: r });
    const pick = Math.floor((u32 * (r + 1)) / 4294967296);
    taken.add(taken.has(pick) ? r : pick);
  }
  return all.filter((_, position) => taken.has(position));
}

/** What saying `opinion` does to the message carried: reactance inverts it where conformity alone had not. */
export function relationTo(parent: Parent, opinion: number): Relation {
  if (Math.abs(opinion) < 0.05 || Math.abs(parent.opinion) < 0.05) return "neutral";
  if (sign(opinion) === sign(parent.opinion)) return "passes-on";
  return parent.reactanceShare > 0 && sign(parent.conformed) !== sign(opinion) ? "inverts" : "contradicts";
}

/** The utterance of an agent in this step, or null if it keeps quiet. */
export function utteranceOf(world: World, step: number, agent: Agent): Utterance | null {
  const { seed, replication } = world;
  const chance = speakingChance(agent, world.speaking);
  if (!happensAt({ seed, replication, stream: "speak", step, agent: agent.key }, chance)) return null;
  const channel = chooseChannel(world, step, agent.key);
  const opinion = agent.attitude + channel.publicness * (agent.expressed - agent.attitude);
  return {
    step,
    speaker: agent.key,
    channel: channel.id,
    opinion,
    hearers: audienceOf(world, step, agent.key, channel.audience),
    parent: agent.parent,
    origin: agent.parent === null ? null : agent.parent.origin,
    relation: agent.parent === null ? null : relationTo(agent.parent, opinion),
  };
}
