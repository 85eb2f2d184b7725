import { conditionsOf, type Estimand, matches, type PartFinding, type StudyClaim, type Targets, type Where } from "@talkback/core/studies";
import { fixed } from "./digits.js";

type Reported = Targets["experiments"][number];

/** The paper's own number for one part of a claim, as far as it is filled in: a contrast of its cell means in pooled standard deviations, a test, or an indirect effect. */
export function paperStat({ parts }: StudyClaim, { experiment, text }: Pick<PartFinding, "experiment" | "text">, { experiments }: Targets): string | null {
  const { estimand } = parts.find((part) => part.text === text)!;
  const reported = experiments.find((each) => each.experiment.id === experiment)!;
  if (estimand.of === "gap") return null;
  if (estimand.of === "serial") return indirect(estimand.where, reported);
  return contrast(estimand, reported) ?? test(estimand, reported);
}

function indirect({ power, asked }: Where, { mediation }: Reported): string | null {
  const { value, low, high } = mediation.find(({ where }) => where.power === power && where.asked === asked)!.indirect;
  return value === null ? null : `ab = ${fixed(value, 2)}${low === null || high === null ? "" : ` [${fixed(low, 2)}, ${fixed(high, 2)}]`}`;
}

/** Evaluations after positive opinions less those after negative ones, weighted as in the claim. */
function contrast({ terms }: Extract<Estimand, { of: "influence" | "gap" }>, { measures: [rating], pooledSd }: Reported): string | null {
  const cells = rating!.cells;
  const used = cells.filter(({ cell }) => terms.some(([, where]) => matches(cell, where)));
  if (used.length === 0 || used.some(({ mean, sd }) => mean === null || (sd ?? pooledSd) === null)) return null;
  const mean = (where: Where) => average(cells.filter(({ cell }) => matches(cell, where)).map((each) => each.mean!));
  const value = terms.reduce((sum, [weight, where]) => sum + weight * (mean({ ...where, opinions: "positive" }) - mean({ ...where, opinions: "negative" })), 0);
  return `d = ${fixed(value / Math.sqrt(average(used.map(({ sd }) => (sd ?? pooledSd!) ** 2))), 2)}`;
}

/** The reported test of what opinions do in one condition. */
function test({ terms }: Extract<Estimand, { of: "influence" | "gap" }>, { experiment, tests }: Reported): string | null {
  if (terms.length !== 1) return null;
  const where = terms[0]![1];
  const cells = conditionsOf(experiment).filter((cell) => matches(cell, where));
  const found = tests.find(({ effect, value }) => value !== null && effect.cells === cells.length && cells.every((cell) => effect.sign(cell) !== 0));
  if (found === undefined) return null;
  return `${found.statistic}(${found.statistic === "F" ? "1, " : ""}${fixed(found.dfError!, 0)}) = ${fixed(found.value!, 2)}`;
}

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
