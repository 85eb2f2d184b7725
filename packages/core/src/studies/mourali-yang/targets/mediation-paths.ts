import { matches, type Where } from "../design.js";
import { type Answers, NEUTRAL } from "../session.js";

/** Unstandardised paths of the serial mediation, in points of our scales, and their product. */
export interface Paths {
  readonly a1: number;
  readonly d21: number;
  readonly b2: number;
  readonly indirect: number;
}

/**
 * Least squares paths uncertainty (0, 1) -> confidence (a1) -> threat (d21) -> divergence (b2), each given all that comes before it.
 *
 * The same as `serialMediation` of the answers' columns, from sums in one pass: calibration asks for it at every point. Divergence is
 * measured from the middle of the scale, against the opinions heard. NaN where nothing varies that would have to.
 */
export function mediationPaths(all: readonly Answers[], where: Where): Paths {
  const covariance = covariances(all.filter(({ cell }) => matches(cell, where)).map(sumsOf));
  const a1 = covariance[0]![1]! / covariance[0]![0]!;
  sweep(covariance, 0);
  const d21 = covariance[1]![2]! / covariance[1]![1]!;
  sweep(covariance, 1);
  const b2 = covariance[2]![3]! / covariance[2]![2]!;
  return { a1, d21, b2, indirect: a1 * d21 * b2 };
}

/** Sums over one cell: of uncertainty, confidence, threat and divergence, and of their products. */
interface Sums {
  readonly n: number;
  readonly first: readonly number[];
  readonly second: readonly (readonly number[])[];
}

function sumsOf({ cell, rating, confidence, threat }: Answers): Sums {
  const n = rating.length;
  const x = cell.certainty === "uncertain" ? 1 : 0;
  const against = cell.opinions === "positive" ? -1 : 1;
  let [c, t, d, cc, ct, cd, tt, td, dd] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    const K = confidence[i]!;
    const T = threat[i]!;
    const D = against * (rating[i]! - NEUTRAL);
    c += K;
    t += T;
    d += D;
    cc += K * K;
    ct += K * T;
    cd += K * D;
    tt += T * T;
    td += T * D;
    dd += D * D;
  }
  return { n, first: [x * n, c, t, d], second: [[x * n, x * c, x * t, x * d], [x * c, cc, ct, cd], [x * t, ct, tt, td], [x * d, cd, td, dd]] };
}

/** Sums of products around the means. */
function covariances(cells: readonly Sums[]): number[][] {
  const total = (value: (sums: Sums) => number) => cells.reduce((sum, each) => sum + value(each), 0);
  const n = total((sums) => sums.n);
  const first = [0, 1, 2, 3].map((p) => total((sums) => sums.first[p]!));
  return [0, 1, 2, 3].map((p) => [0, 1, 2, 3].map((q) => total((sums) => sums.second[p]![q]!) - (first[p]! * first[q]!) / n));
}

/** Takes out of all others what column k explains of them. */
function sweep(covariance: number[][], k: number): void {
  const by = [...covariance[k]!];
  for (let p = k + 1; p < 4; p++) for (let q = k + 1; q < 4; q++) covariance[p]![q]! -= (by[p]! * by[q]!) / by[k]!;
}
