import { type TippingPoint, tippingPoint } from "@talkback/core/experiment";
import type { Refusal } from "@talkback/core/stats";
import { replicated, type Results } from "./results.js";

/** Levels from which on a curve is told from a line. */
const LEAST = 3;

/** Whether a study can tell where what its arms differ by crosses zero: arms, and one factor of three numbers or more, fully crossed. */
export function hasTipping({ plan: { study: { design, arms } } }: Results): boolean {
  if (arms === null || design.kind !== "factorial" || design.factors.length !== 1) return false;
  const { levels } = design.factors[0]!;
  return levels !== null && levels.length >= LEAST && levels.every((level) => typeof level === "number");
}

/** Where b less a crosses zero along the factor, of replications that have both arms at every level. */
export function tippingIn(results: Results, outcome: string): TippingPoint | Refusal {
  const { treatments, study: { seed } } = results.plan;
  const differences = new Map(replicated(results, outcome).map(({ treatment, values }) => [treatment, values]));
  const curve = treatments.map(({ id, changes }) => ({ level: Object.values(changes)[0] as number, values: differences.get(id) ?? new Float64Array() })).toSorted((a, b) => a.level - b.level);
  return tippingPoint(curve.map(({ level }) => level), curve.map(({ values }) => values), { seed });
}
