import { SMALLEST_EFFECT } from "../../../experiment.js";
import { CLAIMS, type Claim, type Estimand, type Part } from "../claims.js";
import { type Condition, matches, type Where } from "../design.js";
import { type Answers, POINTS_PER_UNIT } from "../session.js";
import type { Settings } from "../settings.js";
import { mediationPaths } from "../targets/mediation-paths.js";
import type { ExperimentTargets, Targets } from "../targets/targets.js";
import type { Demand } from "./demand.js";

/** Signs and orderings of E1 to E10, as far as the article's numbers that would replace them are not filled in. */
export const signDemands = ({ experiments }: Targets, settings: Settings): readonly Demand[] => CLAIMS.flatMap((claim) =>
  experiments.filter(({ experiment }) => claim.experiments.includes(experiment.id)).flatMap((targets) =>
    claim.parts.filter(({ estimand }) => !isFilled(estimand, targets)).map((part) => signDemand(claim, part, targets, settings))));

function signDemand({ id }: Claim, part: Part, { experiment }: ExperimentTargets, settings: Settings): Demand {
  return {
    name: `${id} (Experiment ${experiment.id}): ${part.text} ${part.expects}`, number: null,
    misfit: (outcome) => Math.max(0, shortfall(part, expected(part.estimand, outcome[experiment.id], settings))) / SMALLEST_EFFECT,
  };
}

/** How much is missing for a sign to hold, by the margins of the declaration; 0 or less where it does. */
function shortfall({ expects, margin = SMALLEST_EFFECT }: Part, value: number): number {
  if (Number.isNaN(value)) return 1;
  if (expects === "zero") return Math.abs(value) - margin;
  return expects === "positive" ? margin - value : expects === "negative" ? margin + value : -margin - value;
}

/** An estimand without error: 1 is full conformity. */
function expected(estimand: Estimand, answers: readonly Answers[], { opinion }: Settings): number {
  if (estimand.of === "serial") return mediationPaths(answers, estimand.where).indirect / POINTS_PER_UNIT;
  const mean = (where: Where, measure: "rating" | "gap") => meanOver(answers.filter(({ cell }) => matches(cell, where)), measure);
  const value = estimand.of === "gap" ? (where: Where) => mean(where, "gap")
    : (where: Where) => (mean({ ...where, opinions: "positive" }, "rating") - mean({ ...where, opinions: "negative" }, "rating")) / (2 * opinion * POINTS_PER_UNIT);
  return estimand.terms.reduce((sum, [weight, where]) => sum + weight * value(where), 0);
}

function meanOver(answers: readonly Answers[], measure: "rating" | "gap"): number {
  let sum = 0;
  let n = 0;
  for (const each of answers) {
    const values = each[measure];
    n += values.length;
    for (const value of values) sum += value;
  }
  return sum / n;
}

/** The article's numbers for all that an estimand is made of are there; of what people think and do not say, there are none. */
function isFilled(estimand: Estimand, { measures, mediation }: ExperimentTargets): boolean {
  if (estimand.of === "serial") {
    const { indirect, a1, d21, b2 } = mediation.find(({ where }) => where.power === estimand.where.power && where.asked === estimand.where.asked)!;
    return indirect.value !== null || [a1, d21, b2].every(({ value }) => value !== null);
  }
  if (estimand.of === "gap") return false;
  const used = (cell: Condition) => estimand.terms.some(([, where]) => matches(cell, where));
  return measures[0]!.cells.every(({ cell, mean }) => mean !== null || !used(cell));
}
