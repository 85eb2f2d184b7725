/** Ways to keep many tests from finding something by chance: `holm` and `hochberg` bound the chance of any false finding, `bh` and `by` their share. */
export type Adjustment = "bonferroni" | "holm" | "hochberg" | "bh" | "by";

/**
 * Adjusted probabilities, in the order of those given: below alpha exactly where the method rejects at alpha.
 *
 * NaN is left as it is and not counted as a test, as R's `p.adjust` does with missing values.
 *
 * @param p in [0, 1]
 * @see Holm (1979), JSTOR 4615733; Hochberg (1988), doi:10.1093/biomet/75.4.800; Benjamini & Hochberg (1995),
 * doi:10.1111/j.2517-6161.1995.tb02031.x; Benjamini & Yekutieli (2001), doi:10.1214/aos/1013699998
 */
export function adjust(p: ArrayLike<number>, method: Adjustment): number[] {
  const order = Array.from(p, (_, i) => i).filter((i) => !Number.isNaN(p[i])).sort((i, j) => p[i]! - p[j]! || i - j);
  const raised = raise(order.map((i) => p[i]!), method);
  const adjusted = Array.from(p, () => NaN);
  for (const [rank, i] of order.entries()) adjusted[i] = Math.min(1, raised[rank]!);
  return adjusted;
}

/** Of probabilities in ascending order. */
function raise(p: readonly number[], method: Adjustment): number[] {
  const m = p.length;
  switch (method) {
    case "bonferroni": return p.map((value) => m * value);
    case "holm": return neverFalling(p.map((value, rank) => (m - rank) * value));
    case "hochberg": return neverRisingBackwards(p.map((value, rank) => (m - rank) * value));
    case "bh": return neverRisingBackwards(p.map((value, rank) => (m / (rank + 1)) * value));
    case "by": return neverRisingBackwards(p.map((value, rank) => ((harmonic(m) * m) / (rank + 1)) * value));
  }
}

function neverFalling(values: readonly number[]): number[] {
  let most = 0;
  return values.map((value) => (most = Math.max(most, value)));
}

function neverRisingBackwards(values: readonly number[]): number[] {
  let least = Infinity;
  return values.toReversed().map((value) => (least = Math.min(least, value))).toReversed();
}

function harmonic(m: number): number {
  let sum = 0;
  for (let k = 1; k <= m; k++) sum += 1 / k;
  return sum;
}
