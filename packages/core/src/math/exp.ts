import { powerOfTwo } from "./float-bits.js";

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const PER_LN2 = 1.4426950408889634;

/**
 * e^x, the same bits on every engine; error below 1 ulp (below 1 ulp of the smallest normal number where the result is subnormal).
 *
 * x = k ln 2 + r, then e^r = 1 + 2 r / (r coth(r/2) - r), with the Taylor series of r coth(r/2) (DLMF 4.19.6).
 */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019412) return 0;
  const k = Math.floor(x * PER_LN2 + 0.5);
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
