import type { Rng } from "../../random/rng.js";

/** An end of one of the first `ties`: each agent in proportion to its degree among them. */
export function anEnd(from: Uint32Array, to: Uint32Array, ties: number, rng: Rng): number {
  const end = Math.floor(rng() * 2 * ties);
  return end < ties ? from[end]! : to[end - ties]!;
}

/** Whether `agent` stands in `ends[first]` … `ends[last − 1]`. */
export function standsIn(ends: Uint32Array, first: number, last: number, agent: number): boolean {
  for (let e = first; e < last; e++) if (ends[e] === agent) return true;
  return false;
}
