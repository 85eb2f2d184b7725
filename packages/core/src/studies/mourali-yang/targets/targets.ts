import type { Condition, Experiment, Where } from "../design.js";
import type { Contrasted } from "./effects.js";

/** Where a reported number stands in the file, and on which page of the article. */
interface Placed {
  readonly path: string;
  readonly page: number | null;
}
export interface ScaleTarget extends Placed {
  readonly low: number | null;
  readonly high: number | null;
}
export interface CellTarget extends Placed {
  readonly cell: Condition;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly n: number | null;
}
export interface TestTarget extends Placed {
  readonly effect: Contrasted;
  readonly statistic: "F" | "t" | null;
  readonly dfError: number | null;
  readonly value: number | null;
  readonly p: number | null;
}
export interface PathTarget extends Placed {
  readonly value: number | null;
  readonly se: number | null;
}
export interface IndirectTarget extends Placed {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly level: number | null;
}
export interface MediationTarget {
  readonly where: Where;
  readonly a1: PathTarget;
  readonly d21: PathTarget;
  readonly b2: PathTarget;
  readonly indirect: IndirectTarget;
}
export const MEASURED = ["rating", "confidence", "threat"] as const;
/** What cell means are reported of. */
export interface MeasureTargets {
  readonly measure: (typeof MEASURED)[number];
  readonly scale: ScaleTarget;
  readonly cells: readonly CellTarget[];
}
/** What is reported of one experiment; every number may be null. */
export interface ExperimentTargets {
  readonly experiment: Experiment;
  readonly participants: number | null;
  readonly pooledSd: number | null;
  readonly measures: readonly MeasureTargets[];
  readonly tests: readonly TestTarget[];
  readonly mediation: readonly MediationTarget[];
}
/** The article's numbers, as far as they are known. */
export interface Targets {
  readonly notes: string | null;
  readonly experiments: readonly ExperimentTargets[];
}
