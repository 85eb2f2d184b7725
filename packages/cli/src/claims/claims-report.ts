import type { Finding } from "@talkback/core/experiment";
import { gridText } from "../study/grid-text.js";
import { thousands } from "../study/words.js";
import { some } from "../some.js";
import type { Claimed } from "./read-claims.js";
import type { ClaimsOutcome } from "./claims-result.js";
import { cellsOf, HEADS } from "./words.js";

/** Pairs that a verdict asks for. */
const VERDICT = 200;

/** What came of the claims of one scenario: each in a sentence, and in a table. */
export function scenarioReport({ scenario: { id, title } }: Claimed, findings: readonly Finding[]): string {
  return [
    title === "" ? id : `${title} (${id})`,
    ...findings.map(({ claim: { id: name, text, tempting } }) => `  ${name}  ${text}${tempting ? " (A tempting claim, expected to be refuted.)" : ""}`),
    "", gridText([HEADS, ...findings.map(cellsOf)]), "",
  ].join("\n");
}

/** How many came out as predicted, and what that cost. */
export function totalReport({ ran, seconds }: ClaimsOutcome): string {
  const findings = ran.flatMap(({ finding }) => finding.findings);
  const sum = (of: (finding: ClaimsOutcome["ran"][number]["finding"]) => number) => ran.reduce((all, { finding }) => all + of(finding), 0);
  const missed = ran.flatMap(({ finding: { scenario, findings: each } }) => each.filter(({ predicted }) => !predicted).map(({ claim: { id } }) => `${scenario}/${id}`));
  const few = findings.some(({ pairs }) => pairs < VERDICT);
  return [
    `${findings.filter(({ predicted }) => predicted).length} of ${some(findings.length, "claim")} came out as predicted${missed.length === 0 ? "" : `; not ${missed.join(", ")}`}.`,
    ...(few ? [`A verdict asks for ${VERDICT} pairs: with fewer, read each as provisional.`] : []),
    `${thousands(sum(({ runs }) => runs))} runs in ${thousands(findings.reduce((all, { pairs }) => all + pairs, 0))} pairs, ${thousands(sum(({ agentSteps }) => agentSteps))} agent-steps, ${seconds.toFixed(1)} s.`,
  ].join("\n");
}
