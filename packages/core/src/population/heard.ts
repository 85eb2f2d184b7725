/** Where each sum stands in an agent's row of `Heard.sums`; w evidence weight, x pressure, u unsolicitedness, e opinion. */
export const S0 = 0; // sum of w
export const SE = 1; // sum of w e
export const SEE = 2; // sum of w e²
export const SX = 3; // sum of x
export const SU = 4; // sum of x u
export const SUE = 5; // sum of x u e
export const SK = 6; // sum of w |k(e − A)|
export const SD = 7; // sum of w k(e − A) (e − A)
/** Sums an agent: one cache line. */
export const ROW = 8;

/** What reached each agent in this step, summed in the canonical order. */
export interface Heard {
  /** (n) 1 when anything reached the agent; a row of `sums` means nothing unless it is 1. */
  readonly any: Uint8Array;
  /** (n × ROW) the sums of each agent, side by side. */
  readonly sums: Float64Array;
  /** A confidence kernel weighs opinions, so the sums SK and SD are kept. */
  readonly kerneled: boolean;
}

/** Adds one message to what agent i heard; the first of a step starts the row. */
export function addMessage(heard: Heard, i: number, w: number, x: number, u: number, e: number): void {
  const { any, sums } = heard;
  const row = i * ROW;
  if (any[i] === 0) {
    any[i] = 1;
    for (let q = row; q < row + ROW; q++) sums[q] = 0;
  }
  const we = w * e;
  const xu = x * u;
  sums[row + S0] = sums[row + S0]! + w;
  sums[row + SE] = sums[row + SE]! + we;
  sums[row + SEE] = sums[row + SEE]! + we * e;
  sums[row + SX] = sums[row + SX]! + x;
  sums[row + SU] = sums[row + SU]! + xu;
  sums[row + SUE] = sums[row + SUE]! + xu * e;
}
