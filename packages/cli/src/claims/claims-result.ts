import { ENGINE } from "@talkback/core";
import type { ClaimsFinding, Finding, Judged } from "@talkback/core/experiment";
import type { Claimed } from "./read-claims.js";

/** Claims that were run, scenario by scenario, the last perhaps in part, and how long that took. */
export interface ClaimsOutcome {
  readonly ran: readonly { readonly of: Claimed; readonly finding: ClaimsFinding }[];
  /** Pairs that were done of the scenario in which it was ended; null where every one was done that was begun. */
  readonly part: number | null;
  readonly seconds: number;
}

/** What `talkback claims --json` prints. */
export function claimsResult({ ran, seconds }: ClaimsOutcome): object {
  const claims = ran.flatMap(({ finding: { findings } }) => findings);
  return {
    engine: ENGINE, seconds, runs: total(ran, "runs"), agentSteps: total(ran, "agentSteps"),
    claims: claims.length, predicted: claims.filter(({ predicted }) => predicted).length,
    scenarios: ran.map(({ of: { scenario: { title } }, finding: { scenario, scenarioHash, runs, agentSteps, findings, first } }) =>
      ({ scenario, title, scenarioHash, runs, agentSteps, first, claims: findings.map(claimResult) })),
  };
}

const total = (ran: ClaimsOutcome["ran"], of: "runs" | "agentSteps"): number => ran.reduce((sum, { finding }) => sum + finding[of], 0);

function claimResult({ claim, pairs, judged, standardised, undefined: missing, falsifier, mixture, outcome, predicted }: Finding): object {
  const { id, text, kind, tempting, metric, direction, margin, source, expectation, found } = claim;
  const three = ({ mean, low, high }: Judged["estimate"]) => ({ mean, low, high });
  const judgedResult = (of: Judged | null) => of && { ...three(of.estimate), agree: of.agree, verdict: of.verdict };
  return {
    id, text, kind, tempting, metric, direction, margin, pairs, effect: judgedResult(judged), standardised, undefined: missing, outcome, predicted,
    falsifier: falsifier && { expect: claim.falsifier!.expect, text: claim.falsifier!.text, effect: judgedResult(falsifier.judged), fails: falsifier.fails, undefined: falsifier.undefined },
    mixture: mixture && { prediction: three(mixture.prediction), beyond: three(mixture.beyond) }, source, expectation, found,
  };
}
