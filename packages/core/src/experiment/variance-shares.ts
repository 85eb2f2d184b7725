import { rowLength, type SaltelliDesign } from "./saltelli.js";

/** Estimates from some rows: S1 of each factor, then ST of each, then, with second order, S2 of each pair (0, 1), (0, 2), ... */
export type VarianceShares = (rows: Uint32Array) => Float64Array;

/**
 * The estimators: with the mean taken off all outputs, V the variance over A and B, E the mean over rows,
 *
 * S1_i = E[B (AB_i − A)] / V, ST_i = E[(A − AB_i)²] / 2V, S2_ij = E[BA_i AB_j − A B] / V − S1_i − S1_j.
 */
export function varianceShares({ factors, secondOrder }: SaltelliDesign, outputs: Float64Array): VarianceShares {
  const k = factors.length;
  const length = rowLength(k, secondOrder);
  const y = centred(outputs);
  const pairs = pairsOf(k);
  return (rows) => {
    const variance = varianceOf(y, rows, length);
    const single = singleMeans(y, rows, length, k).map((share) => share / variance);
    if (!secondOrder) return single;
    const joint = jointMeans(y, rows, length, k, pairs);
    return Float64Array.of(...single, ...pairs.map(([i, j], p) => joint[p]! / variance - single[i]! - single[j]!));
  };
}

/** Each pair of k factors once, the first before the second. */
export const pairsOf = (k: number): [number, number][] =>
  Array.from({ length: k }, (_, i) => Array.from({ length: k - 1 - i }, (_, j): [number, number] => [i, i + 1 + j])).flat();

/** Outputs less their mean; exactly 0 where they do not vary. */
function centred(outputs: Float64Array): Float64Array {
  const moved = outputs.map((output) => output - outputs[0]!);
  const mean = moved.reduce((sum, value) => sum + value, 0) / moved.length;
  return moved.map((value) => value - mean);
}

/** Over A and B; exactly 0 where they do not vary. */
function varianceOf(y: Float64Array, rows: Uint32Array, length: number): number {
  const start = y[rows[0]! * length]!;
  let sum = 0;
  let squares = 0;
  for (const row of rows) {
    const a = y[row * length]! - start;
    const b = y[row * length + length - 1]! - start;
    sum += a + b;
    squares += a * a + b * b;
  }
  const count = 2 * rows.length;
  return squares / count - (sum / count) * (sum / count);
}

function singleMeans(y: Float64Array, rows: Uint32Array, length: number, k: number): Float64Array {
  const means = new Float64Array(2 * k);
  for (const row of rows) {
    const at = row * length;
    const a = y[at]!;
    const b = y[at + length - 1]!;
    for (let i = 0; i < k; i++) {
      const moved = y[at + 1 + i]! - a;
      means[i] = means[i]! + b * moved;
      means[k + i] = means[k + i]! + (moved * moved) / 2;
    }
  }
  return means.map((sum) => sum / rows.length);
}

function jointMeans(y: Float64Array, rows: Uint32Array, length: number, k: number, pairs: readonly [number, number][]): Float64Array {
  const means = new Float64Array(pairs.length);
  for (const row of rows) {
    const at = row * length;
    const both = y[at]! * y[at + length - 1]!;
    for (let p = 0; p < pairs.length; p++) {
      const [i, j] = pairs[p]!;
      means[p] = means[p]! + y[at + 1 + k + i]! * y[at + 1 + j]! - both;
    }
  }
  return means.map((sum) => sum / rows.length);
}
