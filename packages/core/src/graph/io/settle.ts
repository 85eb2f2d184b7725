import { areIntegers, keyOrder } from "../key-order.js";
import type { Network } from "../network.js";
import { type NetworkDraft, PLAIN_LAYER } from "./network-draft.js";
import { type Merge, type TieColumns, tidyTies } from "./tidy-ties.js";

export interface SettleOptions {
  /** Direction of a network without ties, or whose ties say nothing of it. */
  readonly directed: boolean;
  readonly merge: Merge;
  /** Number of each node, by index, to order nodes by instead of by id; all different. */
  readonly keys?: Float64Array | null;
}

export interface Settled {
  readonly network: Network;
  readonly mergedParallel: number;
  readonly droppedSelfLoops: number;
  readonly mixed: boolean;
  readonly ids: "integers" | "text";
}

/** The canonical network of a draft, whose columns it overwrites: nodes in key order, ties tidied, layers and attributes by ascending name. */
export function settle(draft: NetworkDraft, { directed, merge, keys }: SettleOptions): Settled {
  const numbers = draft.index.numbers();
  const ids = numbers === null ? draft.index.ids() : null;
  const order = keys ? byNumber(keys) : numbers === null ? keyOrder(ids!) : byNumber(numbers);
  const n = order.length;
  const isDirected = draft.ties.way !== null || (draft.ties.directed ?? directed);
  const { layers, rankOfLayer } = usedLayers(draft);
  const tidy = tidyTies(n, isDirected, relabelled(draft, ranks(order), rankOfLayer), merge);
  return {
    network: {
      n, directed: isDirected, from: tidy.from, to: tidy.to, strength: tidy.strength,
      ids: numbers !== null && order.every((i, key) => numbers[i] === key) ? null : namesInOrder(ids ?? draft.index.ids(), order),
      layer: layers.length > 1 ? tidy.layer : null, layers, attributes: draft.attributes.inOrder(order),
      ...(keys ? { keys: Uint32Array.from(order, (i) => keys[i]!) } : {}),
    },
    mergedParallel: tidy.mergedParallel, droppedSelfLoops: tidy.droppedSelfLoops,
    mixed: draft.ties.way !== null, ids: ids === null || areIntegers(ids) ? "integers" : "text",
  };
}

const namesInOrder = (ids: readonly string[], order: Uint32Array): string[] => Array.from(order, (i) => ids[i]!);

/** (n) indices by ascending number; for distinct numbers the same as their key order as ids. */
function byNumber(numbers: Uint32Array | Float64Array): Uint32Array {
  const order = Uint32Array.from(numbers, (_, i) => i);
  let ascends = true;
  for (let i = 1; i < numbers.length && ascends; i++) ascends = numbers[i - 1]! < numbers[i]!;
  return ascends ? order : order.sort((i, j) => numbers[i]! - numbers[j]! || i - j);
}

function ranks(order: Uint32Array): Uint32Array {
  const rank = new Uint32Array(order.length);
  for (let key = 0; key < order.length; key++) rank[order[key]!] = key;
  return rank;
}

/** Ties by key, in the columns of the draft; where directions are mixed, undirected ones once each way. */
function relabelled({ ties }: NetworkDraft, rank: Uint32Array, rankOfLayer: Uint8Array): TieColumns {
  const { length, way } = ties;
  const columns: TieColumns = {
    from: relabel(ties.from.subarray(0, length), rank), to: relabel(ties.to.subarray(0, length), rank),
    strength: ties.strength?.subarray(0, length) ?? null,
    layer: ties.layer && relabel(ties.layer.subarray(0, length), rankOfLayer),
  };
  return way === null ? columns : withReverses(columns, way);
}

function relabel<A extends Uint8Array | Uint32Array>(column: A, rank: A): A {
  for (let e = 0; e < column.length; e++) column[e] = rank[column[e]!]!;
  return column;
}

function withReverses({ from, to, strength, layer }: TieColumns, way: Uint8Array): TieColumns {
  const both = Uint32Array.from(from, (_, e) => e).filter((e) => way[e] === 0 && from[e] !== to[e]);
  return {
    from: followed(from, both.map((e) => to[e]!), new Uint32Array(from.length + both.length)),
    to: followed(to, both.map((e) => from[e]!), new Uint32Array(from.length + both.length)),
    strength: strength && followed(strength, Float64Array.from(both, (e) => strength[e]!), new Float64Array(from.length + both.length)),
    layer: layer && followed(layer, Uint8Array.from(both, (e) => layer[e]!), new Uint8Array(from.length + both.length)),
  };
}

function followed<A extends Uint8Array | Uint32Array | Float64Array>(head: A, tail: A, room: A): A {
  room.set(head);
  room.set(tail, head.length);
  return room;
}

/** Names of the layers that have ties, ascending, and the rank of each drafted layer among them. */
function usedLayers({ ties, layers }: NetworkDraft): { layers: string[]; rankOfLayer: Uint8Array } {
  if (ties.layer === null) return { layers: [PLAIN_LAYER], rankOfLayer: new Uint8Array(1) };
  const seen = new Uint8Array(layers.length);
  for (let e = 0; e < ties.length; e++) if (ties.from[e] !== ties.to[e]) seen[ties.layer[e]!] = 1;
  const used = layers.filter((_, l) => seen[l] === 1).sort((a, b) => (a < b ? -1 : 1));
  if (used.length === 0) used.push(PLAIN_LAYER);
  return { layers: used, rankOfLayer: Uint8Array.from(layers, (name) => Math.max(0, used.indexOf(name))) };
}
