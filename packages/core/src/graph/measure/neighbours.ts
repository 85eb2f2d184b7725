import { drain } from "../../pace/drain.js";
import { portions, TIE } from "../../pace/portions.js";
import type { Ties } from "../ties.js";

/** Who is tied to whom, whatever the direction, layer and strength of ties: row i ascends, each neighbour once. */
export interface Neighbours {
  readonly n: number;
  /** (n + 1) neighbours of agent i are e in [offsets[i], offsets[i + 1]). */
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
}

export function neighboursOf(ties: Ties): Neighbours {
  return drain(neighbouring(ties));
}

/** The same in portions. */
export function* neighbouring(ties: Ties): Generator<number, Neighbours> {
  const { n, m, directed, offsets, speakers, layer, keys } = ties;
  if (!directed && layer === null && keys === null) return { n, offsets, neighbours: speakers };
  const both = directed ? yield* bothWays(ties) : { n, offsets, neighbours: speakers };
  const next = both.offsets.slice(0, n);
  const neighbours = new Uint32Array(both.neighbours.length);
  yield* portions(n, 1 + (TIE * 2 * m) / n, (lo, hi) => turnRound(both, next, neighbours, lo, hi));
  const closed = new Uint32Array(n + 1);
  yield* portions(n, 1, (lo, hi) => compact(both.offsets, next, neighbours, closed, lo, hi));
  return { n, offsets: closed, neighbours: neighbours.slice(0, closed[n]!) };
}

/** Puts agents lo … hi − 1, in order, into the rows of those they are tied to, each once; rows end at `next`. */
function turnRound(both: Neighbours, next: Uint32Array, neighbours: Uint32Array, lo: number, hi: number): void {
  for (let i = lo; i < hi; i++) {
    for (let e = both.offsets[i]!; e < both.offsets[i + 1]!; e++) {
      const j = both.neighbours[e]!;
      const at = next[j]!;
      if (at > both.offsets[j]! && neighbours[at - 1] === i) continue;
      neighbours[at] = i;
      next[j] = at + 1;
    }
  }
}

/** Every directed entry at both its ends, in no particular order. */
function* bothWays({ n, m, offsets, speakers }: Ties): Generator<number, Neighbours> {
  const wider = new Uint32Array(n + 1);
  yield* portions(m, TIE, (lo, hi) => { for (let e = lo; e < hi; e++) wider[speakers[e]! + 1]!++; });
  yield* portions(n, 1, (lo, hi) => { for (let i = lo; i < hi; i++) wider[i + 1]! += wider[i]! + offsets[i + 1]! - offsets[i]!; });
  const next = wider.slice(0, n);
  const neighbours = new Uint32Array(2 * m);
  yield* portions(n, 1 + (TIE * 2 * m) / n, (lo, hi) => {
    for (let i = lo; i < hi; i++) {
      for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
        neighbours[next[i]!++] = speakers[e]!;
        neighbours[next[speakers[e]!]!++] = i;
      }
    }
  });
  return { n, offsets: wider, neighbours };
}

/** Closes the gaps between rows lo … hi − 1, which begin at `starts` and end at `ends`; they begin at `closed` then. */
function compact(starts: Uint32Array, ends: Uint32Array, neighbours: Uint32Array, closed: Uint32Array, lo: number, hi: number): void {
  for (let i = lo; i < hi; i++) {
    neighbours.copyWithin(closed[i]!, starts[i]!, ends[i]!);
    closed[i + 1] = closed[i]! + ends[i]! - starts[i]!;
  }
}
