import fc from "fast-check";
import { bindMarket, partColumns } from "../engine/market.js";
import { lay } from "../engine/ground.js";
import type { Network } from "../graph/network.js";
import { AGENT_COLUMNS, type Agents, agentsOf } from "../population/agents.js";
import { allocate, type Arena } from "../population/arena.js";
import type { Scene } from "../population/scene.js";
import { TOUCH_COLUMNS, touchOf } from "../population/touch.js";
import { openStream } from "../random/stream.js";
import type { Catalog } from "../scenario/catalog.js";
import { catalog as standard } from "../library/catalog.js";
import { parseScenario } from "../scenario/scenario.js";
import { arbitraryNetwork } from "./arbitrary-network.js";
import { arbitraryReal, arbitraryValue } from "./arbitrary-value.js";

/** What the brand did to an agent in a step; a claim of null is none. */
export interface Touched { readonly pressed: number; readonly informed: number; readonly claim: number | null }

/** Some people and a market around them, with nobody talking: what a part sees is all there is. Lists of people go by ascending key. */
export interface MarketCase {
  readonly network: Network;
  readonly seed: string;
  /** `market` of a scenario. */
  readonly market: { readonly quality: number; readonly [part: string]: unknown };
  readonly people: readonly Readonly<Record<(typeof TRAITS)[number], number>>[];
  /** What is done to each of them, step by step. */
  readonly touches: readonly (readonly Touched[])[];
}

const TRAITS = ["attitude", "anchor", "expressed", "power", "certainty"] as const;
const STEPS = 6;

/** A market that has begun, to be settled step by step. */
export interface MarketWorld {
  readonly arena: Arena;
  readonly agents: Agents;
  /** (n) agents by ascending key. */
  readonly byKey: Uint32Array;
  /** Has a step's touches done and lets the parts settle. */
  settle(t: number): void;
}

/** @param storage agents in the order in which they are stored; changes no result */
export function marketWorld({ network, seed, market, people, touches }: MarketCase, storage?: Uint32Array, catalog: Catalog = standard): MarketWorld {
  const scenario = parseScenario({ id: "market", network: { kind: "given" }, ties: { kind: "network" }, market }, catalog);
  const ground = lay(scenario, catalog, { seed, replication: 0, network, ...(storage === undefined ? {} : { storage }) });
  const { ties, out } = ground;
  const columns = partColumns(scenario, catalog);
  const arena = allocate([...AGENT_COLUMNS, ...columns, ...TOUCH_COLUMNS], network.n);
  const agents = agentsOf(arena, network.n, [], columns.map(({ name }) => name.slice("market:".length)));
  const rankOf = (i: number) => (ties.keys === null ? i : ties.keys[i]!);
  const byKey = Uint32Array.from({ length: network.n }, (_, i) => i).sort((a, b) => rankOf(a) - rankOf(b));
  const keys = Uint32Array.from({ length: network.n }, (_, i) => network.keys?.[rankOf(i)] ?? rankOf(i));
  for (const [rank, person] of people.entries()) for (const trait of TRAITS) agents[trait][byKey[rank]!] = person[trait];
  const touch = touchOf(arena);
  const scene = { ties, out, byKey, keys, arena, agents, stream: (name: string) => openStream(seed, 0, name) } as Omit<Scene, "heard"> as Scene;
  const settle = bindMarket(scenario, catalog, scene, touch, ground);
  return {
    arena, agents, byKey,
    settle(t) {
      for (const [rank, { pressed, informed, claim }] of (touches[t] ?? []).entries()) {
        const i = byKey[rank]!;
        touch.pressed[i] = pressed;
        touch.informed[i] = informed;
        if (claim === null) continue;
        touch.claim[i] = claim;
        touch.claimedAt[i] = t + 1;
      }
      settle(t);
    },
  };
}

/** The market after all steps of a case. */
export function settled(one: MarketCase, storage?: Uint32Array, catalog?: Catalog): MarketWorld {
  const world = marketWorld(one, storage, catalog);
  for (let t = 0; t < one.touches.length; t++) world.settle(t);
  return world;
}

/** Values of a column by ascending key. */
export const byRank = ({ arena, byKey }: MarketWorld, column: string): number[] => Array.from(byKey, (i) => arena.column[column]![i]!);

const unit = arbitraryReal(0, 1);
const side = arbitraryReal(-1, 1);
const person = fc.record({ attitude: side, anchor: side, expressed: side, power: unit, certainty: unit });
const touched = fc.record({
  pressed: fc.oneof(fc.constant(0), arbitraryReal(0, 5)), informed: fc.oneof(fc.constant(0), side),
  claim: fc.option(side, { freq: 2 }),
});

/**
 * Any small market of these parts, each switched on or off unless `always` names it, with any parameters that they accept.
 *
 * Traits are given person by person, so that a test can know them.
 */
export function arbitraryMarket(always: readonly string[] = [], { parts }: Catalog = standard): fc.Arbitrary<MarketCase> {
  return fc.tuple(arbitraryNetwork(7), fc.boolean()).filter(([{ n, from }]) => n >= 2 && from.length > 0).chain(([network, keyed]) => {
    const { n } = network;
    const each = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: n, maxLength: n });
    const paramsOf = (name: string) => fc.record(Object.fromEntries(Object.entries(parts[name]!.params).map(([param, shape]) =>
      [param, shape.is === "variant" ? each(unit).map((list) => ({ kind: "values", list })) : arbitraryValue(shape)])))
      .filter((params) => (parts[name]!.mistakes?.(params as never) ?? []).length === 0);
    const market = fc.record({
      quality: side, ...Object.fromEntries(Object.keys(parts).map((name) => [name, always.includes(name) ? paramsOf(name) : fc.option(paramsOf(name), { freq: 3 })])),
    });
    return fc.record({
      network: each(fc.nat(2)).map((community) => ({
        ...network, attributes: { community: Float64Array.from(community) }, ...(keyed ? { keys: Uint32Array.from({ length: n }, (_, i) => 7 * i * i + 3) } : {}),
      })),
      seed: fc.string({ maxLength: 3 }), market, people: each(person), touches: fc.array(each(touched), { minLength: STEPS, maxLength: STEPS }),
    }) as fc.Arbitrary<MarketCase>;
  });
}

/** Any storage order of a case's people. */
export const arbitraryStorage = ({ network: { n } }: MarketCase): fc.Arbitrary<Uint32Array> =>
  fc.shuffledSubarray(Array.from({ length: n }, (_, i) => i), { minLength: n }).map((order) => Uint32Array.from(order));
