const float = new Float64Array(1);
const words = new Int32Array(float.buffer);
const HIGH = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;

/** 2^-1022 to 2^1023. */
const powers = new Float64Array(2046);
powers[1022] = 1;
for (let k = 1; k <= 1023; k++) powers[1022 + k] = powers[1021 + k]! * 2;
for (let k = 1; k <= 1022; k++) powers[1022 - k] = powers[1023 - k]! / 2;

/** Upper 32 bits of a double, signed: sign, 11 exponent bits, 20 fraction bits. */
export function highWord(x: number): number {
  float[0] = x;
  return words[HIGH]!;
}

/** 2^k, exactly, for whole k in [-1022, 1023]. */
export function powerOfTwo(k: number): number {
  return powers[k + 1022]!;
}
