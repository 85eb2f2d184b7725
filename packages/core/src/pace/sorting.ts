import { portions, TIE } from "./portions.js";

/**
 * Sorts numbers of things by `before`, in portions: bottom-up merges, so that equals keep their order.
 *
 * @param before whether b must come before a, which now stands before it
 */
export function* sorting(things: Uint32Array, before: (b: number, a: number) => boolean): Generator<number, Uint32Array> {
  const { length } = things;
  let [from, to]: [Uint32Array, Uint32Array] = [things, new Uint32Array(length)];
  for (let run = 1; run < length; run *= 2) {
    const heads: Heads = { left: 0, right: run };
    yield* portions(length, TIE, (lo, hi) => merge(from, to, run, heads, before, lo, hi));
    [from, to] = [to, from];
  }
  return from;
}

/** Where the two runs being merged stand. */
interface Heads {
  left: number;
  right: number;
}

/** Merges pairs of sorted runs into places lo … hi − 1. */
function merge(from: Uint32Array, to: Uint32Array, run: number, heads: Heads, before: (b: number, a: number) => boolean, lo: number, hi: number): void {
  const pair = 2 * run;
  let { left, right } = heads;
  for (let k = lo; k < hi; k++) {
    const start = k - (k % pair);
    if (k === start) [left, right] = [start, start + run];
    const leftEnd = Math.min(start + run, from.length);
    const rightEnd = Math.min(start + pair, from.length);
    const fromRight = left >= leftEnd || (right < rightEnd && before(from[right]!, from[left]!));
    to[k] = fromRight ? from[right++]! : from[left++]!;
  }
  heads.left = left;
  heads.right = right;
}
