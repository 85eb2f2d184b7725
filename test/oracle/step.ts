/*
 * The slow, obvious synchronous step: express, hear, respond, over Maps and arrays.
 *
 * Readings chosen where the equations leave room:
 * - An answer to a question carries nothing: it starts afresh, with no campaign at its root.
 * - A limited audience is drawn among distinct hearers; each layer's tie to a hearer then delivers its own message.
 * - Negativity weighs what peers say, asked or unasked, but not contacts: their weight is given.
 */
import { happensAt, uniformAt } from "./chance.js";
import { utteranceOf } from "./express.js";
import { type Heard, heardBy } from "./hear.js";
import { type Decision, decide } from "./rule.js";
import type { Agent, Parent, Utterance, World } from "./world.js";

/** The agents of t+1 and what was said and heard in t, all by ascending key. */
export interface StepResult {
  readonly agents: readonly Agent[];
  readonly utterances: readonly Utterance[];
  readonly heard: ReadonlyMap<number, readonly Heard[]>;
  readonly decisions: ReadonlyMap<number, Decision>;
}

/** One message drawn in proportion to its weight, with the probability of the impact of all; else null. */
export function parentOf(world: World, step: number, agent: number, heard: readonly Heard[], decision: Decision): Parent | null {
  const address = { seed: world.seed, replication: world.replication, stream: "parent", step, agent };
  if (!happensAt({ ...address, other: 0 }, decision.impact)) return null;
  let total = 0;
  for (const { w } of heard) total += w;
  const position = uniformAt({ ...address, other: 1 }) * total;
  let cumulative = 0;
  for (const { w, e, source, origin } of heard) {
    cumulative += w;
    if (cumulative <= position) continue;
    return { source, step, opinion: e, origin, conformed: decision.conformed, reactanceShare: decision.reactanceShare };
  }
  return null;
}

/** One synchronous step: everybody reads the columns of t. */
export function stepWorld(world: World, step: number): StepResult {
  const ordered = [...world.agents].sort((a, b) => a.key - b.key);
  const agents = new Map(ordered.map((agent) => [agent.key, agent]));

  const utterances = new Map<number, Utterance>();
  for (const agent of ordered) {
    const utterance = utteranceOf(world, step, agent);
    if (utterance !== null) utterances.set(agent.key, utterance);
  }

  const heard = new Map<number, readonly Heard[]>();
  const decisions = new Map<number, Decision>();
  const next: Agent[] = [];
  for (const agent of ordered) {
    const messages = heardBy(world, step, agent, agents, utterances);
    const said = utterances.get(agent.key)?.opinion ?? null;
    const decision = decide(agent, messages, world.rule, world.variant, { said, empowered: false });
    const { attitude, expressed, certainty, threat } = decision;
    const lastHeard = decision.heard ? decision.heardMean : agent.lastHeard;
    const parent = parentOf(world, step, agent.key, messages, decision);
    heard.set(agent.key, messages);
    decisions.set(agent.key, decision);
    next.push({ ...agent, attitude, expressed, certainty, threat, lastHeard, parent });
  }
  return { agents: next, utterances: [...utterances.values()], heard, decisions };
}

/** The results of the steps 0 .. steps-1, each starting from the agents the one before left. */
export function runWorld(world: World, steps: number): StepResult[] {
  const results: StepResult[] = [];
  let agents = world.agents;
  for (let step = 0; step < steps; step++) {
    const result = stepWorld({ ...world, agents }, step);
    results.push(result);
    agents = result.agents;
  }
  return results;
}
