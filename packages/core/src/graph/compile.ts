import { drain } from "../pace/drain.js";
import { portions, portionsOfRows, TIE } from "../pace/portions.js";
import type { Network } from "./network.js";
import { withStrength } from "./strength.js";
import type { Ties } from "./ties.js";

export interface CompileOptions {
  /** Strength of what `hearer` hears from `speaker` (keys), finite and ≥ 0; replaces the network's own. */
  readonly strength?: (speaker: number, hearer: number) => number;
}

/**
 * The network's ties, grouped by hearer; a row ascends by speaker, then by layer.
 *
 * Linear in agents and ties, by counting sort: ties scattered in ascending order of speaker fill every row in order.
 */
export function compile(network: Network, { strength }: CompileOptions = {}): Ties {
  return strength === undefined ? drain(compiling(network)) : withStrength(drain(compiling({ ...network, strength: null })), strength);
}

/** The same in portions. */
export function* compiling(network: Network): Generator<number, Ties> {
  const { n, directed, from } = network;
  const m = directed ? from.length : 2 * from.length;
  const offsets = new Uint32Array(n + 1);
  const speakers = new Uint32Array(m);
  const origin = network.layer === null && network.strength === null ? null : new Uint32Array(m);
  const next = yield* scattering(network, offsets, speakers, origin);
  if (!directed) yield* portionsOfRows(offsets, (lo, hi) => mirror(offsets, next, speakers, origin, lo, hi));
  const layer = network.layer === null ? null : yield* gathering(network.layer, origin!, new Uint8Array(m));
  const strength = network.strength === null ? 1 : yield* gathering(network.strength, origin!, new Float64Array(m));
  return { n, m, directed, offsets, speakers, strength, layer, keys: null };
}

/** Ties grouped by their near end: a directed tie's speaker, the smaller end of an undirected tie. */
interface Grouped {
  /** (n) where each group ends; while it is being filled, how far it is. */
  readonly ends: Uint32Array;
  /** (m) the other end, group after group; within a group by layer. */
  readonly far: Uint32Array;
  /** (m) index of the tie in the network; null when no column is carried along. */
  readonly tie: Uint32Array | null;
}

/** Fills the offsets, and the row of every far end with its near ends; returns (n) where that part of each row ends. */
function* scattering(network: Network, offsets: Uint32Array, speakers: Uint32Array, origin: Uint32Array | null): Generator<number, Uint32Array> {
  const { n, from: { length: m } } = network;
  const grouped: Grouped = { ends: new Uint32Array(n), far: new Uint32Array(m), tie: origin === null ? null : new Uint32Array(m) };
  yield* portions(m, TIE, (lo, hi) => count(network, grouped, offsets, lo, hi));
  let group = 0;
  yield* portions(n, TIE, (lo, hi) => { group = begin(network, grouped, offsets, group, lo, hi); });
  const order = network.layer === null ? null : yield* orderingByLayer(network.layer);
  yield* portions(m, TIE, (lo, hi) => fill(network, grouped, order, lo, hi));
  const next = offsets.slice(0, n);
  let near = 0;
  yield* portions(m, 2 * TIE, (lo, hi) => { near = scatter(grouped, next, speakers, origin, near, lo, hi); });
  return next;
}

/** Counts each near end's group, and the rows to come: each far end hears, and each near end of an undirected tie. */
function count({ directed, from, to }: Network, { ends }: Grouped, offsets: Uint32Array, lo: number, hi: number): void {
  for (let e = lo; e < hi; e++) {
    const a = from[e]!;
    const b = to[e]!;
    const swapped = !directed && a > b;
    ends[swapped ? b : a]!++;
    offsets[(swapped ? a : b) + 1]!++;
  }
}

/** Turns counts into where groups and rows begin; returns where the next group does. */
function begin({ directed }: Network, { ends }: Grouped, offsets: Uint32Array, group: number, lo: number, hi: number): number {
  for (let i = lo; i < hi; i++) {
    const size = ends[i]!;
    ends[i] = group;
    group += size;
    offsets[i + 1]! += offsets[i]! + (directed ? 0 : size);
  }
  return group;
}

function fill({ directed, from, to }: Network, { ends, far, tie }: Grouped, order: Uint32Array | null, lo: number, hi: number): void {
  for (let k = lo; k < hi; k++) {
    const e = order === null ? k : order[k]!;
    const a = from[e]!;
    const b = to[e]!;
    const swapped = !directed && a > b;
    const at = ends[swapped ? b : a]!++;
    far[at] = swapped ? a : b;
    if (tie !== null) tie[at] = e;
  }
}

function* orderingByLayer(layer: Uint8Array): Generator<number, Uint32Array> {
  const next = new Uint32Array(257);
  yield* portions(layer.length, TIE, (lo, hi) => { for (let e = lo; e < hi; e++) next[layer[e]! + 1]!++; });
  for (let l = 0; l < 256; l++) next[l + 1]! += next[l]!;
  const order = new Uint32Array(layer.length);
  yield* portions(layer.length, TIE, (lo, hi) => { for (let e = lo; e < hi; e++) order[next[layer[e]!]!++] = e; });
  return order;
}

/** Writes near ends into the rows of their far ends, in order; returns the group that it has come to. */
function scatter({ ends, far, tie }: Grouped, next: Uint32Array, speakers: Uint32Array, origin: Uint32Array | null, group: number, lo: number, hi: number): number {
  let near = group;
  for (let k = lo; k < hi; near++) {
    for (const end = Math.min(ends[near]!, hi); k < end; k++) {
      const e = next[far[k]!]!++;
      speakers[e] = near;
      if (origin !== null) origin[e] = tie![k]!;
    }
    if (k === hi) break;
  }
  return near;
}

/** Completes undirected rows: row i holds its smaller neighbours; each in turn gets i, in ascending order of i. */
function mirror(offsets: Uint32Array, next: Uint32Array, speakers: Uint32Array, origin: Uint32Array | null, lo: number, hi: number): void {
  for (let i = lo; i < hi; i++) {
    for (let e = offsets[i]!, end = next[i]!; e < end; e++) {
      const back = next[speakers[e]!]!++;
      speakers[back] = i;
      if (origin !== null) origin[back] = origin[e]!;
    }
  }
}

function* gathering<C extends Float64Array | Uint8Array>(column: C, origin: Uint32Array, out: C): Generator<number, C> {
  yield* portions(origin.length, TIE, (lo, hi) => gather(column, origin, out, lo, hi));
  return out;
}

function gather(column: Float64Array | Uint8Array, origin: Uint32Array, out: Float64Array | Uint8Array, lo: number, hi: number): void {
  for (let e = lo; e < hi; e++) out[e] = column[origin[e]!]!;
}
