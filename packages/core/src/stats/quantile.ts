/**
 * The value below which lies a share p, in [0, 1], of the values: linear between the order statistics, type 7 of Hyndman & Fan, as R does
 * by default.
 *
 * @returns NaN for no values, for p outside [0, 1], and if any value is NaN
 * @see Hyndman & Fan (1996), Sample quantiles in statistical packages, The American Statistician 50(4); doi:10.1080/00031305.1996.10473566
 */
export const quantile = (values: ArrayLike<number>, p: number): number => quantileOfSorted(sorted(values), p);

/** The same of values that `sorted` has put in order. */
export function quantileOfSorted(values: ArrayLike<number>, p: number): number {
  const last = values.length - 1;
  if (!(p >= 0 && p <= 1) || last < 0 || Number.isNaN(values[last])) return NaN;
  const at = last * p;
  const below = Math.floor(at);
  const share = at - below;
  const low = values[below]!;
  return share === 0 || low === values[below + 1] ? low : (1 - share) * low + share * values[below + 1]!;
}

/** A copy in ascending order, NaN last. */
export const sorted = (values: ArrayLike<number>): Float64Array => Float64Array.from(values).sort();
