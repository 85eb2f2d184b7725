import { type Contrast, contrast, isRefusal, type Refusal } from "../../stats.js";
import type { Estimand } from "./claims.js";
import { matches, type Where } from "./design.js";
import { type Data, type Estimate, UNBOUNDED } from "./estimated.js";
import { serialEffect } from "./mediation.js";
import { POINTS_PER_UNIT } from "./session.js";
import { type Tally, tallies } from "./tally.js";

/** NaN where no cell matches, or nothing varies that would have to. Contrasts of means take an error that is pooled over all cells. */
export function estimate(estimand: Estimand, data: Data): Estimate {
  if (estimand.of === "serial") return serialEffect(estimand.where, data);
  return estimand.of === "influence" ? influence(estimand.terms, data) : gap(estimand.terms, data);
}

type Terms = readonly (readonly [weight: number, where: Where])[];

/** Cells by their weight in a sum of terms; the cells of one term share its weight. */
function weightsOf(cells: readonly Tally[], terms: Terms): number[] {
  const weights = cells.map(() => 0);
  for (const [weight, where] of terms) {
    const chosen = cells.flatMap(({ answers: { cell } }, k) => (matches(cell, where) ? [k] : []));
    for (const k of chosen) weights[k]! += weight / chosen.length;
  }
  return weights;
}

/** Influence: evaluations after positive opinions less those after negative ones, a unit being full conformity. */
function influence(terms: Terms, { answers, settings: { opinion } }: Data): Estimate {
  const cells = tallies(answers, "rating");
  const signed = terms.flatMap(([weight, where]): Terms => [[weight, { ...where, opinions: "positive" }], [-weight, { ...where, opinions: "negative" }]]);
  return tested(cells, weightsOf(cells, signed), 2 * opinion * POINTS_PER_UNIT);
}

function gap(terms: Terms, { answers }: Data): Estimate {
  const cells = tallies(answers, "gap");
  return { ...tested(cells, weightsOf(cells, terms), 1), standardised: Number.NaN };
}

function tested(cells: readonly Tally[], weights: readonly number[], unit: number): Estimate {
  const value = cells.reduce((sum, { mean }, k) => sum + weights[k]! * mean, 0) / unit;
  const [wide, narrow] = [0.95, 0.9].map((level) => contrast({ factors: [], list: cells }, weights, { level })) as [Contrast | Refusal, Contrast | Refusal];
  if (isRefusal(wide) || isRefusal(narrow)) return { value, standardised: Number.NaN, bounds: UNBOUNDED };
  return {
    value, standardised: wide.standardised,
    bounds: { low: wide.low / unit, high: wide.high / unit, narrowLow: narrow.low / unit, narrowHigh: narrow.high / unit },
  };
}
