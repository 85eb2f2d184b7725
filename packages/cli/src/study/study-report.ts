import { CLAIMS, EXPERIMENTS } from "@talkback/core/studies";
import { some } from "../some.js";
import { gridShare, heldAndFailed, indistinct, mediationPower, surprises } from "./counts.js";
import { fixed, percent, two, withInterval } from "./digits.js";
import { gridText } from "./grid-text.js";
import type { Outcome } from "./outcome.js";
import { survivesIn } from "./tables/rules-table.js";
import { expectedText, listed, partName } from "./words.js";

/** What the study came to: short, with what it does not show. */
export const studyReport = (outcome: Outcome, hash: string): string => [
  heading(outcome), claims(outcome), rules(outcome), designs(outcome), checks(outcome), power(outcome), strengths(outcome), robust(outcome), region(outcome), unknown(outcome), `study ${hash}`,
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
    k === 0 ? claim.id : "", String(part.experiment), partName({ claim, part }), expectedText(part), claim.kind, withInterval(part.judged.estimate), two(part.standardised), part.judged.verdict,
  ]));
  const { held, failed } = heldAndFailed(study);
  return [
    "What the paper claims, and what came of it (influence: 1 conforms, below 0 diverges; std.: in standard deviations within cells;",
    "the interval is that of the mean over replications, not of a single experiment)",
    gridText([["", "exp.", "", "predicted", "kind", "estimate [95 %]", "std.", "verdict"], ...rows]),
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
  const { untold } = indistinct(study);
  const rows = duels.map(({ duel, ours, theirs, separated }) => [
    duel.id, `H3 from ${duel.rival}`, duel.text, percent(ours.wrong), percent(theirs.wrong), percent(Math.max(ours.error.high, theirs.error.high)), separated ? "told apart" : "not told apart",
  ]);
  return `Designs that set two rules against each other: single experiments that decide wrongly (${some(duels[0]!.replications, "experiment")} each, ${some(duels[0]!.n, "participant")} in each cell)\n`
    + `${gridText([["", "", "", "H3 true", "rival true", "at most (95 %)", ""], ...rows])}${untold.length === 0 ? "" : `\nNo design here tells H3 from ${listed(untold)}.`}`;
}

function checks({ study }: Outcome): string {
  const odd = surprises(study);
  const count = study.controls.reduce((sum, { claims: { length } }) => sum + length, 0);
  const all = `${some(study.controls.length, "negative control")} (${some(count, "claim")}) and ${some(study.falsifiers.length, "falsifier")}`;
  return odd.length === 0 ? `${all}: all as declared.` : `${all}: not all as declared.\n${odd.map((each) => `  ${each}.`).join("\n")}`;
}

function power({ study }: Outcome): string {
  const shares = mediationPower(study).map(({ n, share }) => `${fixed(share, 2)} with ${n}`);
  return `Power of the mediation test (power, unsolicited), by participants a cell: ${shares.join(", ")}; ${some(mediationPower(study)[0]!.replications, "experiment")} each.`;
}

const strengths = ({ study }: Outcome): string => study.strengths.map(({ text, finding }) => {
  const lost = finding.claims.filter(({ holds }) => !holds).map(({ claim: { id } }) => id);
  return `With ${text}, ${lost.length === 0 ? "every claim holds" : `${lost.join(", ")} ${lost.length === 1 ? "does" : "do"} not hold`}.`;
}).join("\n");

function robust(outcome: Outcome): string {
  const share = gridShare(outcome);
  if (share === null) return "Robustness was left out (--no-robustness).";
  return `All signs hold at ${percent(share.share)} of ${some(share.points, "point")} of the grid of parameters${outcome.quick ? " (a look, no finding)" : ""}.`;
}

function region({ calibration: { numbers, signs, found } }: Outcome): string {
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
