import { type Finding, findingOf } from "../finding/verdict.js";

export type Direction = "up" | "down" | "same";

/** What differences say of a direction that was predicted; `open` where they do not say enough. */
export interface DirectionScore {
  readonly score: "right" | "wrong" | "open";
  /** Worlds that agree with the prediction. */
  readonly agree: number;
  readonly finding: Finding | null;
}

/** Differences of less than this count as none. Source: the margin that claims are judged by. */
export const TRIFLE = 0.05;

export function directionScore(guess: Direction, differences: Float64Array): DirectionScore {
  const finding = findingOf(differences);
  const sides: Readonly<Record<Direction, (value: number) => boolean>> = { up: (value) => value > 0, down: (value) => value < 0, same: (value) => Math.abs(value) < TRIFLE };
  const agree = differences.filter(sides[guess]).length;
  if (finding === null || finding.verdict === "close") return { score: "open", agree, finding };
  const truth: Direction = finding.verdict === "nothing" ? "same" : finding.mean > 0 ? "up" : "down";
  return { score: guess === truth ? "right" : "wrong", agree, finding };
}
