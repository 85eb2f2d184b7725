import { CLAIMS } from "@talkback/core/studies";
import { heldAndFailed, mediationPower, shareShown } from "../counts.js";
import { fixed, withInterval } from "../digits.js";
import type { Outcome } from "../outcome.js";
import { assumedSizes, sizeText, TYPICAL } from "../sizes.js";
import { listed, verdictText } from "../words.js";

/** What came of the claims, in short. */
export function resultsText({ study }: Outcome): string {
  const { held, failed } = heldAndFailed(study);
  const parts = study.finding.claims.flatMap(({ claim, parts: all }) => all.map((part) => ({ id: claim.id, ...part })));
  const first = (id: string) => parts.find((part) => part.id === id)!;
  const estimate = (id: string) => withInterval(first(id).judged.estimate);
  const power = mediationPower(study);
  const sizes = assumedSizes(study);
  const weaker = study.strengths.map(({ text, finding }) => {
    const lost = finding.claims.filter(({ holds }) => !holds).map(({ claim: { id } }) => id);
    return `with ${text}, ${lost.length === 0 ? "all held" : `${listed(lost)} did not hold`}`;
  });
  return [
    `**Results.** ${held.length} of ${CLAIMS.length} claims held${failed.length === 0 ? "" : `; ${listed(failed)} did not`}.`,
    `In Experiment ${first("E4").experiment}, the influence of others was ${estimate("E1")} in control when certain, ${estimate("E3")} under power when certain, ${verdictText(first("E3"))}, and ${estimate("E4")} under power when uncertain; the interaction was ${estimate("E5")}.`,
    `In Experiment ${first("E7").experiment}, the serial indirect effect under power was ${estimate("E7")} with unsolicited opinions;`,
    `if effects and errors are as assumed here, ${listed(power.map((each) => `${fixed(shareShown(each) ?? Number.NaN, 2)} of experiments show it with ${each.n}${sizeText(each.part)}`))} participants in each cell (${power[0]!.replications} experiments each).`,
    ...(sizes === null ? [] : [`Influences of which a sign is claimed are assumed to be ${fixed(sizes[0], 1)} to ${fixed(sizes[1], 1)} standard deviations, which is large. ${TYPICAL}; smaller effects ask for many more participants than stand here.`]),
    `When manipulations took badly, less was left: ${weaker.join("; ")}.`,
  ].join(" ");
}
