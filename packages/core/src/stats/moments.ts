/** Arithmetic mean, corrected once by the mean of what is left; NaN for no values and where one is not finite. */
export function meanOf(values: ArrayLike<number>): number {
  const rough = sumOf(values.length, (i) => values[i]!) / values.length;
  return rough + sumOf(values.length, (i) => values[i]! - rough) / values.length;
}

/** Variance with n - 1, from deviations corrected for the rounding of the mean; NaN for fewer than two values and where one is not finite. */
export function varianceOf(values: ArrayLike<number>): number {
  const n = values.length;
  if (n < 2) return NaN;
  const mean = meanOf(values);
  const left = sumOf(n, (i) => values[i]! - mean);
  return (sumOf(n, (i) => (values[i]! - mean) * (values[i]! - mean)) - (left * left) / n) / (n - 1);
}

/** term(0) + term(1) + ... + term(n - 1), in this order. */
export function sumOf(n: number, term: (i: number) => number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += term(i);
  return sum;
}
