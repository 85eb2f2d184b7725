import type { Numbered } from "./demand.js";
import type { Outcome } from "./outcome.js";
import type { PanelError } from "./panel-error.js";

/** Squared distance of the misfits of numbers from none. */
export type Distance = (misfits: Float64Array) => number;

/** Each number by itself: the sum of squares. */
export const independent: Distance = (misfits) => misfits.reduce((sum, misfit) => sum + misfit * misfit, 0);

/**
 * A distance in which what numbers share counts once.
 *
 * Evaluation, confidence and threat of one cell are means over the same people, so their sampling errors are correlated, as much as the
 * answers are at the given outcome. The panel's error is one for all numbers. Everything else counts by itself.
 */
export function distanceAt(numbers: readonly Numbered[], outcome: Outcome, panelError: PanelError): Distance {
  const root = choleskyOf(numbers.map((a, p) => numbers.map((b, q) => (p === q ? a.own : sharedLuck(a, b, outcome)) + panelError[p]![q]!)));
  return (misfits) => squaredLength(root, misfits);
}

/** Covariance of the luck of the article's participants in two misfits. */
function sharedLuck(a: Numbered, b: Numbered, outcome: Outcome): number {
  if (a.meanOf === null || b.meanOf === null || a.experiment !== b.experiment || a.meanOf.cell !== b.meanOf.cell) return 0;
  const answers = outcome[a.experiment][a.meanOf.cell]!;
  return a.sampling * b.sampling * correlation(answers[a.meanOf.measure], answers[b.meanOf.measure]);
}

function correlation(x: Float64Array, y: Float64Array): number {
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(x), mean(y)];
  let [xx, xy, yy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    xx += (x[i]! - meanX) * (x[i]! - meanX);
    xy += (x[i]! - meanX) * (y[i]! - meanY);
    yy += (y[i]! - meanY) * (y[i]! - meanY);
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : 0;
}

/** The lower triangle whose product with its transpose is the matrix. */
function choleskyOf(matrix: readonly (readonly number[])[]): number[][] {
  const root: number[][] = [];
  for (const [p, row] of matrix.entries()) {
    const line: number[] = [];
    for (let q = 0; q < p; q++) line.push((row[q]! - dot(line, root[q]!, q)) / root[q]![q]!);
    root.push([...line, Math.sqrt(row[p]! - dot(line, line, p))]);
  }
  return root;
}

/** Squared length of what solves `root x = values`. */
function squaredLength(root: readonly (readonly number[])[], values: Float64Array): number {
  const solved: number[] = [];
  for (const [p, value] of values.entries()) solved.push((value - dot(root[p]!, solved, p)) / root[p]![p]!);
  return dot(solved, solved, solved.length);
}

function dot(a: readonly number[], b: readonly number[], n: number): number {
  let sum = 0;
  for (let k = 0; k < n; k++) sum += a[k]! * b[k]!;
  return sum;
}
