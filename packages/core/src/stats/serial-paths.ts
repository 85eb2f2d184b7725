import type { Refusal } from "./refusal.js";
import { unfit } from "./unfit.js";

/** A number for each way from X to Y that passes a mediator, and for all of them together. */
export interface IndirectEffects<Value = number> {
  /** X → M1 → Y: a1 b1. */
  readonly first: Value;
  /** X → M2 → Y: a2 b2. */
  readonly second: Value;
  /** X → M1 → M2 → Y: a1 d21 b2. */
  readonly serial: Value;
  /** Their sum: the total effect less the direct one. */
  readonly all: Value;
}

/** Four columns of n numbers each. */
export interface SerialColumns {
  readonly x: ArrayLike<number>;
  readonly m1: ArrayLike<number>;
  readonly m2: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

/** Why four columns cannot be fitted, null where they may be. */
export const unfitSerial = ({ x, m1, m2, y }: SerialColumns): Refusal | null => unfit([["y", y], ["x", x], ["m1", m1], ["m2", m2]]);

/** Less of a column's variance left by those before it than this is rounding. */
const LEAST_LEFT = 1e-12;

/** Rows (x, m1, m2, y) one after another, each column less its mean: `Float64Array(4 n)`. */
export function centredRows({ x, m1, m2, y }: SerialColumns): Float64Array {
  const rows = new Float64Array(4 * x.length);
  [x, m1, m2, y].forEach((column, c) => {
    let sum = 0;
    for (let i = 0; i < column.length; i++) sum += column[i]!;
    const mean = sum / column.length;
    for (let i = 0; i < column.length; i++) rows[4 * i + c] = column[i]! - mean;
  });
  return rows;
}

/**
 * Sums of the columns and of their products over chosen rows: all that least squares needs of them.
 *
 * @param sums `Float64Array(13)`, overwritten: x, m1, m2, y, then xx, x m1, x m2, x y, m1 m1, m1 m2, m1 y, m2 m2, m2 y
 */
export function sumRows(rows: Float64Array, chosen: Int32Array, sums: Float64Array): void {
  let sx = 0, s1 = 0, s2 = 0, sy = 0;
  let xx = 0, x1 = 0, x2 = 0, xy = 0, q11 = 0, q12 = 0, q1y = 0, q22 = 0, q2y = 0;
  for (let k = 0; k < chosen.length; k++) {
    const at = 4 * chosen[k]!;
    const x = rows[at]!;
    const m1 = rows[at + 1]!;
    const m2 = rows[at + 2]!;
    const y = rows[at + 3]!;
    sx += x; s1 += m1; s2 += m2; sy += y;
    xx += x * x; x1 += x * m1; x2 += x * m2; xy += x * y;
    q11 += m1 * m1; q12 += m1 * m2; q1y += m1 * y; q22 += m2 * m2; q2y += m2 * y;
  }
  sums[0] = sx; sums[1] = s1; sums[2] = s2; sums[3] = sy;
  sums[4] = xx; sums[5] = x1; sums[6] = x2; sums[7] = xy;
  sums[8] = q11; sums[9] = q12; sums[10] = q1y; sums[11] = q22; sums[12] = q2y;
}

/**
 * The indirect effects of n rows from their sums, by eliminating X, then M1 from the normal equations.
 *
 * @param sums as `sumRows` leaves them
 * @param effects `Float64Array(4)`, overwritten: first, second, serial, all; NaN where X, or a mediator beyond those before it, does not vary
 */
export function indirectFromSums(sums: Float64Array, n: number, effects: Float64Array): void {
  const x = sums[0]! / n;
  const m1 = sums[1]! / n;
  const m2 = sums[2]! / n;
  const y = sums[3]! / n;
  const xx = sums[4]! - n * x * x;
  const ofM1 = (sums[5]! - n * x * m1) / xx;
  const ofM2 = (sums[6]! - n * x * m2) / xx;
  const ofY = (sums[7]! - n * x * y) / xx;
  const all11 = sums[8]! - n * m1 * m1;
  const all22 = sums[11]! - n * m2 * m2;
  const left11 = all11 - ofM1 * ofM1 * xx;
  const left12 = sums[9]! - n * m1 * m2 - ofM1 * ofM2 * xx;
  const left1y = sums[10]! - n * m1 * y - ofM1 * ofY * xx;
  const d21 = left12 / left11;
  const left22 = all22 - ofM2 * ofM2 * xx - d21 * left12;
  const left2y = sums[12]! - n * m2 * y - ofM2 * ofY * xx - d21 * left1y;
  const varied = xx > LEAST_LEFT * sums[4]! && left11 > LEAST_LEFT * all11 && left22 > LEAST_LEFT * all22;
  const b2 = varied ? left2y / left22 : NaN;
  effects[0] = ofM1 * (left1y / left11 - b2 * d21);
  effects[1] = (ofM2 - d21 * ofM1) * b2;
  effects[2] = ofM1 * d21 * b2;
  effects[3] = effects[0]! + effects[1]! + effects[2]!;
}
