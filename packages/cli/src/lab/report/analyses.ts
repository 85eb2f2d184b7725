import { anovaOf, designOutputs, type FactorialAnova, type Levelled, type MorrisDesign, type MorrisEffect, morrisEffects, type SaltelliDesign, type SingleEffect, singleEffects, type SobolIndices, sobolIndices, type TippingPoint } from "@talkback/core/experiment";
import { isRefusal, type Refusal } from "@talkback/core/stats";
import { canonicalJson } from "@talkback/core";
import { named, outcomeText, replicated, type Results } from "./results.js";
import { hasTipping, tippingIn } from "./tipping.js";

/** What the design of a study allows to tell of an outcome, besides means. */
export interface Analyses {
  readonly anova: readonly Of<FactorialAnova>[];
  readonly sobol: readonly Of<SobolIndices>[];
  readonly morris: readonly Of<readonly MorrisEffect[]>[];
  readonly single: readonly Of<readonly SingleEffect[]>[];
  readonly tipping: readonly Of<TippingPoint>[];
  /** What could not be told, and why, in sentences. */
  readonly refusals: readonly string[];
}

/** An analysis of one outcome. */
export interface Of<T> {
  readonly outcome: string;
  readonly found: T;
}

/** Factors of which more may interact are told of pairs only. */
const ALL_INTERACTIONS = 4;

/** Computed once: indices are drawn anew a thousand times, and files and terminal tell of the same. */
export function analyses(results: Results): Analyses {
  const all = known.get(results) ?? analysed(results);
  known.set(results, all);
  return all;
}

const known = new WeakMap<Results, Analyses>();

function analysed(results: Results): Analyses {
  const refusals: string[] = [];
  const each = <T extends object>(wanted: boolean, missing: string, analyse: (outcome: string) => T | Refusal): Of<T>[] => (wanted ? results.main : []).flatMap((outcome) => {
    const found = analyse(outcome);
    if (!isRefusal(found)) return [{ outcome, found }];
    refusals.push(`There ${missing} of ${outcomeText(outcome)}: ${found.refused}${found.where === "" ? "" : `, ${found.where}`}.`);
    return [];
  });
  const { kind } = results.plan.study.design;
  const { seed, drawn } = results.plan.study;
  return {
    anova: each(kind === "factorial", "is no analysis of variance", (outcome) => anovaIn(results, outcome)),
    sobol: each(kind === "saltelli", "are no shares of variance", (outcome) => sobolIndices(drawn as SaltelliDesign, outputsOf(results, outcome), { seed })),
    morris: each(kind === "morris", "are no elementary effects", (outcome) => morrisEffects(drawn as MorrisDesign, outputsOf(results, outcome), { seed })),
    single: each(kind === "one at a time", "are no single effects", (outcome) => singleIn(results, outcome)),
    tipping: each(hasTipping(results), "is no tipping point", (outcome) => tippingIn(results, outcome)),
    refusals,
  };
}

function anovaIn(results: Results, outcome: string): FactorialAnova | Refusal {
  const { plan: { treatments, study }, runs } = results;
  const order = (study.drawn?.factors.length ?? 0) + (study.arms === null ? 0 : 1) > ALL_INTERACTIONS ? 2 : ALL_INTERACTIONS;
  const levelsOf = (point: number, arm: string | null) => ({
    ...Object.fromEntries(Object.entries(treatments[point]!.changes).map(([path, value]) => [named(results, path), typeof value === "number" ? value : canonicalJson(value)])), ...(arm === null ? {} : { arm }),
  });
  return anovaOf(runs.map(({ ref: { point, arm, replication }, outcomes }) => ({ levels: levelsOf(point, arm), replication, value: outcomes[outcome] ?? null })), { order });
}

function outputsOf(results: Results, outcome: string) {
  const { treatments, ofPoint } = results.plan;
  return designOutputs(Array.from(ofPoint, (treatment) => treatments[treatment]!.id), replicated(results, outcome)).outputs;
}

/** Replications that have an outcome at every point of the design: those that indices are of. */
export const completeReplications = (results: Results, outcome: string): number => outputsOf(results, outcome).length;

function singleIn(results: Results, outcome: string): readonly SingleEffect[] {
  const { plan: { study: { design }, treatments, ofPoint } } = results;
  if (design.kind !== "one at a time") return [];
  const values = new Map(replicated(results, outcome).map((each) => [each.treatment, each.values]));
  const factors = design.factors.map(({ path, levels }): Levelled => ({ path, levels: levels! }));
  return singleEffects(factors, Array.from(ofPoint, (treatment) => values.get(treatments[treatment]!.id) ?? new Float64Array()));
}
