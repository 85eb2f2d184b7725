/** Share of a column's length that those before it must leave unexplained. */
const LEAST_LEFT = 1e-9;

/** A least squares fit in numbers only. */
export interface LeastSquares {
  /** `Float64Array(p)`. */
  readonly coefficients: Float64Array;
  /** `Float64Array(n)`: the response in orthogonal coordinates, of which the first p belong to the columns in their order. */
  readonly effects: Float64Array;
  /** p columns of p numbers: the columns in the same coordinates, zero below the diagonal. */
  readonly triangle: readonly Float64Array[];
  /** `Float64Array(p)`: diagonal of the inverse of X'X. */
  readonly inverseDiagonal: Float64Array;
}

/**
 * Least squares by Householder reflections, without pivoting.
 *
 * @param columns p columns of n numbers, p <= n; copied, not overwritten
 * @returns the position of the first column that depends on those before it (less than 1e-9 of its length is its own), where there is one
 * @see Golub (1965), Numerical methods for solving linear least squares problems, Numer. Math. 7; doi:10.1007/BF01436075
 */
export function leastSquares(columns: readonly ArrayLike<number>[], response: ArrayLike<number>): LeastSquares | number {
  const matrix = columns.map((column) => new Float64Array(column));
  const effects = new Float64Array(response);
  const diagonal = new Float64Array(matrix.length);
  for (let k = 0; k < matrix.length; k++) {
    const column = matrix[k]!;
    const left = lengthFrom(column, k);
    if (!(left > LEAST_LEFT * lengthFrom(columns[k]!, 0))) return k;
    const turned = column[k]! > 0 ? -left : left;
    column[k]! -= turned;
    for (let j = k + 1; j < matrix.length; j++) reflect(matrix[j]!, column, k, -turned * column[k]!);
    reflect(effects, column, k, -turned * column[k]!);
    diagonal[k] = turned;
  }
  return solved(matrix, diagonal, effects);
}

function lengthFrom(column: ArrayLike<number>, start: number): number {
  let sum = 0;
  for (let i = start; i < column.length; i++) sum += column[i]! * column[i]!;
  return Math.sqrt(sum);
}

/** Mirrors a column in the plane at right angles to `axis` from row k on; `half` is half the axis' squared length. */
function reflect(column: Float64Array, axis: Float64Array, k: number, half: number): void {
  let along = 0;
  for (let i = k; i < column.length; i++) along += axis[i]! * column[i]!;
  const share = along / half;
  for (let i = k; i < column.length; i++) column[i]! -= share * axis[i]!;
}

/** Coefficients from R b = effects, and the diagonal of Z Z' from R Z = I; above its diagonal R lies in the matrix. */
function solved(matrix: readonly Float64Array[], diagonal: Float64Array, effects: Float64Array): LeastSquares {
  const count = matrix.length;
  const triangle = matrix.map((column, k) => new Float64Array(count).map((_, j) => (j < k ? column[j]! : j === k ? diagonal[k]! : 0)));
  const inverseDiagonal = new Float64Array(count);
  for (let k = 0; k < count; k++) {
    const unit = new Float64Array(count);
    unit[k] = 1;
    const inverse = backSubstituted(triangle, unit);
    for (let j = 0; j <= k; j++) inverseDiagonal[j]! += inverse[j]! * inverse[j]!;
  }
  return { coefficients: backSubstituted(triangle, effects), effects, triangle, inverseDiagonal };
}

function backSubstituted(triangle: readonly Float64Array[], right: Float64Array): Float64Array {
  const solution = right.slice(0, triangle.length);
  for (let k = triangle.length - 1; k >= 0; k--) {
    solution[k]! /= triangle[k]![k]!;
    for (let j = 0; j < k; j++) solution[j]! -= triangle[k]![j]! * solution[k]!;
  }
  return solution;
}

/** Sum of the squares of the numbers in positions [from, to). */
export function squaresBetween(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += values[i]! * values[i]!;
  return sum;
}

/**
 * How many of the response's squares the `added` columns explain beyond the `kept` ones; both by position among the columns of a fit.
 *
 * Columns and response are compared in the fit's p coordinates: rows no longer count.
 *
 * @returns NaN where the kept and added columns depend on each other, as those of a fit never do
 */
export function extraSquares({ triangle, effects }: LeastSquares, kept: readonly number[], added: readonly number[]): number {
  const fit = leastSquares([...kept, ...added].map((k) => triangle[k]!), effects.subarray(0, triangle.length));
  return typeof fit === "number" ? NaN : squaresBetween(fit.effects, kept.length, kept.length + added.length);
}
