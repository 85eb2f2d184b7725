import { keyOf, type Ties } from "./ties.js";

/** The same ties with a strength column of their own: `strength(speaker, hearer)`, called with keys, finite and ≥ 0. */
export function withStrength(ties: Ties, strength: (speaker: number, hearer: number) => number): Ties {
  const { n, m, offsets, speakers } = ties;
  const column = new Float64Array(m);
  for (let i = 0; i < n; i++) {
    const hearer = keyOf(ties, i);
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) column[e] = strength(keyOf(ties, speakers[e]!), hearer);
  }
  return { ...ties, strength: column };
}
