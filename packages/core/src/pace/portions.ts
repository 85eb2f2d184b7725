/**
 * Units of work that a slow machine does in some 10 ms: a unit is an agent served by one stage of a step, or a few ties gone over.
 *
 * Long work is a generator that yields the units done since it last stopped, at most about this many.
 */
export const PORTION = 60_000;

/** Share of a unit that one more tie takes. */
export const TIE = 0.25;

/** Serves 0 … count − 1 in portions `[lo, hi)`, each thing at a cost in units. */
export function* portions(count: number, cost: number, serve: (lo: number, hi: number) => void): Generator<number, void> {
  const size = Math.max(1, Math.floor(PORTION / cost));
  for (let lo = 0; lo < count; lo += size) {
    const hi = Math.min(lo + size, count);
    serve(lo, hi);
    yield (hi - lo) * cost;
  }
}

/** Serves the rows of `offsets` in portions of whole rows, counting rows and their ties: long rows make short portions. */
export function* portionsOfRows(offsets: Uint32Array, serve: (lo: number, hi: number) => void): Generator<number, void> {
  const rows = offsets.length - 1;
  const work = (lo: number, hi: number) => hi - lo + TIE * (offsets[hi]! - offsets[lo]!);
  for (let lo = 0; lo < rows; ) {
    let [hi, beyond] = [lo + 1, rows + 1];
    while (hi + 1 < beyond) {
      const middle = Math.floor((hi + beyond) / 2);
      if (work(lo, middle) <= PORTION) hi = middle;
      else beyond = middle;
    }
    serve(lo, hi);
    yield work(lo, hi);
    lo = hi;
  }
}
