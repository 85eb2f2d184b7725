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
export function compile(network: Network, options: CompileOptions = {}): Ties {
  const { n, directed, from } = network;
  const carriesColumns = network.layer !== null || (network.strength !== null && options.strength === undefined);
  const offsets = new Uint32Array(n + 1);
  const near = groupByNear(network, offsets, carriesColumns);
  const m = directed ? from.length : 2 * from.length;
  const speakers = new Uint32Array(m);
  const origin = carriesColumns ? new Uint32Array(m) : null;
  const next = offsets.slice(0, n);
  scatter(near, next, speakers, origin);
  if (!directed) mirror(offsets, next, speakers, origin);
  const layer = network.layer === null ? null : gather(network.layer, origin!, new Uint8Array(m));
  const ties: Ties = { n, m, directed, offsets, speakers, strength: 1, layer, keys: null };
  if (options.strength !== undefined) return withStrength(ties, options.strength);
  return network.strength === null ? ties : { ...ties, strength: gather(network.strength, origin!, new Float64Array(m)) };
}

/** Ties grouped by their near end: a directed tie's speaker, the smaller end of an undirected tie. */
interface Grouped {
  /** (n) where each group ends. */
  readonly ends: Uint32Array;
  /** (m) the other end, group after group; within a group by layer. */
  readonly far: Uint32Array;
  /** (m) index of the tie in the network; null when no column is carried along. */
  readonly tie: Uint32Array | null;
}

/** Groups the ties, and writes the offsets of the rows to come: each far end hears, and each near end of an undirected tie. */
function groupByNear({ n, directed, from, to, layer }: Network, offsets: Uint32Array, carriesColumns: boolean): Grouped {
  const m = from.length;
  const ends = new Uint32Array(n);
  for (let e = 0; e < m; e++) {
    const a = from[e]!;
    const b = to[e]!;
    const swapped = !directed && a > b;
    ends[swapped ? b : a]!++;
    offsets[(swapped ? a : b) + 1]!++;
  }
  for (let i = 0, group = 0; i < n; i++) {
    const size = ends[i]!;
    ends[i] = group;
    group += size;
    offsets[i + 1]! += offsets[i]! + (directed ? 0 : size);
  }
  const order = layer === null ? null : orderByLayer(layer);
  const far = new Uint32Array(m);
  const tie = carriesColumns ? new Uint32Array(m) : null;
  for (let k = 0; k < m; k++) {
    const e = order === null ? k : order[k]!;
    const a = from[e]!;
    const b = to[e]!;
    const swapped = !directed && a > b;
    const at = ends[swapped ? b : a]!++;
    far[at] = swapped ? a : b;
    if (tie !== null) tie[at] = e;
  }
  return { ends, far, tie };
}

function orderByLayer(layer: Uint8Array): Uint32Array {
  const next = new Uint32Array(257);
  for (const l of layer) next[l + 1]!++;
  for (let l = 0; l < 256; l++) next[l + 1]! += next[l]!;
  const order = new Uint32Array(layer.length);
  for (let e = 0; e < layer.length; e++) order[next[layer[e]!]!++] = e;
  return order;
}

/** Writes every near end into the row of its far end. Afterwards `next[i]` is where that part of row i ends. */
function scatter({ ends, far, tie }: Grouped, next: Uint32Array, speakers: Uint32Array, origin: Uint32Array | null): void {
  for (let near = 0, k = 0; near < ends.length; near++) {
    for (const end = ends[near]!; k < end; k++) {
      const e = next[far[k]!]!++;
      speakers[e] = near;
      if (origin !== null) origin[e] = tie![k]!;
    }
  }
}

/** Completes undirected rows: row i holds its smaller neighbours; each in turn gets i, in ascending order of i. */
function mirror(offsets: Uint32Array, next: Uint32Array, speakers: Uint32Array, origin: Uint32Array | null): void {
  for (let i = 0; i < next.length; i++) {
    for (let e = offsets[i]!, end = next[i]!; e < end; e++) {
      const back = next[speakers[e]!]!++;
      speakers[back] = i;
      if (origin !== null) origin[back] = origin[e]!;
    }
  }
}

function gather<C extends Float64Array | Uint8Array>(column: C, origin: Uint32Array, out: C): C {
  for (let e = 0; e < origin.length; e++) out[e] = column[origin[e]!]!;
  return out;
}
