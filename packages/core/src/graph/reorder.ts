import { drain } from "../pace/drain.js";
import { portions, TIE } from "../pace/portions.js";
import { inverse } from "./permutation.js";
import { keyOf, type Ties } from "./ties.js";

/**
 * The same ties stored in another order: agent k of the result is agent `order[k]` of `ties`, with the key it had.
 *
 * Rows keep their own order, which is by key: sums and draws do not change by a bit.
 */
export function reorder(ties: Ties, order: Uint32Array): Ties {
  return drain(reordering(ties, order));
}

/** The same in portions. */
export function* reordering(ties: Ties, order: Uint32Array): Generator<number, Ties> {
  const { n, m, strength, layer } = ties;
  const place = inverse(order);
  const next: Ties = {
    ...ties, keys: order.map((i) => keyOf(ties, i)), offsets: new Uint32Array(n + 1), speakers: new Uint32Array(m),
    strength: typeof strength === "number" ? strength : new Float64Array(m), layer: layer === null ? null : new Uint8Array(m),
  };
  yield* portions(n, 1 + (TIE * m) / n, (lo, hi) => moveRows(ties, order, place, next, lo, hi));
  return next;
}

function moveRows({ offsets, speakers, strength, layer }: Ties, order: Uint32Array, place: Uint32Array, next: Ties, lo: number, hi: number): void {
  for (let k = lo, at = next.offsets[lo]!; k < hi; k++) {
    for (let e = offsets[order[k]!]!, end = offsets[order[k]! + 1]!; e < end; e++, at++) {
      next.speakers[at] = place[speakers[e]!]!;
      if (typeof next.strength !== "number") next.strength[at] = (strength as Float64Array)[e]!;
      if (next.layer !== null) next.layer[at] = layer![e]!;
    }
    next.offsets[k + 1] = at;
  }
}
