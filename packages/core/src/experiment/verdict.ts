import { type Interval, meanInterval } from "../stats/interval.js";

/** What a claim expects of an effect. */
export type Expectation = "positive" | "negative" | "zero" | "not negative";

/** What came of it. */
export type Verdict = "supported" | "leans" | "too close" | "reversed" | "equivalent";

/** An effect over replications or pairs, judged. */
export interface Judged {
  /** Mean over replications with its 95 % interval. */
  readonly estimate: Interval;
  /** Share of replications on the expected side of 0; null where none is expected. */
  readonly agree: number | null;
  readonly verdict: Verdict;
  /** The verdict is the one that was expected. */
  readonly holds: boolean;
}

/** Smallest effect that counts, on the scale of attitudes. */
export const SMALLEST_EFFECT = 0.05;

/**
 * Judges an effect over two or more replications; the rule stands before any run.
 *
 * A sign is supported when 95 % of replications agree, the 95 % interval excludes 0 and the mean is at least the margin from 0; it
 * leans at 80 %. Zero means that the 90 % interval lies within the margin; not negative, that the 95 % interval lies above -margin.
 *
 * @param values one estimate a replication
 */
export function judge(values: readonly number[], expects: Expectation, margin = SMALLEST_EFFECT): Judged | null {
  const estimate = meanInterval(values);
  if (estimate === null) return null;
  const narrow = meanInterval(values, 0.9)!;
  const equivalent = narrow.low > -margin && narrow.high < margin;
  if (expects === "zero") {
    const outside = narrow.low >= margin || narrow.high <= -margin;
    return { estimate, agree: null, verdict: equivalent ? "equivalent" : outside ? "reversed" : "too close", holds: equivalent };
  }
  if (expects === "not negative") {
    const verdict = estimate.low > -margin ? "supported" : estimate.high < -margin ? "reversed" : "too close";
    return { estimate, agree: shareOf(values, (value) => value > -margin), verdict, holds: verdict === "supported" };
  }
  const sign = expects === "positive" ? 1 : -1;
  const agree = shareOf(values, (value) => sign * value > 0);
  const verdict = equivalent ? "equivalent" : signed(estimate, sign, agree, margin) ?? "too close";
  return { estimate, agree, verdict, holds: verdict === "supported" };
}

function signed({ mean, low, high }: Interval, sign: number, agree: number, margin: number): Verdict | null {
  if (low <= 0 && high >= 0) return null;
  const toward = sign * mean > 0;
  const share = toward ? agree : 1 - agree;
  if (share >= 0.95 && Math.abs(mean) >= margin) return toward ? "supported" : "reversed";
  return toward && share >= 0.8 ? "leans" : null;
}

const shareOf = (values: readonly number[], holds: (value: number) => boolean): number => values.filter(holds).length / values.length;
