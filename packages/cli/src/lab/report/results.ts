import { join } from "node:path";
import { type ArmDifferences, armDifferences, byReplication, differencesByReplication, type MeasuredRun, type Plan, planOf, type PredictionFinding, predicted, type Replicated, type RunRef, type Study, summarise, type TreatmentSummary, type Wanted, wantedOf } from "@talkback/core/experiment";
import { type ObservedRun, observedRuns, type ResultsManifest, STUDY_FILE } from "@talkback/lab";
import { readStudy } from "../../sweep/read-study.js";
import { readListed, readManifest } from "../read-results.js";

/** What a report is made of. */
export interface Results {
  readonly plan: Plan;
  readonly manifest: ResultsManifest;
  readonly runs: readonly ObservedRun[];
  /** Columns of outcomes, in their order. */
  readonly outcomes: readonly string[];
  /** Those that figures and analyses are of: what replications are stopped by, and what predictions are about; else the first of these that there is. */
  readonly main: readonly string[];
}

const USUAL = ["m_public_mean", "m_private_mean"];

const RUNS_FILE = "runs.csv";

/** @throws {SpecError} when the folder holds no tables, or the study or its runs are others than those that were merged */
export function readResults(folder: string): Results {
  const manifest = readManifest(folder);
  const files = readListed(folder, manifest, [STUDY_FILE, RUNS_FILE]);
  const plan = planOf(readStudy(join(folder, STUDY_FILE)));
  const runs = [...observedRuns(plan, files[RUNS_FILE] ?? new Uint8Array())];
  const outcomes = Object.keys(runs[0]?.outcomes ?? {});
  const { until, predictions } = plan.study;
  const asked = [...new Set([...(until === null ? [] : [until.outcome]), ...predictions.map(({ outcome }) => outcome)])].filter((name) => outcomes.includes(name));
  return { plan, manifest, runs, outcomes, main: asked.length > 0 ? asked : [...USUAL, ...outcomes].filter((name) => outcomes.includes(name)).slice(0, 1) };
}

/** An outcome of all runs, as rows to be summed up. */
export const measured = ({ plan, runs }: Results, outcome: string): MeasuredRun[] =>
  runs.map(({ ref: { point, arm, replication }, outcomes }) => ({ treatment: plan.treatments[point]!.id, arm, replication, value: outcomes[outcome] ?? null }));

/** An estimate of a setting, in the units of its outcome. */
export interface Estimated {
  readonly setting: string;
  readonly treatment: string;
  readonly outcome: string;
  /** Replications went on until the interval was narrow: it is the mean ± what was wanted, which holds the truth of normal outcomes as often as it says. */
  readonly fixed: boolean;
}

export interface SettingSummary extends TreatmentSummary, Estimated {}
export interface SettingDifference extends ArmDifferences, Estimated {}

/** What each setting and arm gave. */
export const summaries = (results: Results, outcome: string): SettingSummary[] =>
  inOrder(results, summarise(measured(results, outcome))).map((each) => narrowed(results, outcome, each, results.plan.study.arms === null));

/** What the arms of each setting differ by. */
export const differences = (results: Results, outcome: string): SettingDifference[] =>
  inOrder(results, armDifferences(measured(results, outcome))).map((each) => narrowed(results, outcome, each, true));

/** In the order of the design, arm a before b, rather than in that of runs. */
function inOrder<E extends { readonly treatment: string }>({ plan }: Results, rows: readonly E[]): E[] {
  const place = new Map(plan.treatments.map(({ id }, point) => [id, point]));
  return rows.toSorted((a, b) => place.get(a.treatment)! - place.get(b.treatment)!);
}

function narrowed<E extends { readonly treatment: string; readonly mean: number; readonly low: number; readonly high: number }>(results: Results, outcome: string, each: E, decides: boolean): E & Estimated {
  const { plan: { study, treatments } } = results;
  const point = treatments.findIndex(({ id }) => id === each.treatment);
  const named = { ...each, setting: settingText(results, point), outcome };
  const { until } = study;
  if (!decides || !isFixed(until) || until.outcome !== outcome || stopped(results, point).done !== "narrow") return { ...named, fixed: false };
  return { ...named, fixed: true, low: each.mean - until.halfWidth, high: each.mean + until.halfWidth };
}

/** Whether the half-width that replications went on for makes a 95 % interval: it was asked for with that confidence, or more. */
export const isFixed = (until: Study["until"]): until is NonNullable<Study["until"]> => until !== null && until.level >= 0.95;

/** How far a setting came, where replications went on until an interval was narrow. */
export function stopped(results: Results, point: number): Wanted {
  const all = stops.get(results) ?? stopsOf(results);
  stops.set(results, all);
  return all[point]!;
}

const stops = new WeakMap<Results, readonly Wanted[]>();

function stopsOf({ plan, runs }: Results): readonly Wanted[] {
  const found = new Map(runs.map(({ ref, outcomes }) => [nameOf(ref), outcomes[plan.study.until!.outcome] ?? null]));
  return plan.treatments.map((_, point) => wantedOf(plan, point, (ref) => found.get(nameOf(ref))));
}

const nameOf = ({ point, arm, replication }: RunRef): string => `${point} ${arm} ${replication}`;

/** What a setting changes, in the names that its scenario gives them. */
export function settingText({ plan: { study: { scenario }, treatments } }: Pick<Results, "plan">, point: number): string {
  const leads = new Map(Object.entries(scenario.lead).map(([name, path]) => [path, name]));
  return Object.entries(treatments[point]!.changes).map(([path, value]) => `${leads.get(path) ?? path} = ${typeof value === "object" ? JSON.stringify(value) : numberText(value)}`).join(", ") || "as given";
}

const numberText = (value: unknown): string => (typeof value === "number" ? String(Number(value.toPrecision(4))) : String(value));

/** A path by the name that the scenario gives it. */
export const named = ({ plan: { study: { scenario: { lead } } } }: Pick<Results, "plan">, path: string): string => Object.entries(lead).find(([, led]) => led === path)?.[0] ?? path;

/** An outcome in words: `m_public_mean` is `public mean`. */
export const outcomeText = (outcome: string): string => outcome.replace(/^m_/, "").replaceAll("_", " ");

/** Every prediction of the study, judged. */
export const judged = ({ plan, runs }: Results): PredictionFinding[] => plan.study.predictions.map((prediction) => predicted(plan, prediction, runs));

/** An outcome of each setting by replication; of the arms' difference, where there are arms. */
export function replicated(results: Results, outcome: string): Replicated[] {
  const rows = measured(results, outcome);
  return results.plan.study.arms === null ? byReplication(rows) : differencesByReplication(rows);
}
