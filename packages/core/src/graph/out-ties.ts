import { drain } from "../pace/drain.js";
import { portions, portionsOfRows, TIE } from "../pace/portions.js";
import { inverse } from "./permutation.js";
import type { Ties } from "./ties.js";

/** The same ties grouped by speaker: row i lists those who hear agent i, by ascending key, layer by layer within a key. */
export interface OutTies {
  /** (n + 1) ties out of agent i are k in [offsets[i], offsets[i + 1]). */
  readonly offsets: Uint32Array;
  /** (m) who hears on out-tie k. */
  readonly hearers: Uint32Array;
  /** (m) index e of out-tie k in the columns of `Ties`; null when there are no columns: one layer, uniform strength. */
  readonly entry: Uint32Array | null;
}

/** Transposes the ties; rows of an undirected network are their own transpose, and are shared instead of copied. */
export function outTies(ties: Ties): OutTies {
  return drain(transposing(ties));
}

/** The same in portions. */
export function* transposing(ties: Ties): Generator<number, OutTies> {
  const { n, m, directed, offsets, speakers, keys } = ties;
  const entry = typeof ties.strength === "number" && ties.layer === null ? null : new Uint32Array(m);
  if (!directed && entry === null) return { offsets, hearers: speakers, entry };
  const out: OutTies = { offsets: directed ? yield* offsetsBySpeaker(ties) : offsets, hearers: directed ? new Uint32Array(m) : speakers, entry };
  const next = out.offsets.slice(0, n);
  const byKey = keys === null ? null : inverse(keys);
  const serve = (lo: number, hi: number) => transpose(ties, byKey, next, out, lo, hi);
  yield* keys === null ? portionsOfRows(offsets, serve) : portions(n, 1 + (TIE * m) / n, serve);
  return out;
}

function transpose({ directed, offsets, speakers }: Ties, byKey: Uint32Array | null, next: Uint32Array, { hearers, entry }: OutTies, lo: number, hi: number): void {
  for (let rank = lo; rank < hi; rank++) {
    const i = byKey === null ? rank : byKey[rank]!;
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      const k = next[speakers[e]!]!++;
      if (directed) hearers[k] = i;
      if (entry !== null) entry[k] = e;
    }
  }
}

function* offsetsBySpeaker({ n, m, speakers }: Ties): Generator<number, Uint32Array> {
  const offsets = new Uint32Array(n + 1);
  yield* portions(m, TIE, (lo, hi) => { for (let e = lo; e < hi; e++) offsets[speakers[e]! + 1]!++; });
  yield* portions(n, TIE, (lo, hi) => { for (let i = lo; i < hi; i++) offsets[i + 1]! += offsets[i]!; });
  return offsets;
}
