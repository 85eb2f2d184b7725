import { fisher } from "./distribution/fisher.js";
import { normal } from "./distribution/normal.js";
import type { IntervalEstimate } from "./interval-estimate.js";

/**
 * A proportion with Wilson's score interval, which covers about `level` of the time on average; NaN unless 0 <= successes <= n, n >= 1.
 *
 * @see Wilson (1927), J. Am. Stat. Assoc. 22, doi:10.1080/01621459.1927.10502953; Brown, Cai & DasGupta (2001), doi:10.1214/ss/1009213286
 */
export function wilson(successes: number, n: number, level = 0.95): IntervalEstimate {
  if (!possible(successes, n)) return UNKNOWN;
  const z = normal.upperQuantile((1 - level) / 2);
  const failures = n - successes;
  const middle = successes + (z * z) / 2;
  const half = z * Math.sqrt((successes * failures) / n + (z * z) / 4);
  const all = n + z * z;
  return { estimate: successes / n, low: successes === 0 ? 0 : (middle - half) / all, high: failures === 0 ? 1 : (middle + half) / all };
}

/**
 * A proportion with Clopper and Pearson's interval, which covers at least `level` of the time; NaN unless 0 <= successes <= n, n >= 1.
 *
 * @see Clopper & Pearson (1934), Biometrika 26(4); doi:10.1093/biomet/26.4.404
 */
export function clopperPearson(successes: number, n: number, level = 0.95): IntervalEstimate {
  if (!possible(successes, n)) return UNKNOWN;
  const tail = (1 - level) / 2;
  return { estimate: successes / n, low: lowest(successes, n, tail), high: 1 - lowest(n - successes, n, tail) };
}

/** The proportion at which so many successes or more have probability `tail`: a beta quantile, by way of F. */
function lowest(successes: number, n: number, tail: number): number {
  if (successes === 0) return 0;
  const failures = n - successes + 1;
  return 1 / (1 + failures / (successes * fisher(2 * successes, 2 * failures).quantile(tail)));
}

const possible = (successes: number, n: number): boolean => successes >= 0 && successes <= n && n >= 1;
const UNKNOWN: IntervalEstimate = { estimate: NaN, low: NaN, high: NaN };
