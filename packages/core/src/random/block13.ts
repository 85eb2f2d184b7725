const words = new Uint32Array(2);

/**
 * Both words of the 13-round Threefry-2x32 block, in a cell that the next call overwrites: V8 allocates most numbers that a call returns.
 *
 * Too long, in bytecode, for V8 to inline it, so that there is room left to inline what takes the words out; a test keeps it so.
 */
export function block13(k0: number, k1: number, c0: number, c1: number): Uint32Array {
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
  x1 = (x1 + k1 + 3) | 0;
  x0 = (x0 + k0 + x1) | 0;
  words[0] = x0;
  words[1] = x0 ^ ((x1 << 17) | (x1 >>> 15));
  return words;
}
