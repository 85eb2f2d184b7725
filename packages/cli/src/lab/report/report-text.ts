import { withInterval } from "../../study/digits.js";
import { gridText } from "../../study/grid-text.js";
import { analyses } from "./analyses.js";
import { indexText } from "./index-text.js";
import { effectText } from "./paper-table.js";
import { differences, judged, outcomeText, type Results, summaries } from "./results.js";

/** Settings that are told; all stand in the tables. */
const TOLD = 20;

/** What came of a study, in short. */
export function reportText(results: Results, folder: string): string {
  const { plan: { study }, manifest: { registration, runs } } = results;
  const [main] = results.main;
  const count = runs.missing === 0 ? `${runs.ok + runs.failed} runs` : `${runs.ok + runs.failed} of ${runs.ok + runs.failed + runs.missing} runs`;
  return [
    `Study "${study.id}", ${registration.status}: ${count}${runs.failed === 0 ? "" : `, ${runs.failed} of which failed`}${runs.missing === 0 ? "" : "; results are interim"}.`,
    ...(main === undefined ? ["No run has an outcome."] : ["", ...outcomeLines(results, main)]),
    ...(study.predictions.length === 0 ? [] : ["", gridText([["prediction", "predicted", "effect [95 %]", "pairs", "verdict"], ...judged(results).map((row) => [row.claim_id, row.predicted, effectText(row), String(row.n_pairs), row.verdict ?? "none"])])]),
    "", `Tables, figures and a methods text are in ${folder}.`,
  ].join("\n");
}

/** The indices, where the design is for them: its settings are points that nobody asks about. Else the settings, and why there are no indices. */
function outcomeLines(results: Results, outcome: string): readonly string[] {
  const indices = indexText(results, outcome);
  if (indices !== null) return [indices];
  const { design, arms } = results.plan.study;
  const refusals = design.kind === "saltelli" || design.kind === "morris" ? analyses(results).refusals : [];
  return [arms === null ? meansText(results, outcome) : differencesText(results, outcome), ...refusals];
}

function meansText(results: Results, outcome: string): string {
  const rows = summaries(results, outcome);
  return gridText([["setting", `${outcomeText(outcome)} [95 %]`, "n"], ...rows.slice(0, TOLD).map((row) => [row.setting, withInterval(row), String(row.n)]), ...rest(rows.length)]);
}

function differencesText(results: Results, outcome: string): string {
  const rows = differences(results, outcome);
  return gridText([["setting", `${outcomeText(outcome)}, b - a [95 %]`, "pairs"], ...rows.slice(0, TOLD).map((row) => [row.setting, withInterval(row), String(row.n)]), ...rest(rows.length)]);
}

const rest = (count: number): readonly string[][] => (count > TOLD ? [[`and ${count - TOLD} more, in the tables`, "", ""]] : []);
