import { portions, TIE } from "../../pace/portions.js";
import { type Network, plainNetwork } from "../network.js";

/**
 * The undirected network of the given ties without self-ties, each pair once; in portions.
 *
 * Linear: ties are grouped by their smaller end, and a group remembers whom it has met.
 */
export function* simpleNetwork(n: number, from: Uint32Array, to: Uint32Array, attributes: Network["attributes"] = {}): Generator<number, Network> {
  const next = new Uint32Array(n + 1);
  yield* portions(from.length, TIE, (lo, hi) => count(from, to, next, lo, hi));
  yield* portions(n, TIE, (lo, hi) => { for (let i = lo; i < hi; i++) next[i + 1]! += next[i]!; });
  const far = new Uint32Array(from.length);
  yield* portions(from.length, TIE, (lo, hi) => group(from, to, next, far, lo, hi));
  const near = new Uint32Array(from.length);
  const met = new Uint32Array(n);
  let size = 0;
  yield* portions(n, 1 + (TIE * from.length) / n, (lo, hi) => { size = keepNew(next, near, far, met, size, lo, hi); });
  return plainNetwork(n, near.subarray(0, size), far.subarray(0, size), attributes);
}

function count(from: Uint32Array, to: Uint32Array, next: Uint32Array, lo: number, hi: number): void {
  for (let e = lo; e < hi; e++) next[Math.min(from[e]!, to[e]!) + 1]!++;
}

/** Fills the groups; afterwards `next[i]` is where group i ends. */
function group(from: Uint32Array, to: Uint32Array, next: Uint32Array, far: Uint32Array, lo: number, hi: number): void {
  for (let e = lo; e < hi; e++) far[next[Math.min(from[e]!, to[e]!)]!++] = Math.max(from[e]!, to[e]!);
}

/** Moves the ties of groups lo … hi − 1 that were not there yet up to those kept; returns how many are kept. */
function keepNew(next: Uint32Array, near: Uint32Array, far: Uint32Array, met: Uint32Array, kept: number, lo: number, hi: number): number {
  let size = kept;
  for (let i = lo, k = lo === 0 ? 0 : next[lo - 1]!; i < hi; i++) {
    for (const end = next[i]!; k < end; k++) {
      const other = far[k]!;
      if (other === i || met[other] === i + 1) continue;
      met[other] = i + 1;
      near[size] = i;
      far[size++] = other;
    }
  }
  return size;
}
