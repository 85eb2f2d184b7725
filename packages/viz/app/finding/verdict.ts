import { judge, SMALLEST_EFFECT } from "@talkback/core/experiment";

/** Worlds below which nothing is concluded. */
export const FEWEST = 20;

/** What differences between two runs with the same luck come to, world by world. */
export interface Finding {
  readonly verdict: "holds" | "leans" | "close" | "nothing";
  readonly n: number;
  /** Worlds in which B ends higher, and lower, than A. */
  readonly higher: number;
  readonly lower: number;
  readonly mean: number;
  /** 95 % interval of the mean. */
  readonly low: number;
  readonly high: number;
}

/** Judged as claims are, on the side on which the mean lies; null for too few worlds to say anything. */
export function findingOf(differences: Float64Array): Finding | null {
  const values = Array.from(differences.filter(Number.isFinite));
  if (values.length < FEWEST) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const judged = judge(values, mean < 0 ? "negative" : "positive", SMALLEST_EFFECT)!;
  const verdict = ({ supported: "holds", leans: "leans", equivalent: "nothing" } as const)[judged.verdict as "supported"] ?? "close";
  return {
    verdict, n: values.length, higher: values.filter((value) => value > 0).length, lower: values.filter((value) => value < 0).length,
    mean: judged.estimate.mean, low: judged.estimate.low, high: judged.estimate.high,
  };
}
