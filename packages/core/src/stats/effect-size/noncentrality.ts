import { rootOfRising } from "../../math/root.js";
import { fisher } from "../distribution/fisher.js";
import { noncentralFisher } from "../distribution/noncentral-fisher.js";
import { noncentralStudent } from "../distribution/noncentral-student.js";

/** Confidence limits of a noncentrality. */
export interface NoncentralityLimits {
  readonly low: number;
  readonly high: number;
}

/**
 * The noncentralities under which a t this high, and one this low, each have probability (1 - level) / 2.
 *
 * @returns NaN where t is not finite, df not in (0, Infinity) or level not in (0, 1)
 * @see Steiger & Fouladi (1997), Noncentrality interval estimation and the evaluation of statistical models; in What if there were no
 * significance tests?, chapter 9
 */
export function studentNoncentrality(t: number, df: number, level: number): NoncentralityLimits {
  const tail = (1 - level) / 2;
  if (!(Math.abs(t) < Infinity && df > 0 && df < Infinity && tail > 0 && tail < 0.5)) return { low: NaN, high: NaN };
  const step = Math.sqrt(1 + (t * t) / (2 * df));
  const lowest = (of: number): number => rootOfRising((delta) => noncentralStudent(df, delta).upper(of) / tail - 1, of, step);
  return { low: lowest(t), high: -lowest(-t) };
}

/**
 * The noncentralities >= 0 under which an F this high, and one this low, each have probability (1 - level) / 2; 0 where even without an
 * effect F is rarely so low.
 *
 * @returns NaN where f is not in [0, Infinity), a df not in (0, Infinity) or level not in (0, 1)
 * @see Steiger (2004), Beyond the F test, Psychological Methods 9(2); doi:10.1037/1082-989X.9.2.164
 */
export function fisherNoncentrality(f: number, df1: number, df2: number, level: number): NoncentralityLimits {
  const tail = (1 - level) / 2;
  if (!(f >= 0 && f < Infinity && df1 > 0 && df2 > 0 && df1 + df2 < Infinity && tail > 0 && tail < 0.5)) return { low: NaN, high: NaN };
  const central = fisher(df1, df2);
  const middle = df1 * f;
  const step = Math.sqrt(1 + middle + (middle * middle) / df2) / 2;
  const search = (excess: (lambda: number) => number): number => rootOfRising((lambda) => excess(Math.max(0, lambda)), middle, step);
  return {
    low: central.upper(f) >= tail ? 0 : search((lambda) => noncentralFisher(df1, df2, lambda).upper(f) / tail - 1),
    high: central.cdf(f) <= tail ? 0 : search((lambda) => 1 - noncentralFisher(df1, df2, lambda).cdf(f) / tail),
  };
}
