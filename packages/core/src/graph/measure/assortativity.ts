import type { Ties } from "../ties.js";
import { neighboursOf } from "./neighbours.js";

/**
 * Correlation of the degrees at the two ends of ties, whatever their direction, in [−1, 1]; null when all ends are alike.
 *
 * @see Newman 2002, doi:10.1103/PhysRevLett.89.208701, equation 4
 */
export function degreeAssortativity(ties: Ties): number | null {
  const { n, offsets, neighbours } = neighboursOf(ties);
  const ends = neighbours.length;
  let [sum, squares, products] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const degree = offsets[i + 1]! - offsets[i]!;
    sum += degree * degree;
    squares += degree * degree * degree;
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      const j = neighbours[e]!;
      products += degree * (offsets[j + 1]! - offsets[j]!);
    }
  }
  const spread = ends * squares - sum * sum;
  return spread === 0 ? null : (ends * products - sum * sum) / spread;
}
