import { ENGINE } from "@talkback/core";
import { some } from "../../some.js";
import type { Analyses } from "./analyses.js";
import { completeText } from "./complete-text.js";
import { designText, isDrawn } from "./design-text.js";
import { fewText } from "./few-text.js";
import { replicationsText } from "./replications-text.js";
import { isFixed, type Results } from "./results.js";

/** The methods as paragraphs fit for a paper: what was set and done is printed from the study and its results. */
export const methodsText = (results: Results, found: Analyses): string =>
  `${["# Methods", simulationText(results), analysisText(results, found), openText(results)].join("\n\n")}\n`;

function simulationText(results: Results): string {
  const { scenario: { id, title, steps }, design, arms, seed, ...study } = results.plan.study;
  return `We simulated the scenario ${title === "" ? id : `"${title}" (${id})`} with the agent-based model Talkback (${ENGINE}) over ${steps} steps${networkText(study)}. The design was ${designText(results)}${arms === null ? "" : "; each was run in two arms with the same luck"}. ${replicationsText(results)} Replication r had the same luck in every setting (seed \`${seed}\`${isDrawn(design) ? ", by which the points of the design are drawn, too" : ""}), so that settings are compared within replications.`;
}

/** Where the runs took place, if the study has a network of its own. */
function networkText({ network, imported }: Pick<Results["plan"]["study"], "network" | "imported">): string {
  if (network === null || imported === null) return "";
  const { n, directed, from } = imported.network;
  return `, in ${network.file === "" ? "a network of its own" : `the network of \`${network.file}\``} (${n} people, ${from.length} ${directed ? "directed" : "undirected"} ties; SHA-256 of its content \`${imported.hash}\`)`;
}

function analysisText(results: Results, { anova, sobol, morris, single, tipping, refusals }: Analyses): string {
  const { predictions, arms, until } = results.plan.study;
  const [complete, few] = [completeText(anova), fewText(results, [...sobol, ...morris].map(({ outcome }) => outcome))];
  const parts = [
    `Outcomes are means over replications with 95 % intervals${!isFixed(until) ? " from Student's t" : "; of settings that ended narrow the interval is the mean plus and minus the half-width that was asked for, which holds the truth of normal outcomes at least as often as it says, of others it is Student's t"}.`,
    ...stoppedText(results),
    ...(arms === null ? [] : ["Arms were compared as paired differences."]),
    ...(anova.length === 0 ? [] : ["Effects of factors were tested by analyses of variance with replications as random blocks, each effect against its own interaction with them (p after Greenhouse and Geisser).", ...(complete === "" ? [] : [`Only replications that are complete in every setting count: ${complete}.`])]),
    ...(sobol.length === 0 ? [] : ["Shares of variance are Sobol's first-order and total indices (Saltelli et al. 2010; Jansen) with 95 % bootstrap intervals."]),
    ...(morris.length === 0 ? [] : ["Elementary effects are Morris's (1991), their mean size Campolongo et al.'s (2007), with 95 % bootstrap intervals."]),
    ...(few === "" ? [] : [few]),
    ...(single.length === 0 ? [] : ["Single effects are paired differences from the scenario as it is."]),
    ...(tipping.length === 0 ? [] : ["Where the difference of the arms crosses zero along the factor was interpolated between levels, with 95 % percentile intervals from replications drawn anew, widened for small numbers (Hesterberg 2015)."]),
    ...(predictions.length === 0 ? [] : [`${some(predictions.length, "prediction")} ${predictions.length === 1 ? "was" : "were"} judged by a fixed rule: a sign is supported where 95 % of replications agree, the 95 % interval excludes 0 and the mean is at least the margin away; it leans at 80 %; zero means that the 90 % interval lies within the margin.`]),
    ...refusals,
  ];
  return parts.join(" ");
}

/** Replications from which on `until` covers skewed outcomes about as often as it says. */
const FIRST = 10;

/** What intervals are worth where replications went on until one was narrow. */
function stoppedText({ plan: { study: { until, replications, predictions } } }: Results): string[] {
  if (until === null) return [];
  return [
    `Student's t intervals${predictions.length === 0 ? "" : ", those of the predictions too,"} are of as many replications as were found necessary while looking at their spread: they hold the truth a little less often than they say.`,
    ...(replications < FIRST ? [`The first replications, by which their number was found, were ${replications}: with fewer than ${FIRST}, intervals hold the mean of a skewed outcome clearly less often than they say.`] : []),
  ];
}

function openText({ manifest: { registration, study, runs } }: Results): string {
  const status = registration.status === "confirmatory" ? `The study was frozen before it was run (lock SHA-256 \`${registration.lock}\`); results are confirmatory.` : runs.missing > 0 ? "Results of a part of the runs are exploratory, whether the study was frozen or not." : "The study was not frozen as it is before it was run; results are exploratory.";
  return `${status} The study has the SHA-256 \`${study.hash}\`, its runs the digest \`${runs.digest}\`; equal studies give equal runs to the last bit on any machine, and \`talkback verify\` checks a bundle of these results by computing runs again.`;
}
