import { type Broadcast, bindBroadcast, campaignColumns } from "../brand/broadcast.js";
import { idOf, type Network } from "../graph/network.js";
import type { Ties } from "../graph/ties.js";
import type { Step } from "../influence/rule.js";
import { drain } from "../pace/drain.js";
import { portions } from "../pace/portions.js";
import { AGENT_COLUMNS, agentsOf } from "../population/agents.js";
import { allocate, type ColumnSpec } from "../population/arena.js";
import { addMessage, type Heard, ROW } from "../population/heard.js";
import { withKernel } from "../population/kernel.js";
import { populate } from "../population/populate.js";
import type { Deliver, Scene } from "../population/scene.js";
import { TOUCH_COLUMNS, touchOf } from "../population/touch.js";
import { openStream } from "../random/stream.js";
import type { Catalog } from "../scenario/catalog.js";
import { hasMarket } from "../scenario/has-market.js";
import type { Scenario } from "../scenario/scenario.js";
import { createTracer } from "../trace/tracer.js";
import type { UtteranceWriter } from "../trace/utterances.js";
import { bindExpress } from "../wom/express.js";
import { bindEveryone } from "../wom/hear/everyone.js";
import type { Listener } from "../wom/hear/hearing.js";
import { bindPeerMessages } from "../wom/hear/messages.js";
import { requireLayers } from "../wom/layers.js";
import { VOICE_COLUMNS, voiceOf } from "../wom/voice.js";
import { CLOCK_COLUMNS, clockOf } from "./clock.js";
import { bindApproach } from "./approach.js";
import { castPlayers, type Choosing, requireChosen, target, withLuckOf } from "./choose.js";
import { gearOf } from "./gear.js";
import type { Ground } from "./ground.js";
import type { MarketWork } from "./market-work.js";
import type { Model } from "./model.js";
import { bindSchedule } from "./schedule.js";
import { WINDOW_COLUMNS } from "./window.js";

/** Whether to follow origins only, or to keep every utterance as well. */
export type Trace = "off" | "origins" | UtteranceWriter;

const BEFORE: readonly ColumnSpec[] = [{ name: "beforePublic", holds: "f64" }, { name: "beforePrivate", holds: "f64" }];
const SCRATCH: readonly ColumnSpec[] = [
  { name: "heard.any", holds: "u8", scratch: true }, { name: "heard.sums", holds: "f64", width: ROW, scratch: true },
];

/**
 * Binds a scenario to a seed and a ground: allocates the arena, fills the agents, binds every stage.
 *
 * @throws {SpecError} when people or targets do not fit the network
 */
export function assemble(scenario: Scenario, catalog: Catalog, ground: Ground, seed: string, replication: number, trace: Trace = "off"): Model {
  return drain(assembling(scenario, catalog, ground, seed, replication, trace));
}

