import { type Scenario, withChanges } from "@talkback/core";
import { arbitraryReal } from "@talkback/core/testing";
import fc from "fast-check";
import { happensAt, u32At } from "../oracle/chance.js";
import { audienceOf, utteranceOf } from "../oracle/express.js";
import { type Heard, heardBy } from "../oracle/hear.js";
import { type Decision, decide } from "../oracle/rule.js";
import { parentOf, type StepResult } from "../oracle/step.js";
import type { Agent, Tie, Utterance, World } from "../oracle/world.js";
import { anyWorld, type TwoTellings } from "./any-world.js";

/** A small world in which words also go beyond ties, along one layer only, or weigh by who says them. */
export interface FarWorld extends World {
  /** By channel id. */
  readonly strangers: ReadonlyMap<string, number>;
  readonly layers: ReadonlyMap<string, number>;
  /** By key. */
  readonly credence: ReadonlyMap<number, number>;
  readonly strangerTrust: number;
  readonly strangerStrength: number;
  readonly askStrangers: number;
}

export interface FarTellings extends TwoTellings {
  readonly world: FarWorld;
}

interface FarUtterance extends Utterance {
  readonly strangers: readonly number[];
}

const reach = fc.record({ strangers: fc.integer({ min: 0, max: 6 }), layer: fc.option(fc.nat(2), { freq: 2 }) });
const far = fc.record({
  reach: fc.array(reach, { minLength: 3, maxLength: 3 }), credence: fc.array(fc.constantFrom(0, 0.3, 1), { minLength: 9, maxLength: 9 }),
  peers: fc.record({ strangerTrust: arbitraryReal(0, 1), strangerStrength: arbitraryReal(0, 3), askStrangers: arbitraryReal(0, 1), seek: arbitraryReal(0.5, 1) }),
});

/** Any small world, told with all of that to the engine and to the slow stepper below. */
export const anyFarWorld: fc.Arbitrary<FarTellings> = fc.tuple(anyWorld, far).map(([telling, { reach: reaches, credence, peers }]) => {
  const { network, world, scenario } = telling;
  const layerOf = (c: number) => (reaches[c]!.layer === null ? null : reaches[c]!.layer % network.layers.length);
  const channels = scenario.channels.map((channel, c) => {
    const layer = layerOf(c);
    return { ...channel, strangers: reaches[c]!.strangers, layer: layer === null ? null : network.layers[layer]! };
  });
  const cast = world.agents.map((_, i) => ({ id: `part ${i}`, credence: credence[i]!, who: { kind: "listed", ids: [network.ids?.[i] ?? String(i)] } }));
  const changed: Scenario = withChanges(scenario, { channels, cast, peers: { ...scenario.peers, ...peers } });
  return {
    ...telling, scenario: changed,
    world: {
      ...world, ...peers,
      strangers: new Map(channels.map(({ id, strangers }) => [id, strangers])),
      layers: new Map(channels.flatMap(({ id }, c) => (layerOf(c) === null ? [] : [[id, layerOf(c)!] as const]))),
      credence: new Map(world.agents.map(({ key }, i) => [key, credence[i]!])),
    },
  };
});

/** A draw below n, from the 32 bits of an address. */
const below = (n: number, u32: number): number => Number((BigInt(u32) * BigInt(n)) >> 32n);

function strangersOf(world: FarWorld, step: number, speaker: number, channel: string): number[] {
  const { seed, replication, agents, ties } = world;
  const keys = agents.map(({ key }) => key).sort((a, b) => a - b);
  const known = new Set([speaker, ...ties.filter((tie) => tie.speaker === speaker).map(({ hearer }) => hearer)]);
  const reached: number[] = [];
  for (let k = 0; k < world.strangers.get(channel)!; k++) {
    const key = keys[below(keys.length, u32At({ seed, replication, stream: "strangers", step, agent: speaker, other: k }))]!;
    if (!known.has(key)) reached.push(key);
    known.add(key);
  }
  return reached;
}

const carries = (world: FarWorld, channel: string) => ({ layer = 0 }: Tie): boolean => !world.layers.has(channel) || world.layers.get(channel) === layer;

function farUtteranceOf(world: FarWorld, step: number, agent: Agent): FarUtterance | null {
  const utterance = utteranceOf(world, step, agent);
  if (utterance === null) return null;
  const { channel } = utterance;
  const { audience } = world.channels.find(({ id }) => id === channel)!;
  const hearers = audienceOf({ ...world, ties: world.ties.filter(carries(world, channel)) }, step, agent.key, audience);
  return { ...utterance, hearers, strangers: strangersOf(world, step, agent.key, channel) };
}

