import type { Finding, Outcome } from "@talkback/core/experiment";
import { fixed, percent, two, withInterval } from "../study/digits.js";

const TOLD: Readonly<Record<Outcome, string>> = {
  "as expected": "yes",
  "refuted as expected": "yes: refuted, as a tempting claim should be",
  "falsifier failed": "no: it holds, but where it must not as well",
  "not shown": "no: not shown",
  "too small": "no: too small to count",
  refuted: "no: refuted",
  "holds after all": "no: a tempting claim, and it holds",
  "not defined": "no: its metric is not defined",
};

/** Whether a claim came out as predicted, in words. */
export const outcomeText = ({ outcome }: Finding): string => TOLD[outcome];

/** A finding as cells of a table, in the order of `HEADS`. */
export const HEADS = ["claim", "kind", "metric", "predicted", "effect [95 %]", "SD", "pairs", "verdict", "as predicted", "falsifier", "beyond the mixture"] as const;

export function cellsOf(finding: Finding): readonly string[] {
  const { claim: { id, kind, metric, direction }, judged, standardised, pairs } = finding;
  return [
    id, kind, metric, direction, judged === null ? "not defined" : withInterval(judged.estimate), two(standardised),
    judged === null || judged.agree === null ? String(pairs) : `${percent(judged.agree)} of ${pairs}`,
    judged?.verdict ?? "", outcomeText(finding), falsifierText(finding), beyondText(finding),
  ];
}

function falsifierText({ falsifier, claim }: Finding): string {
  if (falsifier === null) return "none";
  const { judged, fails } = falsifier;
  if (judged === null) return "not defined";
  const word = fails ? { fails: "fails", reversed: "turns round", halved: "is halved" }[claim.falsifier!.expect] : "stands";
  return `${word} (${judged.verdict} ${fixed(judged.estimate.mean, 3)})`;
}

const beyondText = ({ mixture }: Finding): string => (mixture === null ? "" : `${withInterval(mixture.beyond)} of ${fixed(mixture.prediction.mean, 3)}`);
