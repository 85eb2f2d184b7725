import { type Calibration, CLAIMS, type DuelFinding, EXPERIMENTS, LEAST_RIGHT, MOST_WRONG } from "@talkback/core/studies";
import { some } from "../some.js";
import { leftOutText } from "./another-rule.js";
import { gridShare, heldAndFailed, indistinct, mediationPower, shareShown, surprises } from "./counts.js";
import { fixed, percent, two, withInterval } from "./digits.js";
import { gridText } from "./grid-text.js";
import type { Outcome } from "./outcome.js";
import { assumedSizes, marginInDeviations, sizeText, TYPICAL } from "./sizes.js";
import { survivesIn } from "./tables/rules-table.js";
import { expectedText, listed, partName, verdictText } from "./words.js";

/** What the study came to: short, with what it does not show. */
export const studyReport = (outcome: Outcome, hash: string): string => [
  heading(outcome), claims(outcome), rules(outcome), designs(outcome), checks(outcome), power(outcome), strengths(outcome), robust(outcome),
  ...(outcome.calibration === null ? [] : [region(outcome.calibration)]), unknown(outcome), `study ${hash}`,
].join("\n\n");

function heading({ study: { settings: { n, replications, seed } }, quick }: Outcome): string {
  return [
    "Mourali & Yang (2013), The Dual Role of Power in Resisting Social Influence, in silico",
    `${EXPERIMENTS.length} experiments, ${some(n, "participant")} in each cell, ${some(replications, "replication")}; seed ${JSON.stringify(seed)}`,
    ...(quick ? ["A quick look: too few participants and replications for conclusions. Leave out --quick for the study."] : []),
  ].join("\n");
}

function claims({ study }: Outcome): string {
  const rows = study.finding.claims.flatMap(({ claim, parts }) => parts.map((part, k) => [
    k === 0 ? claim.id : "", String(part.experiment), partName({ claim, part }), expectedText(part), claim.kind, withInterval(part.judged.estimate), two(part.standardised), verdictText(part),
  ]));
  const margin = marginInDeviations(study);
  const ours = study.finding.claims.filter(({ claim: { paper } }) => paper === null).map(({ claim: { id } }) => id);
  const { held, failed } = heldAndFailed(study);
  return [
    `What the paper claims, or we where it says nothing (${listed(ours)}), and what came of it`,
    "(influence: 1 conforms, below 0 diverges; std.: in standard deviations within cells;",
    "the interval is that of the mean over replications, not of a single experiment)",
    gridText([["", "exp.", "", "predicted", "kind", "estimate [95 %]", "std.", "verdict"], ...rows]),
    `Equivalent is small, not none: the 90 % interval lies within the margin${margin === null ? "" : `; ±0.15 of influence is ${fixed(margin, 2)} standard deviations`}. Above 0: so lies the 95 % interval.`,
    `${held.length} of ${CLAIMS.length} claims hold in every part${failed.length === 0 ? "" : `; not ${failed.join(", ")}`}. All are encoded, that is, written into the rule:`,
    "that they hold verifies the code, and is no evidence for the theory.",
  ].join("\n");
}

function rules({ study }: Outcome): string {
  const { contest, effort } = study;
  const mark = (holds: boolean) => (holds ? "+" : ".");
  const rows = contest.map((each) => [
    `${each.alternative.id} ${each.alternative.name}`, ...each.claims.map(({ holds }) => mark(holds)), "", ...EXPERIMENTS.map(({ id }) => mark(survivesIn(each, id))),
  ]);
  const { rivals } = indistinct(study);
  return [
    `What tells something: which rules show which claims (E) and survive which experiment (X); ${some(effort.rivals, "replication")}`,
    gridText([["", ...CLAIMS.map(({ id }) => id), "", ...EXPERIMENTS.map(({ id }) => `X${id}`)], ...rows]),
    rivals.length === 0 ? "No other rule shows every claim." : `${listed(rivals)} show${rivals.length === 1 ? "s" : ""} every claim as well as H3: the experiments of the paper do not tell them apart.`,
  ].join("\n");
}

