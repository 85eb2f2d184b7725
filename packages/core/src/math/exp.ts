import { powerOfTwo } from "./float-bits.js";
import { LN2_HIGH, LN2_LOW } from "./ln2.js";

const LARGEST = 709.782712893384;
const SMALLEST = -745.1332191019412;

/**
 * e^x, the same bits on every engine; error below 1 ulp (below 1 ulp of the smallest normal number where the result is subnormal).
 *
 * x = k ln 2 + r, then e^r = 1 + 2 r / (r coth(r/2) - r), with the Taylor series of r coth(r/2) (DLMF 4.19.6).
 */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > LARGEST) return Infinity;
  if (x < SMALLEST) return 0;
  const k = Math.floor(x / LN2_HIGH + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const c = r - cothTail(r * r);
  const y = 1 - (low - (r * c) / (2 - c) - high);
  if (k === 1024) return y * powerOfTwo(1023) * 2;
  return k < -1021 ? y * powerOfTwo(k + 1000) * powerOfTwo(-1000) : y * powerOfTwo(k);
}

/** r coth(r/2) - 2 as a series in z = r^2, for z < .1202. */
function cothTail(z: number): number {
  const far = 1 / 23950080 + z * (-691 / 653837184000 + z * (1 / 37362124800));
  return z * (1 / 6 + z * (-1 / 360 + z * (1 / 15120 + z * (-1 / 604800 + z * far))));
}
