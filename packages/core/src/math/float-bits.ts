const float = new Float64Array(1);
const words = new Int32Array(float.buffer);
const LOW = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 0 : 1;
const HIGH = 1 - LOW;

/** Upper 32 bits of a double, signed: sign, 11 exponent bits, 20 fraction bits. */
export function highWord(x: number): number {
  float[0] = x;
  return words[HIGH]!;
}

/** The same double with its upper 32 bits replaced. */
export function withHighWord(x: number, high: number): number {
  float[0] = x;
  words[HIGH] = high;
  return float[0]!;
}

/** 2^k, exactly, for whole k in [-1022, 1023]. */
export function powerOfTwo(k: number): number {
  words[LOW] = 0;
  words[HIGH] = (k + 1023) << 20;
  return float[0]!;
}
