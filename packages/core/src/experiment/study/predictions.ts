import { canonicalJson } from "../../scenario/canonical-json.js";
import { type Judged, judge } from "../verdict.js";
import type { Prediction } from "./shape.js";
import type { Plan, RunRef } from "./study.js";
import { cellsOf, sidesOf, type Where } from "./where.js";

/** What one run came to: its outcomes by column; null where there is no such number. */
export interface Observed {
  readonly ref: RunRef;
  readonly outcomes: Readonly<Record<string, number | null>>;
}

/** A prediction, compared with what came: one row of the table of claims. */
export interface PredictionFinding {
  readonly claim_id: string;
  readonly kind: Prediction["kind"];
  /** Such as `[push=4] - [push=0]`, of means over the settings in brackets. */
  readonly contrast: string;
  readonly metric: string;
  readonly predicted: Prediction["direction"];
  /** Replications in which every run that is compared has the outcome: the others are left out. */
  readonly n_pairs: number;
  readonly share_in_direction: number | null;
  readonly mean_diff: number | null;
  readonly ci_lo: number | null;
  readonly ci_hi: number | null;
  /** Null for fewer than two replications. */
  readonly verdict: Judged["verdict"] | null;
}

/** Judges a prediction of a study by its runs, each once, in any order. */
export const predicted = (plan: Plan, prediction: Prediction, observed: Iterable<Observed>): PredictionFinding => findingOf(prediction, effectsOf(plan, prediction, observed));

/** Judges a prediction by its effect in each replication. */
export function findingOf({ id, kind, compares, outcome, direction, margin }: Prediction, effects: readonly number[]): PredictionFinding {
  const judged = judge(effects, direction, margin);
  const { mean = null, low = null, high = null } = judged?.estimate ?? {};
  return {
    claim_id: id, kind, contrast: contrastText(compares), metric: outcome, predicted: direction, n_pairs: effects.length,
    share_in_direction: judged?.agree ?? null, mean_diff: mean, ci_lo: low, ci_hi: high, verdict: judged?.verdict ?? null,
  };
}

/** The effect that a prediction is about, in each replication that is whole, by ascending replication. */
export function effectsOf(plan: Plan, prediction: Prediction, observed: Iterable<Observed>): readonly number[] {
  const { add, effects } = gathering(plan, prediction);
  for (const each of observed) add(each);
  return effects();
}

/** The same of runs that come one by one. */
export interface Gathering {
  /** Takes a run, each once, in any order. */
  add(observed: Observed): void;
  /** The effects of the runs that came; sums are taken in run order. */
  effects(): readonly number[];
}

/** Gathers a number for each run that a prediction compares. */
export function gathering(plan: Plan, { compares, outcome }: Prediction): Gathering {
  const sides = sidesOf(compares).map(({ weight, where }) => ({ weight, at: cellsOf(plan, where).sort((a, b) => plan.place[a.point]! - plan.place[b.point]!).map(place) }));
  const slots = new Map([...new Set(sides.flatMap(({ at }) => at))].map((at, k) => [at, k]));
  const seen = new Map<number, Float64Array>();
  const effect = (values: Float64Array): number => sides.reduce((sum, { weight, at }) => sum + (weight * at.reduce((all, each) => all + values[slots.get(each)!]!, 0)) / at.length, 0);
  return {
    add({ ref, outcomes }) {
      const slot = slots.get(place(ref));
      if (slot === undefined) return;
      const values = seen.get(ref.replication) ?? new Float64Array(slots.size).fill(NaN);
      seen.set(ref.replication, values);
      values[slot] = outcomes[outcome] ?? NaN;
    },
    effects: () => [...seen].sort(([a], [b]) => a - b).map(([, values]) => effect(values)).filter(Number.isFinite),
  };
}

const place = ({ point, arm }: Pick<RunRef, "point" | "arm">): number => 2 * point + (arm === "b" ? 1 : 0);

/** What is compared, in the names that the study uses; the same in whatever order its file has them. */
export function contrastText(compares: Prediction["compares"]): string {
  return sidesOf(compares).map(({ weight, where }, k) => `${k === 0 ? "" : weight > 0 ? " + " : " - "}[${where.map(whereText).filter(Boolean).join(", ") || "all"}]`).join("");
}

const whereText = (where: Where): string => Object.entries(where).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => `${name}=${typeof value === "string" ? value : canonicalJson(value)}`).join(", ");
