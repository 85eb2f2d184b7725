/**
 * First word of the 13-round Threefry-2x32 block, in [0, 2^32): `threefry2x32` unrolled for the kernels.
 *
 * Short enough, in bytecode, for V8 to inline it, which makes it three times as fast; a test keeps it so.
 */
export function draw13(k0: number, k1: number, c0: number, c1: number): number {
  const k2 = k0 ^ k1 ^ 0x1bd11bda;
  let x1 = (c1 + k1) | 0;
  let x0 = (c0 + k0 + x1) | 0;
  x1 = x0 ^ ((x1 << 13) | (x1 >>> 19));
  x0 = (x0 + x1) | 0;
  x1 = x0 ^ ((x1 << 15) | (x1 >>> 17));
  x0 = (x0 + x1) | 0;
  x1 = x0 ^ ((x1 << 26) | (x1 >>> 6));
  x0 = (x0 + x1) | 0;
  x1 = x0 ^ ((x1 << 6) | (x1 >>> 26));
  x1 = (x1 + k2 + 1) | 0;
  x0 = (x0 + k1 + x1) | 0;
  x1 = x0 ^ ((x1 << 17) | (x1 >>> 15));
  x0 = (x0 + x1) | 0;
  x1 = x0 ^ ((x1 << 29) | (x1 >>> 3));
  x0 = (x0 + x1) | 0;
  x1 = x0 ^ ((x1 << 16) | (x1 >>> 16));
  x0 = (x0 + x1) | 0;
  x1 = x0 ^ ((x1 << 24) | (x1 >>> 8));
  x1 = (x1 + k0 + 2) | 0;
  x0 = (x0 + k2 + x1) | 0;
  x1 = x0 ^ ((x1 << 13) | (x1 >>> 19));
  x0 = (x0 + x1) | 0;
  x1 = x0 ^ ((x1 << 15) | (x1 >>> 17));
  x0 = (x0 + x1) | 0;
  x1 = x0 ^ ((x1 << 26) | (x1 >>> 6));
  x0 = (x0 + x1) | 0;
  x1 = x0 ^ ((x1 << 6) | (x1 >>> 26));
  return (x0 + k0 + x1 + k1 + 3) >>> 0;
}
