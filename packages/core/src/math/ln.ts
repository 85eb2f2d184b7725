import { highWord, withHighWord } from "./float-bits.js";

/** ln 2 in two parts; the first has 32 trailing zero bits, so that its product with an exponent is exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const TWO_54 = 18014398509481984;
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
  const scaled = x < 2.2250738585072014e-308 ? x * TWO_54 : x;
  const high = highWord(scaled);
  const shift = (high - SQRT_HALF) >> 20;
  const f = withHighWord(scaled, high - (shift << 20)) - 1;
  const k = scaled === x ? shift : shift - 54;
  const s = f / (2 + f);
  const half = 0.5 * f * f;
  return k * LN2_HIGH - (half - (s * (half + artanhTail(s * s)) + k * LN2_LOW) - f);
}

/** 2 (artanh(s) / s - 1) as a series in z = s^2, for z < .0295. */
function artanhTail(z: number): number {
  const far = 2 / 15 + z * (2 / 17 + z * (2 / 19 + z * (2 / 21 + z * (2 / 23))));
  return z * (2 / 3 + z * (2 / 5 + z * (2 / 7 + z * (2 / 9 + z * (2 / 11 + z * (2 / 13 + z * far))))));
}
