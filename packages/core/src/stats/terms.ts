import { type Factor, products, sumCoding } from "./factors.js";
import { type Refusal, refuse } from "./refusal.js";

/** A main effect or an interaction in a design. */
export interface Term {
  /** Names of its factors, joined by colons. */
  readonly name: string;
  readonly factors: readonly Factor[];
  /** Its columns, sum-to-zero coded; their number is its degrees of freedom. */
  readonly columns: readonly Float64Array[];
}

/** All terms of at most `order` factors, those of fewer factors first. */
export function termsOf(factors: readonly Factor[], order: number): readonly Term[] {
  const codings = new Map(factors.map((factor) => [factor, sumCoding(factor)]));
  return subsets(factors)
    .filter((subset) => subset.length > 0 && subset.length <= order)
    .sort((a, b) => a.length - b.length)
    .map((subset) => ({ name: subset.map(({ name }) => name).join(":"), factors: subset, columns: products(subset.map((factor) => codings.get(factor)!)) }));
}

/** Subsets of the same size stand in the order of their first factors. */
function subsets<T>([first, ...rest]: readonly T[]): T[][] {
  if (first === undefined) return [[]];
  const without = subsets(rest);
  return [...without.map((subset) => [first, ...subset]), ...without];
}

/** True where every factor of a term is also one of the other's. */
export const within = (term: Term, other: Term): boolean => term.factors.every((factor) => other.factors.includes(factor));

/** A refusal that names the first empty cell among a term's combinations of levels, null where there is none. */
export function emptyCell({ factors }: Term): Refusal | null {
  const cells = factors.reduce((count, { levels }) => count * levels.length, 1);
  const met = new Set<number>();
  for (let i = 0; i < factors[0]!.codes.length; i++) met.add(cellOf(factors, i));
  for (let cell = 0; cell < cells; cell++) if (!met.has(cell)) return refuse("empty cell", cellName(factors, cell));
  return null;
}

/** Position of a row's cell among all combinations of levels, the last factor's level changing fastest. */
export function cellOf(factors: readonly Factor[], row: number): number {
  let cell = 0;
  for (const { levels, codes } of factors) cell = cell * levels.length + codes[row]!;
  return cell;
}

/** The levels of a cell, in the order of the factors. */
export function cellLevels(factors: readonly Factor[], cell: number): readonly (string | number)[] {
  let left = cell;
  return factors.toReversed().map(({ levels }) => {
    const code = left % levels.length;
    left = (left - code) / levels.length;
    return levels[code]!;
  }).toReversed();
}

/** A cell in words: "power high, certainty low". */
export function cellName(factors: readonly Factor[], cell: number): string {
  return cellLevels(factors, cell).map((level, k) => `${factors[k]!.name} ${level}`).join(", ");
}
