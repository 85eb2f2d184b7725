import { matches, type Where } from "../design.js";
import type { Answers } from "../session.js";

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
 * Covariances are swept in the order of the chain. NaN where nothing varies that would have to.
 */
export function serialPaths(all: readonly Answers[], where: Where): Paths {
  const covariance = covariances(all.filter(({ cell }) => matches(cell, where)));
  const a1 = covariance[0]![1]! / covariance[0]![0]!;
  sweep(covariance, 0);
  const d21 = covariance[1]![2]! / covariance[1]![1]!;
  sweep(covariance, 1);
  const b2 = covariance[2]![3]! / covariance[2]![2]!;
  return { a1, d21, b2, indirect: a1 * d21 * b2 };
}

/** Sums of products around the means of uncertainty, confidence, threat and divergence. */
function covariances(answers: readonly Answers[]): number[][] {
  const columns = answers.map(({ cell, rating, confidence, threat }) => ({ uncertain: cell.certainty === "uncertain" ? 1 : 0, against: cell.opinions === "positive" ? -1 : 1, rating, confidence, threat }));
  const n = columns.reduce((sum, { rating }) => sum + rating.length, 0);
  const sums = [0, 0, 0, 0];
  const products = sums.map(() => [0, 0, 0, 0]);
  const row = [0, 0, 0, 0];
  for (const { uncertain, against, rating, confidence, threat } of columns) {
    for (let i = 0; i < rating.length; i++) {
      row[0] = uncertain;
      row[1] = confidence[i]!;
      row[2] = threat[i]!;
      row[3] = against * rating[i]!;
      for (let p = 0; p < 4; p++) {
        sums[p]! += row[p]!;
        for (let q = p; q < 4; q++) products[p]![q]! += row[p]! * row[q]!;
      }
    }
  }
  return products.map((line, p) => line.map((_, q) => products[Math.min(p, q)]![Math.max(p, q)]! - (sums[p]! * sums[q]!) / n));
}

/** Takes out of all others what column k explains of them. */
function sweep(covariance: number[][], k: number): void {
  const by = [...covariance[k]!];
  for (let p = k + 1; p < 4; p++) for (let q = k + 1; q < 4; q++) covariance[p]![q]! -= (by[p]! * by[q]!) / by[k]!;
}
