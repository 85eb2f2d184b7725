/**
 * Compiled ties: row i lists those agent i hears (in-neighbours), by ascending key, layer by layer within a key.
 *
 * An undirected network stores this one adjacency for both directions. Row order is the order of summation,
 * so it is part of the model: no storage order of agents changes it.
 */
export interface Ties {
  /** Agents. */
  readonly n: number;
  /** Entries: directed ties, so twice the ties of an undirected network. */
  readonly m: number;
  readonly directed: boolean;
  /** (n + 1) ties into agent i are e in [offsets[i], offsets[i + 1]). */
  readonly offsets: Uint32Array;
  /** (m) who speaks on tie e. */
  readonly speakers: Uint32Array;
  /** (m) ≥ 0, or one number for all ties. */
  readonly strength: Float64Array | number;
  /** (m) layer of tie e; null when there is one layer. */
  readonly layer: Uint8Array | null;
  /** (n) key of agent i: its address for chance and its rank in sums; null when it is i itself. */
  readonly keys: Uint32Array | null;
}

/** How many i hears. */
export function inDegree(ties: Ties, i: number): number {
  return ties.offsets[i + 1]! - ties.offsets[i]!;
}

/** Strength of tie e. */
export function strengthOf(ties: Ties, e: number): number {
  return typeof ties.strength === "number" ? ties.strength : ties.strength[e]!;
}

/** Key of agent i. */
export function keyOf(ties: Ties, i: number): number {
  return ties.keys === null ? i : ties.keys[i]!;
}
