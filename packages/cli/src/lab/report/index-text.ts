import { fixed, withInterval } from "../../study/digits.js";
import { gridText } from "../../study/grid-text.js";
import { analyses } from "./analyses.js";
import { fewText } from "./few-text.js";
import { named, outcomeText, type Results } from "./results.js";

/** Parameters that are told; all stand in the tables. */
const TOLD = 20;

/** The indices that a Saltelli or Morris design is for, of one outcome; null where there are none. */
export function indexText(results: Results, outcome: string): string | null {
  const { sobol, morris } = analyses(results);
  const shares = sobol.find((each) => each.outcome === outcome)?.found.factors;
  if (shares !== undefined) {
    const rows = shares.map((each) => [named(results, each.path), withInterval({ mean: each.S1, low: each.S1_low, high: each.S1_high }), withInterval({ mean: each.ST, low: each.ST_low, high: each.ST_high })]);
    return told(results, outcome, "Shares of the variance", ["parameter", "S1 [95 %]", "ST [95 %]"], rows);
  }
  const effects = morris.find((each) => each.outcome === outcome)?.found;
  if (effects === undefined) return null;
  const rows = effects.map((each) => [named(results, each.path), withInterval({ mean: each.mu_star, low: each.mu_star_low, high: each.mu_star_high }), fixed(each.sigma, 3)]);
  return told(results, outcome, "Elementary effects", ["parameter", "mu* [95 %]", "sigma"], rows);
}

function told(results: Results, outcome: string, what: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rest = rows.length > TOLD ? [[`and ${rows.length - TOLD} more, in the tables`, ...head.slice(1).map(() => "")]] : [];
  const few = fewText(results, [outcome]);
  return [
    `${what} of ${outcomeText(outcome)}${results.plan.study.arms === null ? "" : ", b - a"}:`, gridText([head, ...rows.slice(0, TOLD), ...rest]), ...(few === "" ? [] : [few]),
  ].join("\n");
}
