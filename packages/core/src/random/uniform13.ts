/**
 * A uniform in [0, 1) with 53 bits, from both words of the 13-round Threefry-2x32 block; 0 can occur, 1 cannot.
 *
 * `((first >>> 5) 2^26 + (second >>> 6)) / 2^53`, without rounding. The bare `+=` stay exact (below 2^53) and keep it
 * short enough, in bytecode, for V8 to inline it; a test keeps it so.
 */
export function uniform13(k0: number, k1: number, c0: number, c1: number): number {
  const k2 = k0 ^ k1 ^ 0x1bd11bda;
  let x1 = (c1 + k1) | 0;
  let x0 = (c0 + k0 + x1) | 0;
  x1 = x0 ^ ((x1 << 13) | (x1 >>> 19));
  x0 = (x0 + x1) | 0;
  x1 = x0 ^ ((x1 << 15) | (x1 >>> 17));
  x0 = (x0 + x1) | 0;
  x1 = x0 ^ ((x1 << 26) | (x1 >>> 6));
  x0 += x1;
  x1 = x0 ^ ((x1 << 6) | (x1 >>> 26));
  x1 = (x1 + k2 + 1) | 0;
  x0 = (x0 + k1 + x1) | 0;
  x1 = x0 ^ ((x1 << 17) | (x1 >>> 15));
  x0 = (x0 + x1) | 0;
  x1 = x0 ^ ((x1 << 29) | (x1 >>> 3));
  x0 = (x0 + x1) | 0;
  x1 = x0 ^ ((x1 << 16) | (x1 >>> 16));
  x0 += x1;
  x1 = x0 ^ ((x1 << 24) | (x1 >>> 8));
  x1 = (x1 + k0 + 2) | 0;
  x0 = (x0 + k2 + x1) | 0;
  x1 = x0 ^ ((x1 << 13) | (x1 >>> 19));
  x0 = (x0 + x1) | 0;
  x1 = x0 ^ ((x1 << 15) | (x1 >>> 17));
  x0 = (x0 + x1) | 0;
  x1 = x0 ^ ((x1 << 26) | (x1 >>> 6));
  x0 += x1;
  x1 = x0 ^ ((x1 << 6) | (x1 >>> 26));
  x1 = (x1 + k1 + 3) | 0;
  x0 += k0 + x1;
  return ((x0 >>> 5) + ((x0 ^ ((x1 << 17) | (x1 >>> 15))) >>> 6) * 1.4901161193847656e-8) * 7.450580596923828e-9;
}
