import { ln } from "../../math/ln.js";
import { PORTION } from "../../pace/portions.js";
import type { Rng } from "../../random/rng.js";

/** Pairs (row, w) with first(row) ≤ w < last(row), for every row from 0 to rows − 1. */
export interface Pairs {
  readonly rows: number;
  readonly first: (row: number) => number;
  readonly last: (row: number) => number;
}

/**
 * Visits each pair with probability p, independently, in ascending order, in portions.
 *
 * Takes time in proportion to rows and visits, not to pairs: the gaps between visits are geometric.
 * @see Batagelj & Brandes 2005, doi:10.1103/PhysRevE.71.036113
 */
export function* somePairs(pairs: Pairs, p: number, rng: Rng, visit: Visit): Generator<number, void> {
  if (p === 0) return;
  const rate = p < 1e-8 ? -p : ln(1 - p);
  const place: Place = { row: 0, at: gap(rate, rng) };
  while (place.row < pairs.rows) yield visitSome(pairs, rate, rng, visit, place);
}

type Visit = (row: number, w: number) => void;

/** The next pair to be visited: the at-th of a row, or beyond it. */
interface Place {
  row: number;
  at: number;
}

/** Visits pairs from a place on until a portion is done; returns the rows and pairs gone through. */
function visitSome({ rows, first, last }: Pairs, rate: number, rng: Rng, visit: Visit, place: Place): number {
  let { row, at } = place;
  let done = 0;
  for (; row < rows && done < PORTION; done++, row++) {
    const start = first(row);
    const width = last(row) - start;
    for (; at < width && done < PORTION; done++, at += 1 + gap(rate, rng)) visit(row, start + at);
    if (at < width) break;
    at -= width;
  }
  place.row = row;
  place.at = at;
  return done;
}

/** Failures before the next success, `rate` being the logarithm of the chance of a failure. */
function gap(rate: number, rng: Rng): number {
  const fine = (Math.floor(rng() * 4294967296) + rng()) / 4294967296;
  return Math.floor(ln(1 - fine) / rate);
}
