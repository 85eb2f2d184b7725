import alea from "seedrandom/lib/alea.js";
import { hashHex } from "./hash64.js";
import type { Rng } from "./rng.js";

/**
 * A sequential source of uniforms (32 bits) for set-up, e.g. for a graph generator; the step uses a `Stream`.
 *
 * Alea of seedrandom, fed the hash of the whole address: seeds as alike as "1" and "11" give unrelated sequences.
 */
export function setupRng(seed: string, replication: number, name: string): Rng {
  return alea(hashHex(`setup:${replication}:${name.length}:${name}:${seed}`));
}
