import { type Refusal, refuse } from "./refusal.js";

/** A grouping of rows, by name. */
export type Labels = readonly (string | number)[];

/** One factor of a design. */
export interface Factor {
  readonly name: string;
  /** At least two, strings by code unit or numbers ascending, numbers first. */
  readonly levels: readonly (string | number)[];
  /** `Int32Array(n)`: the position of each row's level in `levels`. */
  readonly codes: Int32Array;
}

/**
 * Factors from the levels of each row, whose order in the rows means nothing.
 *
 * @param n how many rows there must be
 */
export function factorsOf(labels: Readonly<Record<string, Labels>>, n: number): readonly Factor[] | Refusal {
  const factors: Factor[] = [];
  for (const [name, values] of Object.entries(labels)) {
    if (values.length !== n) return refuse("lengths differ", name);
    const levels = [...new Set(values)].sort(byLevel);
    if (levels.length < 2) return refuse("one level only", name);
    const position = new Map(levels.map((level, k) => [level, k]));
    factors.push({ name, levels, codes: Int32Array.from(values, (value) => position.get(value)!) });
  }
  return factors;
}

function byLevel(a: string | number, b: string | number): number {
  if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Sum-to-zero columns of a factor: column k is 1 in level k, −1 in the last level, 0 elsewhere.
 *
 * Coefficients then are distances from the unweighted mean of the levels, so that main effects mean the same in unbalanced designs.
 *
 * @returns one `Float64Array(n)` for each level but the last
 */
export function sumCoding({ levels, codes }: Factor): readonly Float64Array[] {
  const last = levels.length - 1;
  return Array.from({ length: last }, (_, k) => {
    const column = new Float64Array(codes.length);
    for (let i = 0; i < codes.length; i++) column[i] = codes[i] === k ? 1 : codes[i] === last ? -1 : 0;
    return column;
  });
}

/** Columns of an interaction: every product of one column of each, of those of the first factor in turn. */
export function products(codings: readonly (readonly Float64Array[])[]): readonly Float64Array[] {
  return codings.reduce((left, right) => left.flatMap((a) => right.map((b) => a.map((value, i) => value * b[i]!))));
}
