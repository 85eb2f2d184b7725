/**
 * floor(u n / 2^32): a position in [0, n) from a draw in [0, 2^32), never falling with it; n in [1, 2^32].
 *
 * Exact: the draw is multiplied in two halves of 16 bits. Positions are chosen 2^32/n times, rounded up or down.
 */
export function pickIndex(u32: number, n: number): number {
  const low = Math.floor(((u32 & 0xffff) * n) / 65536);
  return Math.floor(((u32 >>> 16) * n + low) / 65536);
}
