import { CLAIMS } from "@talkback/core/studies";
import { heldAndFailed, mediationPower } from "../counts.js";
import { two, withInterval } from "../digits.js";
import type { Outcome } from "../outcome.js";
import { listed } from "../words.js";

/** What came of the claims, in short. */
export function resultsText({ study }: Outcome): string {
  const { held, failed } = heldAndFailed(study);
  const parts = study.finding.claims.flatMap(({ claim, parts: all }) => all.map((part) => ({ id: claim.id, ...part })));
  const first = (id: string) => parts.find((part) => part.id === id)!;
  const estimate = (id: string) => withInterval(first(id).judged.estimate);
  const power = mediationPower(study);
  const weaker = study.strengths.map(({ text, finding }) => {
    const lost = finding.claims.filter(({ holds }) => !holds).map(({ claim: { id } }) => id);
    return `with ${text}, ${lost.length === 0 ? "all held" : `${listed(lost)} did not hold`}`;
  });
  return [
    `**Results.** ${held.length} of ${CLAIMS.length} claims held${failed.length === 0 ? "" : `; ${listed(failed)} did not`}.`,
    `In Experiment ${first("E4").experiment}, the influence of others was ${estimate("E1")} in control when certain, ${estimate("E3")} under power when certain, and ${estimate("E4")} under power when uncertain; the interaction was ${estimate("E5")}.`,
    `In Experiment ${first("E7").experiment}, the serial indirect effect under power was ${estimate("E7")} with unsolicited opinions;`,
    `its test had a power of ${listed(power.map(({ n, share }) => `${two(share)} with ${n}`))} participants in each cell (${power[0]!.replications} experiments each).`,
    `When manipulations took badly, less was left: ${weaker.join("; ")}.`,
  ].join(" ");
}
