import { type Factor, products, sumCoding } from "./factors.js";

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
