import { type Network, parseScenario, type Run, simulate } from "@talkback/core";
import { catalog } from "@talkback/core/catalog";
import { u32At } from "../oracle/chance.js";

/** Some agents with given columns, who all speak in every step. */
export interface Society {
  readonly network: Network;
  readonly attitude: readonly number[];
  readonly expressed?: readonly number[];
  readonly anchor?: readonly number[];
  /** A number each, or how they are drawn. */
  readonly certainty?: readonly number[] | { readonly kind: string; readonly [param: string]: unknown };
  readonly power?: number;
  /** One certainty for everybody; default .5. */
  readonly sure?: number;
  readonly rule: { readonly kind: string; readonly [param: string]: unknown };
  readonly hear?: { readonly kind: string; readonly [param: string]: unknown };
  readonly publicness?: number;
  /** How far peers are believed; default 1. */
  readonly trust?: number;
  /** How much more criticism weighs; default 1. */
  readonly negativity?: number;
  readonly schedule?: { readonly kind: string; readonly [param: string]: unknown };
  readonly campaigns?: readonly object[];
  readonly steps: number;
  readonly seed?: string;
}

export const SEED = "docking";

const table = (list: readonly number[]) => ({ kind: "values", list });
const constant = (value: number) => ({ kind: "constant", value });

/** The society through the engine's door; strengths are those of the network. */
export function live(society: Society): Run {
  const { attitude, expressed, anchor, certainty, power = 0, sure = 0.5, rule, hear, publicness = 1, trust = 1, negativity = 1, schedule, campaigns = [], steps } = society;
  const scenario = parseScenario({
    id: "docking", network: { kind: "given" }, ties: { kind: "network" }, rule, campaigns, steps, window: 1,
    people: {
      attitude: table(attitude), power: constant(power), certainty: certainty === undefined ? constant(sure) : "kind" in certainty ? certainty : table(certainty), activity: constant(1),
      ...(anchor === undefined ? {} : { anchor: table(anchor) }), ...(expressed === undefined ? {} : { expressed: table(expressed) }),
    },
    peers: { trust, negativity }, speaking: { floor: 1, silence: 0, reactantVoice: 0 }, channels: [{ publicness }],
    ...(hear === undefined ? {} : { hear }), ...(schedule === undefined ? {} : { schedule }),
  }, catalog);
  return simulate(scenario, { seed: society.seed ?? SEED, network: society.network, twin: false });
}

/** A directed network from ties as [speaker, hearer, strength]. */
export function networkOf(n: number, ties: readonly (readonly [number, number, number?])[]): Network {
  return {
    n, directed: true, from: Uint32Array.from(ties, ([from]) => from), to: Uint32Array.from(ties, ([, to]) => to),
    strength: Float64Array.from(ties, ([, , strength = 1]) => strength), ids: null, layer: null, layers: ["ties"], attributes: {},
  };
}

/** Everybody hears everybody else, with strength 1 and no columns. */
export function everybody(n: number): Network {
  const pairs = Array.from({ length: (n * (n - 1)) / 2 }, () => 0);
  const from = Uint32Array.from(pairs);
  const to = Uint32Array.from(pairs);
  for (let a = 1, e = 0; a < n; a++) for (let b = 0; b < a; b++, e++) [from[e], to[e]] = [a, b];
  return { n, directed: false, from, to, strength: null, ids: null, layer: null, layers: ["ties"], attributes: {} };
}

/** A position below `size`, drawn at an address: floor(u32 size / 2^32) in whole numbers. */
export function placeAt(stream: string, step: number, agent: number, other: number, size: number): number {
  return Number((BigInt(u32At({ seed: SEED, replication: 0, stream, step, agent, other })) * BigInt(size)) >> 32n);
}

/** The largest difference between two columns. */
export function apart(actual: ArrayLike<number>, expected: readonly number[]): number {
  if (actual.length !== expected.length) return Number.POSITIVE_INFINITY;
  return expected.reduce((most, value, i) => Math.max(most, Math.abs(value - actual[i]!)), 0);
}
