import { highWord, powerOfTwo } from "./float-bits.js";
import { LN2_HIGH, LN2_LOW } from "./ln2.js";

const SMALLEST_NORMAL = 2.2250738585072014e-308;
/** Upper half of the double next to sqrt(1/2). */
const SQRT_HALF = 0x3fe6a09e;

/**
 * Natural logarithm, the same bits on every engine; error below 1 ulp.
 *
 * x = 2^k m with m in [sqrt(1/2), sqrt 2), then ln m = 2 artanh((m - 1) / (m + 1)) by its Taylor series (DLMF 4.6.4).
 *
 * @returns -Infinity at 0, NaN below 0
 */
export function ln(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  if (x < SMALLEST_NORMAL) return lnTimesPower(x * powerOfTwo(54), -54);
  return lnTimesPower(x, 0);
}

/** ln(2^scale x) for normal x. */
function lnTimesPower(x: number, scale: number): number {
  const shift = (highWord(x) - SQRT_HALF) >> 20;
  const half = shift >> 1;
  const f = x * powerOfTwo(-half) * powerOfTwo(half - shift) - 1;
  const k = shift + scale;
  const s = f / (2 + f);
  const square = 0.5 * f * f;
  return k * LN2_HIGH - (square - (s * (square + artanhTail(s * s)) + k * LN2_LOW) - f);
}

/** 2 (artanh(s) / s - 1) as a series in z = s^2, for z < .0295. */
function artanhTail(z: number): number {
  const far = 2 / 15 + z * (2 / 17 + z * (2 / 19 + z * (2 / 21 + z * (2 / 23))));
  return z * (2 / 3 + z * (2 / 5 + z * (2 / 7 + z * (2 / 9 + z * (2 / 11 + z * (2 / 13 + z * far))))));
}
