import type { Design, DesignSeed } from "./design.js";
import { type Factor, factorMistakes, tooMany } from "./factor.js";
import { MOST_POINTS, notWhole, refuse } from "./refuse.js";
import { MOST_DIMENSIONS, sobolPoints } from "./sobol-sequence.js";

/** A design from which variance shares are estimated: n rows of points that exchange coordinates. */
export interface SaltelliDesign extends Design {
  readonly n: number;
  readonly secondOrder: boolean;
}

/** Points of a row: A, one AB per factor, with second order one BA per factor, B. */
export const rowLength = (factors: number, secondOrder: boolean): number => (secondOrder ? 2 : 1) * factors + 2;

/**
 * Saltelli's design: n (k + 2) points for k factors, or n (2k + 2) with second order, in SALib's order.
 *
 * A row's A and B are the halves of a point of the Owen-scrambled Sobol sequence in 2k dimensions; AB_i is A with coordinate i of B, BA_i
 * the reverse. The first rows are the same for every n; the estimates are best where n is a power of two.
 *
 * @throws {SpecError} when factors are not well formed or more than 64, or n is not a whole number in [2, 2^24]
 * @see Saltelli et al. (2010), Comput. Phys. Commun. 181(2); doi:10.1016/j.cpc.2009.09.018
 */
export function saltelli(factors: readonly Factor[], n: number, { secondOrder = false, ...luck }: DesignSeed & { readonly secondOrder?: boolean }): SaltelliDesign {
  refuse("Saltelli design", [...factorMistakes(factors), tooMany(factors, MOST_DIMENSIONS / 2), notWhole("n", n, 2, MOST_POINTS)]);
  const points = sobolPoints(n, 2 * factors.length, luck).flatMap((point) => rowOf(point, secondOrder));
  return { factors, n, secondOrder, points };
}

function rowOf(point: Float64Array, secondOrder: boolean): Float64Array[] {
  const k = point.length / 2;
  const a = point.slice(0, k);
  const b = point.slice(k);
  const crossed = (from: Float64Array, other: Float64Array) => Array.from(from, (_, i) => from.with(i, other[i]!));
  return [a, ...crossed(a, b), ...(secondOrder ? crossed(b, a) : []), b];
}
