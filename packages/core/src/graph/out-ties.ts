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
  const { n, m, directed, offsets, speakers } = ties;
  const entry = typeof ties.strength === "number" && ties.layer === null ? null : new Uint32Array(m);
  if (!directed && entry === null) return { offsets, hearers: speakers, entry };
  const outOffsets = directed ? offsetsBySpeaker(ties) : offsets;
  const hearers = directed ? new Uint32Array(m) : speakers;
  const next = outOffsets.slice(0, n);
  const byKey = ties.keys === null ? null : inverse(ties.keys);
  for (let rank = 0; rank < n; rank++) {
    const i = byKey === null ? rank : byKey[rank]!;
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      const k = next[speakers[e]!]!++;
      if (directed) hearers[k] = i;
      if (entry !== null) entry[k] = e;
    }
  }
  return { offsets: outOffsets, hearers, entry };
}

function offsetsBySpeaker({ n, m, speakers }: Ties): Uint32Array {
  const offsets = new Uint32Array(n + 1);
  for (let e = 0; e < m; e++) offsets[speakers[e]! + 1]!++;
  for (let i = 0; i < n; i++) offsets[i + 1]! += offsets[i]!;
  return offsets;
}
