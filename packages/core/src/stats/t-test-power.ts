import { noncentralStudent } from "./distribution/noncentral-student.js";
import { student } from "./distribution/student.js";

/** A t test of two independent groups of equal variance. */
export interface TTestDesign {
  /** Difference of means in standard deviations. */
  readonly effect: number;
  /** Probability of a false alarm, in (0, 1); .05 by default. */
  readonly alpha?: number;
  /** 2 by default; 1 seeks a positive effect only. */
  readonly sides?: 1 | 2;
}

/**
 * Exact power of Student's two-sample t test, in [0, 1], from the noncentral t distribution; both tails count in a two-sided test.
 *
 * @param n1 people in the first group
 * @param n2 in the second; together at least 3
 * @see Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, chapter 2; doi:10.4324/9780203771587
 */
export function tTestPower(n1: number, n2: number, { effect, alpha = 0.05, sides = 2 }: TTestDesign): number {
  const df = n1 + n2 - 2;
  const critical = student(df).upperQuantile(alpha / sides);
  const { cdf, upper } = noncentralStudent(df, effect * Math.sqrt((n1 * n2) / (n1 + n2)));
  return upper(critical) + (sides === 2 ? cdf(-critical) : 0);
}

const MOST = 1_048_576;

/** People in each group (at least 2) that the test needs for a power; null above 1,048,576. */
export function tTestSize(power: number, design: TTestDesign): number | null {
  const enough = (n: number): boolean => tTestPower(n, n, design) >= power;
  let high = 2;
  while (!enough(high)) {
    high *= 2;
    if (high > MOST) return null;
  }
  let low = high / 2;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle;
  }
  return high;
}
