import type { Ties } from "../ties.js";

/** Who is tied to whom, whatever the direction, layer and strength of ties: row i ascends, each neighbour once. */
export interface Neighbours {
  readonly n: number;
  /** (n + 1) neighbours of agent i are e in [offsets[i], offsets[i + 1]). */
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
}

export function neighboursOf(ties: Ties): Neighbours {
  const { n, directed, offsets, speakers, layer, keys } = ties;
  if (!directed && layer === null && keys === null) return { n, offsets, neighbours: speakers };
  const both = bothWays(ties);
  const next = both.offsets.slice(0, n);
  const neighbours = new Uint32Array(both.neighbours.length);
  for (let i = 0; i < n; i++) {
    for (let e = both.offsets[i]!; e < both.offsets[i + 1]!; e++) {
      const j = both.neighbours[e]!;
      const at = next[j]!;
      if (at > both.offsets[j]! && neighbours[at - 1] === i) continue;
      neighbours[at] = i;
      next[j] = at + 1;
    }
  }
  return compact({ n, offsets: both.offsets, neighbours }, next);
}

/** Every entry at both its ends, in no particular order. */
function bothWays({ n, directed, offsets, speakers }: Ties): Neighbours {
  if (!directed) return { n, offsets, neighbours: speakers };
  const wider = offsets.slice();
  for (const speaker of speakers) wider[speaker + 1]!++;
  for (let i = 0, spoken = 0; i < n; i++) {
    spoken += wider[i + 1]! - offsets[i + 1]!;
    wider[i + 1] = offsets[i + 1]! + spoken;
  }
  const next = wider.slice(0, n);
  const neighbours = new Uint32Array(2 * speakers.length);
  for (let i = 0; i < n; i++) {
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      neighbours[next[i]!++] = speakers[e]!;
      neighbours[next[speakers[e]!]!++] = i;
    }
  }
  return { n, offsets: wider, neighbours };
}

/** Closes the gaps between rows that end at `ends`. */
function compact({ n, offsets, neighbours }: Neighbours, ends: Uint32Array): Neighbours {
  const closed = new Uint32Array(n + 1);
  for (let i = 0; i < n; i++) {
    neighbours.copyWithin(closed[i]!, offsets[i]!, ends[i]!);
    closed[i + 1] = closed[i]! + ends[i]! - offsets[i]!;
  }
  return { n, offsets: closed, neighbours: neighbours.slice(0, closed[n]!) };
}
