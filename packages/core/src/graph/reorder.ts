import { inverse } from "./permutation.js";
import { keyOf, type Ties } from "./ties.js";

/**
 * The same ties stored in another order: agent k of the result is agent `order[k]` of `ties`, with the key it had.
 *
 * Rows keep their own order, which is by key: sums and draws do not change by a bit.
 */
export function reorder(ties: Ties, order: Uint32Array): Ties {
  const { n, m, strength, layer } = ties;
  const place = inverse(order);
  const keys = order.map((i) => keyOf(ties, i));
  const offsets = new Uint32Array(n + 1);
  const speakers = new Uint32Array(m);
  const strengths = typeof strength === "number" ? strength : new Float64Array(m);
  const layers = layer === null ? null : new Uint8Array(m);
  for (let k = 0, at = 0; k < n; k++) {
    for (let e = ties.offsets[order[k]!]!, end = ties.offsets[order[k]! + 1]!; e < end; e++, at++) {
      speakers[at] = place[ties.speakers[e]!]!;
      if (typeof strengths !== "number") strengths[at] = (strength as Float64Array)[e]!;
      if (layers !== null) layers[at] = layer![e]!;
    }
    offsets[k + 1] = at;
  }
  return { ...ties, offsets, speakers, strength: strengths, layer: layers, keys };
}
