import { type Interval, meanInterval } from "../stats/interval.js";

/** What a claim expects of an effect. */
export type Expectation = "positive" | "negative" | "zero" | "not negative";

/** What came of it. */
export type Verdict = "supported" | "leans" | "too close" | "reversed" | "equivalent";

/** An effect over replications or pairs, judged. */
export interface Judged {
  /** Mean over replications with its 95 % interval. */
  readonly estimate: Interval;
  /** Share of replications on the expected side of 0, or above -margin where "not negative" is expected; null where zero is. */
  readonly agree: number | null;
  readonly verdict: Verdict;
  /** The verdict is the one that was expected. */
  readonly holds: boolean;
  /** What was expected is shown not to be: the effect is reversed, or a sign was expected and the effect is equivalent to 0. */
  readonly refuted: boolean;
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
  const within = narrow.low > -margin && narrow.high < margin;
  switch (expects) {
    case "zero": {
      const verdict = within ? "equivalent" : narrow.low >= margin || narrow.high <= -margin ? "reversed" : "too close";
      return { estimate, agree: null, verdict, holds: within, refuted: verdict === "reversed" };
    }
    case "not negative": {
      const verdict = estimate.low > -margin ? "supported" : estimate.high < -margin ? "reversed" : "too close";
      return { estimate, agree: shareOf(values, (value) => value > -margin), verdict, holds: verdict === "supported", refuted: verdict === "reversed" };
    }
    default: {
      const verdict = within ? "equivalent" : signed(values, estimate, expects === "positive" ? 1 : -1, margin);
      const agree = shareOf(values, (value) => (expects === "positive" ? value > 0 : value < 0));
      return { estimate, agree, verdict, holds: verdict === "supported", refuted: verdict === "equivalent" || verdict === "reversed" };
    }
  }
}

/** The verdict on a sign, of an effect that is not equivalent to 0; a replication of exactly 0 is on neither side. */
function signed(values: readonly number[], { mean, low, high }: Interval, expected: 1 | -1, margin: number): Verdict {
  if (!(low > 0 || high < 0)) return "too close";
  const share = shareOf(values, (value) => mean * value > 0);
  const toward = expected * mean > 0;
  if (share >= 0.95 && Math.abs(mean) >= margin) return toward ? "supported" : "reversed";
  return toward && share >= 0.8 ? "leans" : "too close";
}

const shareOf = (values: readonly number[], holds: (value: number) => boolean): number => values.filter(holds).length / values.length;
