import { some } from "../../some.js";
import { leftOutText } from "../another-rule.js";
import { gridShare } from "../counts.js";
import { fixed, percent } from "../digits.js";
import type { Outcome } from "../outcome.js";
import { listed, thousands } from "../words.js";

/** How far the claims hold over parameters, what was fitted, and what is not known. */
export function openText(outcome: Outcome): string {
  const { comparison } = outcome;
  return [
    "**Robustness and calibration.**",
    ...robustText(outcome), ...regionText(outcome),
    comparison === null || comparison.rows.length === 0 ? "No number of the article was known, so that simulated and reported numbers could not be compared." : `${comparison.text} By luck alone ${fixed(comparison.expectedByLuck, 1)} would differ.`,
  ].join(" ");
}

function robustText(outcome: Outcome): string[] {
  const { robustness, quick } = outcome;
  const grid = gridShare(outcome);
  if (robustness === null || grid === null) return [leftOutText(outcome)!];
  const { screening: { walks }, effort: { rows } } = robustness;
  return [
    `Without measurement error, all signs held at ${percent(grid.share)} of ${thousands(grid.points)} combinations of parameters${quick ? " (a look, no finding)" : ""}; there the same people took part in every cell, once, and a sign held however small the effect was.`,
    ...(walks === 0 ? [] : [`Parameters were screened by ${walks} Morris walks${rows === 0 ? "." : `, and shares of variance estimated by Sobol's method from ${thousands(rows)} rows of Saltelli's design.`}`]),
  ];
}

function regionText({ calibration }: Outcome): string[] {
  if (calibration === null) return [];
  const { numbers, signs, found, cutoff, evaluations } = calibration;
  const demands = listed([...(numbers === 0 ? [] : [some(numbers, "number of the article").replace("articles", "article")]), ...(signs === 0 ? [] : [some(signs, "sign")])]);
  const parameters = (verdict: string) => (found.reproduced ? found.parameters.filter((each) => each.verdict === verdict).map(({ parameter }) => parameter) : []);
  return [
    `Parameters were calibrated to ${demands} by history matching (cutoff ${fixed(cutoff, 2)} standard errors) and approximate Bayesian computation (${thousands(evaluations)} evaluations).`,
    found.reproduced
      ? `All were reproduced in ${fixed(100 * found.share, 1)} % of the volume that was possible before; ${identified(parameters("identified"), parameters("partly"), parameters("not identified"))}.`
      : found.text,
  ];
}

const identified = (...by: readonly (readonly string[])[]): string =>
  ["identified", "partly identified", "not identified"].flatMap((words, k) => (by[k]!.length === 0 ? [] : [`${words}: ${by[k]!.join(", ")}`])).join("; ");
