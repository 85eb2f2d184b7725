import { happensAt, u32At, uniformAt } from "./chance.js";
import type { Message } from "./rule.js";
import type { Agent, Campaign, Source, Tie, Utterance, World } from "./world.js";

/** A message together with who it came from; `origin` is the campaign at the root of what it carries. */
export interface Heard extends Message {
  readonly source: Source;
  readonly origin: string | null;
}

/** How often a campaign reaches an agent in this step. */
export function contactsOf(world: World, step: number, campaign: Campaign, agent: number): number {
  if (!campaign.targets.has(agent) || step < campaign.from || step >= campaign.until) return 0;
  const level = campaign.rate * campaign.push;
  const whole = Math.floor(level);
  const { seed, replication } = world;
  const u32 = u32At({ seed, replication, stream: `contact:${campaign.id}`, step, agent });
  return whole + (u32 < (level - whole) * 4294967296 ? 1 : 0);
}

/** The ties an agent hears through, by ascending key of the speaker, layers in order within. */
function tiesTo(world: World, hearer: number): Tie[] {
  const order = (a: Tie, b: Tie) => a.speaker - b.speaker || (a.layer ?? 0) - (b.layer ?? 0);
  return world.ties.filter((tie) => tie.hearer === hearer).sort(order);
}

function fromCampaigns(world: World, step: number, agent: number): Heard[] {
  const heard: Heard[] = [];
  for (const campaign of world.campaigns) {
    const { id, weight: w, pressure: x, unsolicited: u, valence: e } = campaign;
    const message: Heard = { w, x, u, e, source: { kind: "campaign", campaign: id }, origin: id };
    for (let contact = 0; contact < contactsOf(world, step, campaign, agent); contact++) heard.push(message);
  }
  return heard;
}

function fromPeers(world: World, agent: number, utterances: ReadonlyMap<number, Utterance>): Heard[] {
  const heard: Heard[] = [];
  for (const { speaker, strength } of tiesTo(world, agent)) {
    const utterance = utterances.get(speaker);
    if (utterance === undefined || !utterance.hearers.includes(agent)) continue;
    const channel = world.channels.find(({ id }) => id === utterance.channel)!;
    const e = utterance.opinion;
    const w = e < 0 ? strength * world.trust * world.negativity : strength * world.trust;
    heard.push({ w, x: strength, u: channel.unsolicited, e, source: { kind: "utterance", speaker }, origin: utterance.origin });
  }
  return heard;
}

function answers(world: World, step: number, agent: Agent, agents: ReadonlyMap<number, Agent>): Heard[] {
  const { seed, replication } = world;
  const asks = { seed, replication, stream: "seek", step, agent: agent.key };
  if (!happensAt(asks, world.seek * (1 - agent.certainty))) return [];
  const ties = tiesTo(world, agent.key);
  let total = 0;
  for (const { strength } of ties) total += strength;
  const position = uniformAt({ ...asks, stream: "seek-whom" }) * total;
  let cumulative = 0;
  for (const { speaker, strength } of ties) {
    cumulative += strength;
    if (cumulative <= position) continue;
    const e = agents.get(speaker)!.attitude;
    const w = e < 0 ? strength * world.trust * world.negativity : strength * world.trust;
    return [{ w, x: strength, u: 0, e, source: { kind: "answer", speaker }, origin: null }];
  }
  return [];
}

/** Everything an agent hears in this step, in the order of its sums: campaigns, peers, the answer to its question. */
export function heardBy(
  world: World,
  step: number,
  agent: Agent,
  agents: ReadonlyMap<number, Agent>,
  utterances: ReadonlyMap<number, Utterance>,
): Heard[] {
  return [...fromCampaigns(world, step, agent.key), ...fromPeers(world, agent.key, utterances), ...answers(world, step, agent, agents)];
}
