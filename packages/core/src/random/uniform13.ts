import { block13 } from "./block13.js";

/**
 * A uniform in [0, 1) with 53 bits, from both words of the 13-round Threefry-2x32 block; 0 can occur, 1 cannot.
 *
 * `((first >>> 5) 2^26 + (second >>> 6)) / 2^53`, without rounding.
 */
export function uniform13(k0: number, k1: number, c0: number, c1: number): number {
  const words = block13(k0, k1, c0, c1);
  return ((words[0]! >>> 5) + (words[1]! >>> 6) * 1.4901161193847656e-8) * 7.450580596923828e-9;
}