function fromPeers(world: FarWorld, agent: number, utterances: ReadonlyMap<number, FarUtterance>): Heard[] {
  const told = [...utterances.values()].sort((a, b) => a.speaker - b.speaker).flatMap((utterance) => {
    const ties = world.ties.filter((tie) => tie.hearer === agent && tie.speaker === utterance.speaker && carries(world, utterance.channel)(tie));
    const near = utterance.hearers.includes(agent) ? ties.sort((a, b) => (a.layer ?? 0) - (b.layer ?? 0)).map(({ strength }) => ({ utterance, x: strength, trust: world.trust })) : [];
    return utterance.strangers.includes(agent) ? [...near, { utterance, x: world.strangerStrength, trust: world.strangerTrust }] : near;
  });
  return told.map(({ utterance: { speaker, channel, opinion: e, origin }, x, trust }) => {
    const u = world.channels.find(({ id }) => id === channel)!.unsolicited;
    return { w: (e < 0 ? x * trust * world.negativity : x * trust) * world.credence.get(speaker)!, x, u, e, source: { kind: "utterance", speaker }, origin };
  });
}

function answers(world: FarWorld, step: number, agent: Agent, agents: ReadonlyMap<number, Agent>): Heard[] {
  const near = heardBy({ ...world, campaigns: [] }, step, agent, agents, new Map());
  const address = { seed: world.seed, replication: world.replication, step, agent: agent.key };
  const asks = happensAt({ ...address, stream: "seek" }, world.seek * (1 - agent.certainty));
  const believed = (message: Heard): Heard => ({ ...message, w: message.w * world.credence.get((message.source as { readonly speaker: number }).speaker)! });
  if (!asks || !happensAt({ ...address, stream: "seek-stranger", other: 0 }, world.askStrangers)) return near.map(believed);
  const others = [...agents.keys()].filter((key) => key !== agent.key).sort((a, b) => a - b);
  const speaker = others[below(others.length, u32At({ ...address, stream: "seek-stranger", other: 1 }))]!;
  const [x, e] = [world.strangerStrength, agents.get(speaker)!.attitude];
  const w = e < 0 ? x * world.strangerTrust * world.negativity : x * world.strangerTrust;
  return [believed({ w, x, u: 0, e, source: { kind: "answer", speaker }, origin: null })];
}

/** One synchronous step, as `stepWorld` takes it. */
function stepFar(world: FarWorld, step: number): StepResult {
  const ordered = [...world.agents].sort((a, b) => a.key - b.key);
  const agents = new Map(ordered.map((agent) => [agent.key, agent]));
  const utterances = new Map(ordered.flatMap((agent) => {
    const utterance = farUtteranceOf(world, step, agent);
    return utterance === null ? [] : [[agent.key, utterance] as const];
  }));
  const heard = new Map<number, readonly Heard[]>();
  const decisions = new Map<number, Decision>();
  const next = ordered.map((agent): Agent => {
    const messages = [
      ...heardBy({ ...world, seek: 0 }, step, agent, agents, new Map()), ...fromPeers(world, agent.key, utterances), ...answers(world, step, agent, agents),
    ];
    const decision = decide(agent, messages, world.rule, world.variant, { said: utterances.get(agent.key)?.opinion ?? null, empowered: false });
    heard.set(agent.key, messages);
    decisions.set(agent.key, decision);
    const { attitude, expressed, certainty, threat } = decision;
    const lastHeard = decision.heard ? decision.heardMean : agent.lastHeard;
    return { ...agent, attitude, expressed, certainty, threat, lastHeard, parent: parentOf(world, step, agent.key, messages, decision) };
  });
  return { agents: next, utterances: [...utterances.values()], heard, decisions };
}

export function runFar(world: FarWorld, steps: number): StepResult[] {
  const results: StepResult[] = [];
  for (let step = 0; step < steps; step++) results.push(stepFar({ ...world, agents: results.at(-1)?.agents ?? world.agents }, step));
  return results;
}

/** How many heard an utterance: by ties, a message each, and without. */
export const messagesHeard = ({ heard }: StepResult): number =>
  [...heard.values()].reduce((sum, messages) => sum + messages.filter(({ source }) => source.kind === "utterance").length, 0);
