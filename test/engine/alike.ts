import { expect } from "vitest";
import { messagesOf } from "../../packages/core/src/engine/messages.js";
import type { Model } from "../../packages/core/src/engine/model.js";
import type { Simulation } from "../../packages/core/src/engine/simulation.js";
import { ROW } from "../../packages/core/src/population/heard.js";
import type { Heard } from "../oracle/hear.js";
import { sums } from "../oracle/rule.js";
import type { StepResult } from "../oracle/step.js";
import type { Relation, Utterance, World } from "../oracle/world.js";

const COLUMNS = ["attitude", "expressed", "certainty", "threat", "lastHeard"] as const;
const RELATION: Readonly<Record<Relation, string>> = { neutral: "none", "passes-on": "passes on", contradicts: "contradicts", inverts: "inverts" };

/** Agents of the oracle by the engine's index. */
const inStorage = <T extends { readonly key: number }>(model: Model, all: readonly T[]): T[] => {
  const byKey = new Map(all.map((one) => [one.key, one]));
  return Array.from(model.scene.keys, (key) => byKey.get(key)!);
};

function differingColumns(model: Model, { agents, decisions }: StepResult): unknown[][] {
  return inStorage(model, agents).flatMap((agent, i) => {
    const decision = decisions.get(agent.key)!;
    const pairs: [string, number, number][] = COLUMNS.map((name) => [name, model.scene.agents[name][i]!, agent[name]]);
    pairs.push(["confidence", model.scene.agents.confidence[i]!, decision.confidence]);
    pairs.push(["reaction", model.scene.agents.reaction[i]!, decision.reactanceShare > 0 ? 2 + Math.sign(decision.conformed) : 0]);
    return pairs.filter(([, ours, theirs]) => !Object.is(ours, theirs)).map((pair) => [agent.key, ...pair]);
  });
}

/** A message as both tell it: from whom, and its four numbers. */
const ofOracle = ({ w, x, u, e, source }: Heard) => [source.kind === "campaign" ? source.campaign : `${source.kind} of ${source.speaker}`, w, x, u, e];
const ofEngine = (model: Model, t: number, i: number) => messagesOf(model, t, i).map(({ from, who, w, x, u, e }) =>
  [from === "campaign" ? `campaign ${who}` : `${from === "peer" ? "utterance" : from} of ${model.scene.keys[who]}`, w, x, u, e]);

/** What was said, as far as both sides tell it. */
function saidByOracle(world: World, t: number, utterance: Utterance) {
  const { speaker, channel, opinion, parent, origin, relation } = utterance;
  const source = parent === null ? "none" : parent.source.kind === "campaign" ? parent.source.campaign : `${parent.source.kind} of ${parent.source.speaker} at ${parent.step}`;
  return [t, speaker, channel, opinion, source, origin, RELATION[relation ?? "neutral"], world.channels.length];
}

function saidByEngine(model: Model, t: number, j: number) {
  const { voice, scene, scenario, tracer } = model;
  const utterances = tracer!.utterances!;
  const { id, parent, campaign, answer, origin, relation, opinion } = utterances.get(utterances.find(t, j)!);
  expect(opinion).toBe(voice.opinion[j]);
  expect(id).toBeLessThan(utterances.length);
  const before = parent === null ? null : utterances.get(parent);
  const source = before !== null ? `utterance of ${scene.keys[before.speaker]} at ${before.step}` : campaign !== null ? `campaign ${campaign}`
    : answer !== null ? `answer of ${scene.keys[answer]} at ${t - 1}` : "none";
  return [t, scene.keys[j], scenario.channels[voice.channel[j]!]!.id, voice.opinion[j], source, origin === null ? null : `campaign ${origin}`, relation, scenario.channels.length];
}

/** Both lists of lists alike, to the last bit; `toEqual` only says how they differ. */
function expectAlike(ours: readonly (readonly unknown[])[], theirs: readonly (readonly unknown[])[]): void {
  const alike = ours.length === theirs.length && ours.every((row, k) => row.length === theirs[k]!.length && row.every((value, c) => Object.is(value, theirs[k]![c])));
  if (alike) return;
  expect(ours).toEqual(theirs);
  throw new Error("differ in a way that toEqual does not see");
}

/** The engine's sums over what agent i heard; the last two are kept under a confidence kernel only. */
const sumsOfEngine = ({ scene: { heard: { any, sums: rows, kerneled } } }: Model, i: number): number[] =>
  any[i] === 0 ? [] : Array.from(rows.subarray(i * ROW, i * ROW + (kerneled ? 8 : 6)));

function sumsOfOracle({ rule: { kernel } }: World, messages: readonly Heard[], attitude: number): number[] {
  const { S0, Se, See, Sx, Su, Sue, Sk, Sd } = sums(messages, attitude, kernel);
  return messages.length === 0 ? [] : [S0, Se, See, Sx, Su, Sue, ...(kernel.kind === "all" ? [] : [Sk, Sd])];
}

/** Steps the engine and compares every column, sum, message, utterance, parent, origin, relation and contact with what a slow stepper gave. */
export function expectStepsAlike(simulation: Simulation, world: World, results: readonly StepResult[], seen: (result: StepResult) => void): void {
  const { model } = simulation;
  let before = inStorage(model, world.agents);
  for (const [t, slow] of results.entries()) {
    simulation.step();
    const speakers = Array.from(model.voice.speakers.subarray(0, model.voice.count));
    expectAlike(speakers.map((j) => saidByEngine(model, t, j)), slow.utterances.map((utterance) => saidByOracle(world, t, utterance)));
    let contacts = 0;
    for (const [i, key] of model.scene.keys.entries()) {
      const heard = slow.heard.get(key)!;
      expectAlike(ofEngine(model, t, i), heard.map(ofOracle));
      expectAlike([sumsOfEngine(model, i)], [sumsOfOracle(world, heard, before[i]!.attitude)]);
      contacts += heard.filter(({ source }) => source.kind === "campaign").length;
    }
    expect(model.clock.row[0]).toBe(contacts);
    expectAlike(differingColumns(model, slow), []);
    before = inStorage(model, slow.agents);
    seen(slow);
  }
}
