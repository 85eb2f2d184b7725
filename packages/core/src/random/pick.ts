import { block13 } from "./block13.js";
import type { Stream } from "./stream.js";

/**
 * floor(u n / 2^32): a position in [0, n) from the draw u in [0, 2^32) of an address, never falling with it; n in [1, 2^32].
 *
 * Exact: the draw is multiplied in two halves of 16 bits. Positions are chosen 2^32/n times, rounded up or down.
 */
export function pickIndex({ k0, k1 }: Stream, n: number, agent: number, other = 0): number {
  const u = block13(k0, k1, agent, other)[0]!;
  const low = Math.floor(((u & 0xffff) * n) / 65536);
  return Math.floor(((u >>> 16) * n + low) / 65536);
}
