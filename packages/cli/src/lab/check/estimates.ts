import { effectsOf, type Plan, type Prediction, runCount, steinNumber, type Study } from "@talkback/core/experiment";
import { noncentralStudent, quantile, seOfMean, student } from "@talkback/core/stats";
import { inRunOrder, lineOf, tableFiles } from "@talkback/lab";
import type { Pilot } from "./pilot.js";

/** The interval that is asked after, where a study has no `until` of its own. */
const USUAL = { halfWidth: 0.01, level: 0.95 } as const;
const aimOf = ({ until }: Study): Pick<MonteCarlo, "halfWidth" | "level"> => (until === null ? USUAL : { halfWidth: until.halfWidth, level: until.level });

/** What a study takes, and what it can tell, by its pilot. */
export interface Estimates {
  /** At first, and at most where replications go on. */
  readonly runs: { readonly least: number; readonly most: number };
  readonly pilot: { readonly runs: number; readonly settings: number; readonly failed: number };
  /** One run here, in milliseconds. */
  readonly wallMs: number;
  /** Bytes for each run. */
  readonly disk: { readonly logs: number; readonly tables: number };
  readonly outcome: string;
  readonly error: MonteCarlo | null;
  readonly predictions: readonly PredictedPower[];
}

/** Over the pilot's settings; of the arms' difference, where there are arms. */
export interface MonteCarlo {
  readonly replications: number;
  /** Monte Carlo standard error of a setting's mean at these replications: the median over settings, and the largest. */
  readonly median: number;
  readonly largest: number;
  /** Replications after which every setting's interval of this level is at most ± this half-width, by its spread in the pilot: as in the study's `until`, or 95 % and ±.01. */
  readonly wanted: number;
  readonly halfWidth: number;
  readonly level: number;
}

/** How likely a prediction's 95 % interval excludes 0 on the predicted side, if the effect is as in the pilot. */
export interface PredictedPower {
  readonly id: string;
  readonly direction: Prediction["direction"];
  /** Mean and standard deviation over the pilot's seeds; null where its settings were not all tried. */
  readonly effect: { readonly mean: number; readonly sd: number; readonly n: number } | null;
  readonly power: number | null;
}

export function estimates(plan: Plan, pilot: Pilot, outcome: string): Estimates {
  const { study: { until, replications } } = plan;
  const failed = pilot.runs.filter(({ timed }) => timed.record.status === "error").length;
  return {
    runs: { least: runCount(plan), most: runCount(plan, until?.most ?? replications) }, pilot: { runs: pilot.runs.length, settings: pilot.points.length, failed },
    wallMs: meanOf(pilot.runs.map(({ timed }) => timed.timing.wallMs)), disk: diskOf(pilot), outcome, error: errorOf(pilot, outcome, replications, aimOf(plan.study)), predictions: plan.study.predictions.map((prediction) => powerOf(pilot, prediction, replications)),
  };
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Bytes of the pilot's logs and tables, less those of tables without a run. */
function diskOf({ plan, runs }: Pilot): Estimates["disk"] {
  const bytesOf = (given: Pilot["runs"]): number => {
    let bytes = 0;
    for (const piece of tableFiles(plan, () => inRunOrder(plan, given), false)) bytes += piece.bytes.length;
    return bytes;
  };
  const logs = runs.reduce((sum, { timed }) => sum + lineOf(timed).length, 0);
  return { logs: logs / runs.length, tables: (bytesOf(runs) - bytesOf([])) / runs.length };
}

function errorOf({ plan, runs, points }: Pilot, outcome: string, replications: number, aim: ReturnType<typeof aimOf>): MonteCarlo | null {
  const outcomeAt = (point: number, arm: string | null, replication: number): number =>
    runs.find(({ ref }) => ref.point === point && ref.arm === arm && ref.replication === replication)?.timed.record.result?.outcomes[outcome] ?? Number.NaN;
  const seeds = 1 + Math.max(...runs.map(({ ref }) => ref.replication));
  const pilots = points.map((point) => Array.from({ length: seeds }, (_, r) => (plan.study.arms === null ? outcomeAt(point, null, r) : outcomeAt(point, "b", r) - outcomeAt(point, "a", r))).filter(Number.isFinite)).filter(({ length }) => length > 1);
  if (pilots.length === 0) return null;
  const errors = pilots.map((values) => seOfMean(values) * Math.sqrt(values.length / replications));
  return { replications, median: quantile(errors, 0.5), largest: Math.max(...errors), wanted: Math.max(...pilots.map((values) => steinNumber(values, aim))), ...aim };
}

function powerOf({ plan, runs }: Pilot, prediction: Prediction, replications: number): PredictedPower {
  const { id, direction } = prediction;
  const values = effectsOf(plan, prediction, runs.map(({ ref, timed: { record: { result } } }) => ({ ref, outcomes: result?.outcomes ?? {} })));
  if (values.length < 2) return { id, direction, effect: null, power: null };
  const mean = meanOf(values);
  const sd = seOfMean(values) * Math.sqrt(values.length);
  return { id, direction, effect: { mean, sd, n: values.length }, power: direction === "positive" || direction === "negative" ? excludesZero(direction === "positive" ? mean : -mean, sd, replications) : null };
}

/** How likely the lower end of a 95 % t interval of n values is above 0. */
function excludesZero(mean: number, sd: number, n: number): number | null {
  if (n < 2) return null;
  if (sd === 0) return mean > 0 ? 1 : 0;
  return noncentralStudent(n - 1, (mean / sd) * Math.sqrt(n)).upper(student(n - 1).upperQuantile(0.025));
}