function designs({ study }: Outcome): string {
  const { duels } = study;
  const { without, unshown } = indistinct(study);
  const rows = duels.map(({ duel, ours, theirs, separated }) => [
    duel.id, `H3 from ${duel.rival}`, duel.text, percent(ours.wrong), percent(theirs.wrong), percent(Math.max(ours.error.high, theirs.error.high)), separated ? "shown" : "not shown",
  ]);
  const [{ ours: { truth }, replications, n }] = duels as readonly [DuelFinding];
  return [
    `Designs that set two rules against each other: single experiments that decide wrongly (${some(replications, "experiment")} each, ${some(n, "participant")} in each cell);`,
    `shown: by 95 % intervals at most ${percent(MOST_WRONG)} decide wrongly and at least ${percent(LEAST_RIGHT)} rightly; not shown: ${some(replications, "experiment")} cannot tell`,
    gridText([["", "", "", "H3 true", "rival true", "upper end of 95 % interval", "told apart"], ...rows]),
    ...(without.length === 0 ? [] : [`No design here sets ${truth} against ${listed(without)}.`]),
    ...(unshown.length === 0 ? [] : [`That a design tells ${truth} from ${listed(unshown)} is not shown.`]),
  ].join("\n");
}

function checks({ study }: Outcome): string {
  const odd = surprises(study);
  const count = study.controls.reduce((sum, { claims: { length } }) => sum + length, 0);
  const all = `${some(study.controls.length, "negative control")} (${some(count, "claim")}) and ${some(study.falsifiers.length, "falsifier")}`;
  return odd.length === 0 ? `${all}: all as declared.` : `${all}. Not as declared, or not to be told:\n${odd.map((each) => `  ${each}.`).join("\n")}`;
}

function power({ study }: Outcome): string {
  const found = mediationPower(study);
  const shares = found.map((each) => `${fixed(shareShown(each) ?? Number.NaN, 2)} with ${each.n}${sizeText(each.part)}`);
  const sizes = assumedSizes(study);
  return [
    `Power of the mediation test (power, unsolicited), by participants a cell: ${shares.join(", ")}; ${some(found[0]!.replications, "experiment")} each.`,
    "That is if effects and errors are as assumed here.",
    ...(sizes === null ? [] : [`Influences are assumed to be ${fixed(sizes[0], 1)} to ${fixed(sizes[1], 1)} standard deviations, which is large.`, `${TYPICAL}.`]),
  ].join("\n");
}

const strengths = ({ study }: Outcome): string => study.strengths.map(({ text, finding }) => {
  const lost = finding.claims.filter(({ holds }) => !holds).map(({ claim: { id } }) => id);
  return `With ${text}, ${lost.length === 0 ? "every claim holds" : `${lost.join(", ")} ${lost.length === 1 ? "does" : "do"} not hold`}.`;
}).join("\n");

function robust(outcome: Outcome): string {
  const share = gridShare(outcome);
  if (share === null) return leftOutText(outcome)!;
  return `All signs hold at ${percent(share.share)} of ${some(share.points, "point")} of the grid of parameters${outcome.quick ? " (a look, no finding)" : ""}.`;
}

function region({ numbers, signs, found }: Calibration): string {
  if (!found.reproduced) return found.text;
  const by = (verdict: string) => found.parameters.filter((each) => each.verdict === verdict).map(({ parameter }) => parameter);
  const wanted = [...(numbers === 0 ? [] : [some(numbers, "number")]), ...(signs === 0 ? [] : [some(signs, "sign")])].join(" and ");
  return [
    `Calibration to ${wanted}: a region of parameters reproduces all, ${fixed(100 * found.share, 1)} % of what was possible before.`,
    ...(["identified", "partly", "not identified"] as const).filter((verdict) => by(verdict).length > 0).map((verdict) => `  ${verdict}: ${by(verdict).join(", ")}`),
  ].join("\n");
}

function unknown({ comparison, targets }: Outcome): string {
  if (comparison === null || comparison.rows.length === 0) {
    return "What nobody knows here: the numbers of the article. We have its abstract only; fill them in and give --targets FILE (see targets/README.md).";
  }
  const differs = comparison.rows.filter(({ verdict }) => verdict === "differs");
  return [
    `${targets!.name}: ${comparison.text} By luck alone ${fixed(comparison.expectedByLuck, 1)} would differ.`,
    ...differs.slice(0, 5).map(({ entry, simulated }) => `  ${entry.text}: ${fixed(entry.value, 2)} in the article, ${withInterval(simulated)} simulated`),
    ...(differs.length > 5 ? [`  and ${differs.length - 5} more`] : []),
  ].join("\n");
}
