import type { Changes } from "@talkback/core";
import { armDifferences, type MeasuredRun, type Plan, type PredictionFinding, predicted, type RunRef, summarise } from "@talkback/core/experiment";
import type { KeptRuns } from "./kept-runs.js";

/** The mean of an outcome over the replications of a setting, with its 95 % interval; NaN where there are too few. */
export interface SummaryCell {
  /** What the setting changes, as `path=value`. */
  readonly changes: readonly string[];
  /** `b - a` for the difference between both arms. */
  readonly arm: "a" | "b" | "b - a" | null;
  readonly n: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** What a study found so far. */
export interface StudySummary {
  /** Outcomes that runs have, in their order. */
  readonly outcomes: readonly string[];
  readonly outcome: string;
  readonly cells: readonly SummaryCell[];
  /** Cells that are left out. */
  readonly more: number;
  readonly findings: readonly (PredictionFinding & { readonly text: string })[];
}

/** Cells that are shown; the tables have all. */
const CELLS = 200;

/** @param wanted outcome of the cells; that of the study's `until` or first prediction where it is null */
export function studySummary(plan: Plan, kept: KeptRuns, there: readonly RunRef[], wanted: string | null): StudySummary {
  const { study, treatments, planned } = plan;
  const observed = there.map((ref) => ({ ref, outcomes: kept.of(planned(ref).id)!.outcomes }));
  const outcomes = [...new Set(observed.flatMap(({ outcomes: each }) => Object.keys(each)))];
  const usual = study.until?.outcome ?? study.predictions[0]?.outcome ?? "m_public_mean";
  const outcome = [wanted, usual, outcomes[0]].find((name) => name != null && outcomes.includes(name)) ?? usual;
  const rows = observed.map(({ ref, outcomes: each }): MeasuredRun => ({ treatment: String(ref.point), arm: ref.arm, replication: ref.replication, value: each[outcome] ?? null }));
  const changesOf = ({ treatment }: { readonly treatment: string }) => changesText(treatments[Number(treatment)]!.changes);
  const cells: (SummaryCell & { readonly at: number })[] = [
    ...summarise(rows).map((cell) => ({ ...cell, arm: cell.arm as SummaryCell["arm"], at: Number(cell.treatment), changes: changesOf(cell) })),
    ...armDifferences(rows).map((cell) => ({ ...cell, arm: "b - a" as const, at: Number(cell.treatment), changes: changesOf(cell) })),
  ].sort((x, y) => x.at - y.at || ARMS.indexOf(x.arm) - ARMS.indexOf(y.arm));
  return {
    outcomes, outcome, cells: cells.slice(0, CELLS).map(({ changes, arm, n, mean, low, high }) => ({ changes, arm, n, mean, low, high })), more: Math.max(0, cells.length - CELLS),
    findings: study.predictions.map((prediction) => ({ ...predicted(plan, prediction, observed), text: prediction.text })),
  };
}

const ARMS: readonly SummaryCell["arm"][] = [null, "a", "b", "b - a"];

const changesText = (changes: Changes): string[] => Object.entries(changes).map(([path, value]) => `${path}=${typeof value === "string" ? value : JSON.stringify(value)}`);
