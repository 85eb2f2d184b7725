import { ln } from "../../math/ln.js";
import type { Rng } from "../../random/rng.js";

/** Pairs (row, w) with first(row) ≤ w < last(row), for every row from 0 to rows − 1. */
export interface Pairs {
  readonly rows: number;
  readonly first: (row: number) => number;
  readonly last: (row: number) => number;
}

/**
 * Visits each pair with probability p, independently, in ascending order.
 *
 * Takes time in proportion to rows and visits, not to pairs: the gaps between visits are geometric.
 * @see Batagelj & Brandes 2005, doi:10.1103/PhysRevE.71.036113
 */
export function somePairs({ rows, first, last }: Pairs, p: number, rng: Rng, visit: (row: number, w: number) => void): void {
  if (p === 0) return;
  const rate = p < 1e-8 ? -p : ln(1 - p);
  let at = gap(rate, rng);
  for (let row = 0; row < rows; row++) {
    const [start, width] = [first(row), last(row) - first(row)];
    for (; at < width; at += 1 + gap(rate, rng)) visit(row, start + at);
    at -= width;
  }
}

/** Failures before the next success, `rate` being the logarithm of the chance of a failure. */
function gap(rate: number, rng: Rng): number {
  const fine = (Math.floor(rng() * 4294967296) + rng()) / 4294967296;
  return Math.floor(ln(1 - fine) / rate);
}
