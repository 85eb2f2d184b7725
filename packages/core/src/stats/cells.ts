import { cellCount, cellLevels, cellName, cellOf } from "./cell-position.js";
import { type Factor, factorsOf, type Labels } from "./factors.js";
import { meanOf, sumOf } from "./moments.js";
import { isRefusal, type Refusal } from "./refusal.js";
import { isRounding } from "./rounding.js";
import { unfit } from "./unfit.js";

/** One combination of levels. */
export interface Cell {
  /** The cell in words: "power high, certainty low". */
  readonly name: string;
  readonly levels: Readonly<Record<string, string | number>>;
  readonly n: number;
  /** NaN without rows. */
  readonly mean: number;
  /** Sum of the squares of distances from the mean; 0 where they are no more than rounding. */
  readonly squares: number;
}

/** The cells of a crossed design. */
export interface Cells {
  readonly factors: readonly Factor[];
  /** Every combination of levels, the last factor's level changing fastest. */
  readonly list: readonly Cell[];
}

/**
 * Counts, means and spreads of a response in each combination of levels.
 *
 * @param response n finite numbers
 * @param labels each factor's level for each row
 * @returns a refusal where lengths differ, a number is not finite or a factor has one level
 */
export function cellsOf(response: ArrayLike<number>, labels: Readonly<Record<string, Labels>>): Cells | Refusal {
  const factors = factorsOf(labels, response.length);
  if (isRefusal(factors)) return factors;
  const fault = unfit([["response", response]]);
  if (fault !== null) return fault;
  const values = Array.from({ length: cellCount(factors) }, (): number[] => []);
  for (let i = 0; i < response.length; i++) values[cellOf(factors, i)]!.push(response[i]!);
  return { factors, list: values.map((own, cell) => described(factors, cell, own)) };
}

function described(factors: readonly Factor[], cell: number, values: readonly number[]): Cell {
  const levels = cellLevels(factors, cell);
  const mean = meanOf(values);
  const squares = sumOf(values.length, (i) => (values[i]! - mean) * (values[i]! - mean));
  return {
    name: cellName(factors, cell),
    levels: Object.fromEntries(factors.map(({ name }, k) => [name, levels[k]!])),
    n: values.length,
    mean,
    squares: isRounding(squares, values.length * mean * mean) ? 0 : squares,
  };
}
