import type { Ties } from "../ties.js";

/** An undirected weighted graph; every entry stands at both its ends, and a node may have entries with itself. */
export interface Weighted {
  readonly n: number;
  /** (n + 1) entries of node i are e in [offsets[i], offsets[i + 1]). */
  readonly offsets: Uint32Array;
  /** (m) the other end; several entries may lead to one node. */
  readonly others: Uint32Array;
  /** (m) ≥ 0, or one number for all. */
  readonly weights: Float64Array | number;
}

/** The ties without direction or layers, as strong as both directions together. */
export function weightedOf({ n, m, directed, offsets, speakers, strength }: Ties): Weighted {
  if (!directed && typeof strength === "number") return { n, offsets, others: speakers, weights: strength };
  const wider = new Uint32Array(n + 1);
  for (const speaker of speakers) wider[speaker + 1]!++;
  for (let i = 0, spoken = 0; i < n; i++) {
    spoken += wider[i + 1]!;
    wider[i + 1] = spoken + offsets[i + 1]!;
  }
  const next = wider.slice(0, n);
  const others = new Uint32Array(2 * m);
  const weights = new Float64Array(2 * m);
  const put = (node: number, other: number, e: number) => {
    const at = next[node]!++;
    others[at] = other;
    weights[at] = typeof strength === "number" ? strength : strength[e]!;
  };
  for (let i = 0; i < n; i++) {
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      put(i, speakers[e]!, e);
      put(speakers[e]!, i, e);
    }
  }
  return { n, offsets: wider, others, weights };
}

export function weightOf({ weights }: Weighted, e: number): number {
  return typeof weights === "number" ? weights : weights[e]!;
}

/** (n) sum of the weights at each node. */
export function weightsAt(graph: Weighted): Float64Array {
  const sums = new Float64Array(graph.n);
  for (let i = 0; i < graph.n; i++) {
    for (let e = graph.offsets[i]!; e < graph.offsets[i + 1]!; e++) sums[i]! += weightOf(graph, e);
  }
  return sums;
}
