import { inverse } from "../permutation.js";
import type { Ties } from "../ties.js";
import { neighboursOf } from "./neighbours.js";

/** Who can be reached from whom, whatever the direction of ties (weakly connected). */
export interface Components {
  /** (n) the component of each agent; components are numbered by their smallest key. */
  readonly labels: Uint32Array;
  /** Agents in each component. */
  readonly sizes: Uint32Array;
}

export function components(ties: Ties): Components {
  const { n, offsets, neighbours } = neighboursOf(ties);
  const byKey = ties.keys === null ? null : inverse(ties.keys);
  const labels = new Uint32Array(n);
  const queue = new Uint32Array(n);
  const sizes: number[] = [];
  for (let rank = 0, tail = 0; rank < n; rank++) {
    const root = byKey === null ? rank : byKey[rank]!;
    if (labels[root] !== 0) continue;
    const first = tail;
    const label = sizes.length + 1;
    labels[root] = label;
    queue[tail++] = root;
    for (let head = first; head < tail; head++) {
      const i = queue[head]!;
      for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
        const j = neighbours[e]!;
        if (labels[j] !== 0) continue;
        labels[j] = label;
        queue[tail++] = j;
      }
    }
    sizes.push(tail - first);
  }
  return { labels: labels.map((label) => label - 1), sizes: Uint32Array.from(sizes) };
}
