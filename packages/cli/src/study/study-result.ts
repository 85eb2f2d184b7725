import { ENGINE } from "@talkback/core";
import { leftOutText } from "./another-rule.js";
import { gridShare, surprises, survivors } from "./counts.js";
import type { Outcome } from "./outcome.js";
import { partName } from "./words.js";

/** What `talkback study --json` prints. */
export function studyResult(outcome: Outcome, hash: string): object {
  const { study: { settings, finding, contest, duels }, quick, changes, comparison, calibration } = outcome;
  const share = gridShare(outcome);
  return {
    study: "mourali-yang", engine: ENGINE, quick, seed: settings.seed, settings, changes, hash,
    claims: finding.claims.map(({ claim, parts, holds }) => ({
      id: claim.id, prediction: claim.prediction, kind: claim.kind, holds,
      parts: parts.map((part) => ({
        experiment: part.experiment, part: partName({ claim, part }), expects: part.expects, margin: part.margin, estimate: part.judged.estimate.mean,
        low: part.judged.estimate.low, high: part.judged.estimate.high, standardised: part.standardised, verdict: part.judged.verdict,
      })),
    })),
    rules: contest.map(({ alternative: { id, name }, claims, survives }) => ({ id, name, survives, shows: claims.filter(({ holds }) => holds).map(({ claim }) => claim.id) })),
    survivors: survivors(outcome.study),
    designs: duels.map(({ duel: { id, rival }, ours, theirs, separated }) => ({ id, rival, wrong: { ours: ours.wrong, theirs: theirs.wrong }, separated })),
    surprises: surprises(outcome.study), grid: share && { points: share.points, share: share.share },
    targets: comparison && { numbers: comparison.rows.length, agree: comparison.rows.filter(({ verdict }) => verdict === "agrees").length },
    calibration: calibration && (calibration.found.reproduced ? { reproduced: true, parameters: calibration.found.parameters } : { reproduced: false, text: calibration.found.text }),
    leftOut: leftOutText(outcome),
  };
}
