import type { Ties } from "../ties.js";
import { type Neighbours, neighboursOf } from "./neighbours.js";

/**
 * How often two neighbours of an agent are tied to each other, whatever the direction of ties.
 *
 * Time grows as ties times the square root of ties at worst.
 */
export interface Clustering {
  /** (n) share of an agent's pairs of neighbours that are tied; 0 with fewer than two neighbours. */
  readonly local: Float64Array;
  /** Mean of `local` over all agents (Watts & Strogatz 1998); 0 without agents. */
  readonly average: number;
  /** Share of all such pairs, over all agents, that are tied: three times triangles by paths of length two; 0 without pairs. */
  readonly transitivity: number;
}

export function clustering(ties: Ties): Clustering {
  const graph = neighboursOf(ties);
  const triangles = trianglesAt(graph);
  const local = new Float64Array(graph.n);
  let [sum, closed, pairs] = [0, 0, 0];
  for (let i = 0; i < graph.n; i++) {
    const degree = graph.offsets[i + 1]! - graph.offsets[i]!;
    const possible = (degree * (degree - 1)) / 2;
    if (possible > 0) local[i] = triangles[i]! / possible;
    sum += local[i]!;
    closed += triangles[i]!;
    pairs += possible;
  }
  return { local, average: graph.n === 0 ? 0 : sum / graph.n, transitivity: pairs === 0 ? 0 : closed / pairs };
}

/** (n) triangles each agent is part of. */
function trianglesAt(graph: Neighbours): Float64Array {
  const { offsets, neighbours } = upwards(graph);
  const triangles = new Float64Array(graph.n);
  const mark = new Uint32Array(graph.n);
  for (let i = 0; i < graph.n; i++) {
    const [first, last] = [offsets[i]!, offsets[i + 1]!];
    for (let e = first; e < last; e++) mark[neighbours[e]!] = i + 1;
    for (let e = first; e < last; e++) {
      const j = neighbours[e]!;
      for (let f = offsets[j]!; f < offsets[j + 1]!; f++) {
        const k = neighbours[f]!;
        if (mark[k] !== i + 1) continue;
        triangles[i]!++;
        triangles[j]!++;
        triangles[k]!++;
      }
    }
  }
  return triangles;
}

/** Each tie once, from the agent of smaller degree: nobody has more than sqrt(2 ties) of them. */
function upwards({ n, offsets, neighbours }: Neighbours): Neighbours {
  const up = new Uint32Array(n + 1);
  const higher = new Uint32Array(neighbours.length >> 1);
  let at = 0;
  for (let i = 0; i < n; i++) {
    const degree = offsets[i + 1]! - offsets[i]!;
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      const j = neighbours[e]!;
      const other = offsets[j + 1]! - offsets[j]!;
      if (other > degree || (other === degree && j > i)) higher[at++] = j;
    }
    up[i + 1] = at;
  }
  return { n, offsets: up, neighbours: higher };
}
