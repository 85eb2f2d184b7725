/** A node attribute: numbers (NaN where missing) or texts (`""` where missing), one for each node. */
export type Attribute = Float64Array | readonly string[];

/**
 * A social network as a list of ties, before it is compiled.
 *
 * Nodes are 0…n−1 in key order: ids sorted as integers when all are, else by code unit. No self-ties, no
 * parallel ties within a layer. An undirected network lists each tie once, in either direction.
 */
export interface Network {
  readonly n: number;
  readonly directed: boolean;
  /** (m) who speaks on tie e. */
  readonly from: Uint32Array;
  /** (m) who hears on tie e. */
  readonly to: Uint32Array;
  /** (m) strength of tie e, finite and ≥ 0; null when all are 1. */
  readonly strength: Float64Array | null;
  /** (n) ids for people; null when they are "0" … "n−1". */
  readonly ids: readonly string[] | null;
  /** (n) ascending keys of the nodes, where a column of the file gives them; absent when they are 0 … n−1. */
  readonly keys?: Uint32Array | null;
  /** (m) layer of tie e, an index into `layers`; null when there is one layer. */
  readonly layer: Uint8Array | null;
  readonly layers: readonly string[];
  /** (n) node attributes by name, e.g. a community column. */
  readonly attributes: Readonly<Record<string, Attribute>>;
}

/** A network of unit-strength undirected ties without names: what generators make. */
export function plainNetwork(n: number, from: Uint32Array, to: Uint32Array, attributes: Network["attributes"] = {}): Network {
  return { n, directed: false, from, to, strength: null, ids: null, layer: null, layers: ["ties"], attributes };
}

/** The id of node i, as people know it. */
export function idOf(network: { readonly ids: readonly string[] | null }, i: number): string {
  return network.ids === null ? String(i) : network.ids[i]!;
}
