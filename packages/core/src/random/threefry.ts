/** Rotation of each round, repeating every eight (Salmon et al. 2011, table 2; Random123's R_32x2). */
const ROTATIONS = new Uint8Array([13, 15, 26, 6, 17, 29, 16, 24]);
/** Threefish's key-schedule constant, cut to 32 bits. */
const PARITY = 0x1bd11bda;

/**
 * The Threefry-2x32 block cipher used as a counter-based generator: writes two words that are unpredictable from key and counter.
 *
 * @param rounds 13 suffices for the authors' statistical tests, 20 is their recommendation
 * @param out `Uint32Array(2)`, overwritten
 * @see Salmon, Moraes, Dror & Shaw (2011), Parallel random numbers: as easy as 1, 2, 3; doi:10.1145/2063384.2063405
 */
export function threefry2x32(rounds: number, k0: number, k1: number, c0: number, c1: number, out: Uint32Array): void {
  const k2 = PARITY ^ k0 ^ k1;
  let x0 = (c0 + k0) | 0;
  let x1 = (c1 + k1) | 0;
  for (let round = 0; round < rounds; round++) {
    const rotation = ROTATIONS[round & 7]!;
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << rotation) | (x1 >>> (32 - rotation))) ^ x0;
    if ((round & 3) !== 3) continue;
    const turn = (round + 1) >>> 2;
    x0 = (x0 + (turn % 3 === 0 ? k0 : turn % 3 === 1 ? k1 : k2)) | 0;
    x1 = (x1 + (turn % 3 === 0 ? k1 : turn % 3 === 1 ? k2 : k0) + turn) | 0;
  }
  out[0] = x0;
  out[1] = x1;
}