/** The same in portions. */
export function* assembling(scenario: Scenario, catalog: Catalog, ground: Ground, seed: string, replication: number, trace: Trace): Generator<number, Model> {
  const rule = catalog.rules[scenario.rule.kind]!;
  const hearing = catalog.hearings[scenario.hear.kind]!;
  const market = hasMarket(scenario) ? gearOf(catalog, "market", "market") : null;
  const scene = yield* sceneOf(scenario, catalog, market, ground, rule.columns ?? [], hearing.kernel !== undefined, seed, replication);
  const correlations = yield* populate(scenario.people, scene, {
    attributes: ground.network.attributes, distributions: catalog.distributions, community: ground.community, joint: scenario.people.correlations.length > 0 ? gearOf(catalog, "correlations", "people.correlations") : null, powerErosion: rule.erosion?.(scenario.rule as never) ?? 0,
  });
  const names = ids(ground);
  const choosing: Choosing = { catalog, scene: { ...scene, community: ground.community, indexOf: names.indexOf }, issues: [] };
  const voice = voiceOf(scene.arena);
  voice.credence.fill(1);
  const touch = market === null ? null : touchOf(scene.arena);
  const settle = touch === null ? null : market!.bindParts(scenario, catalog, scene, touch, ground);
  yield* castPlayers(scenario.cast, choosing, voice.credence);
  (scene.arena.column.beforePublic as Float64Array).set(scene.agents.expressed);
  (scene.arena.column.beforePrivate as Float64Array).set(scene.agents.attitude);
  const { peers, channels } = scenario;
  const deliver: Deliver = hearing.kernel === undefined ? addMessage : withKernel(scene.agents, hearing.kernel(scenario.hear as never));
  const { layers } = ground.network;
  requireLayers(channels, layers);
  const credited = scenario.cast.some(({ credence }) => credence !== 1) || scenario.strategies.some(({ kind }) => catalog.strategies[kind]!.credits === true);
  const listening = { scene, voice, channels, peers, deliver, layers, credited };
  const own = scene.stream(`rule:${rule.name}`);
  const step: Step = {
    t: 0, active: scene.byKey, lo: 0, hi: 0, heard: scene.heard, agents: scene.agents, said: voice,
    draw: (i, other = 0) => own.uniform(scene.keys[i]!, other),
  };
  const respond = rule.bind(scenario.rule as never, scene.agents);
  const schedule = bindSchedule(scenario.schedule, scene);
  const together = rule.meet?.(scenario.rule as never, scene.agents);
  const knowledge = (scenario.market.persuasionKnowledge?.knowledge as number | undefined) ?? 0;
  const channelOf = (id: string) => channels.findIndex((channel) => channel.id === id);
  const broadcasts = scenario.campaigns.map((campaign, c): Broadcast => {
    const plain = bindBroadcast(campaign, c, scene, deliver);
    return touch === null ? plain : market!.bindCampaign(plain, c, scene, deliver, { touch, knowledge, channelOf });
  });
  for (const [c, { targeted }] of broadcasts.entries()) yield* target(scenario.campaigns[c]!.targets, `campaigns.${c}.targets`, choosing, targeted);
  const strategies = touch === null ? null : market!.bindStrategies(scenario, catalog, { scene, voice, touch, deliver, knowledge });
  for (const [k, { id, who }] of scenario.strategies.entries()) {
    yield* target(who, `strategies.${k}.who`, { ...choosing, scene: withLuckOf(choosing.scene, `who:${id}`) }, strategies!.concerned[k]!);
  }
  requireChosen(choosing);
  const senders = [...broadcasts, ...(strategies?.acts.flatMap(({ sender }) => sender ?? []) ?? [])];
  const peerMessages = bindPeerMessages(listening);
  const ownWeight = hearing.self?.(scenario.hear as never) === true ? peers.trust : 0;
  const saturation = rule.saturation?.(scenario.rule as never) ?? 0;
  const bound = hearing.bind?.(scenario.hear as never, listening) ?? bindEveryone(listening, hearing.kernel !== undefined);
  const { hear, sliced }: Listener = typeof bound === "function" ? { hear: bound } : bound;
  const traced = trace !== "off" && hearing.selective !== true && schedule.meetings === 0;
  return {
    scenario, seed, replication, ground, broadcasts, senders, touch, strategies, settle, peerMessages, ownWeight, saturation, scene, voice, rule, correlations, step, deliver, respond, schedule, ...names,
    meet: schedule.meetings > 0 ? gearOf(catalog, "meetings", "schedule.kind")(schedule.meetings, scenario, scene, deliver, respond, step, together) : null,
    approach: traced ? null : bindApproach(scenario, rule, hearing, listening, schedule),
    clock: clockOf(scene.arena),
    express: bindExpress(scenario.speaking, channels, scene, voice, touch),
    seek: peers.seek > 0 ? gearOf(catalog, "questions", "peers.seek")(peers, scene, voice, deliver) : null,
    hear, sliced,
    turnTo: (t) => own.at(t),
    tracer: traced ? createTracer({ ...listening, senders, ownWeight, saturation, inTurn: schedule.inTurn }, trace === "origins" ? null : trace) : null,
  };
}

function* sceneOf(scenario: Scenario, catalog: Catalog, market: MarketWork | null, ground: Ground, columns: readonly ColumnSpec[], kerneled: boolean, seed: string, replication: number): Generator<number, Scene> {
  const { ties, out, network } = ground;
  const { n } = ties;
  const { campaigns } = scenario;
  const parts = market?.partColumns(scenario, catalog) ?? [];
  const arena = allocate([
    ...AGENT_COLUMNS, ...columns.map((spec) => ({ ...spec, name: `own:${spec.name}` })), ...campaigns.flatMap((_, c) => campaignColumns(c)),
    ...parts, ...(market === null ? [] : [...TOUCH_COLUMNS, ...market.senderColumns(scenario, catalog)]),
    ...CLOCK_COLUMNS, ...WINDOW_COLUMNS, ...VOICE_COLUMNS, ...BEFORE, ...SCRATCH,
  ], n);
  const byKey = new Uint32Array(n);
  const keys = new Uint32Array(n);
  yield* portions(n, 1, (lo, hi) => address(ties, network, byKey, keys, lo, hi));
  const heard: Heard = { any: arena.column["heard.any"] as Uint8Array, sums: arena.column["heard.sums"] as Float64Array, kerneled };
  // The system gives memory when it is first written to: here in portions, not all at once by the first messages to agents all over.
  yield* portions(n, 0.5, (lo, hi) => void heard.sums.fill(0, lo * ROW, hi * ROW));
  return {
    ties, out, byKey, keys, arena, heard,
    agents: agentsOf(arena, n, columns.map(({ name }) => name), parts.map(({ name }) => name.slice("market:".length))),
    stream: (name) => openStream(seed, replication, name),
  };
}

/** Notes the place of each key, and the key of each agent: its own, or one that the network gives it. */
function address(ties: Ties, network: Network, byKey: Uint32Array, keys: Uint32Array, lo: number, hi: number): void {
  for (let i = lo; i < hi; i++) {
    const rank = ties.keys === null ? i : ties.keys[i]!;
    byKey[rank] = i;
    keys[i] = network.keys?.[rank] ?? rank;
  }
}

function ids({ network, ties }: Ground): Pick<Model, "idOf" | "indexOf"> {
  const rank = (i: number) => (ties.keys === null ? i : ties.keys[i]!);
  let index: Map<string, number> | undefined;
  return {
    idOf: (i) => idOf(network, rank(i)),
    indexOf(id) {
      index ??= new Map(Array.from({ length: network.n }, (_, i) => [idOf(network, rank(i)), i]));
      return index.get(id);
    },
  };
}
