import type { Experiment } from "../design.js";
import type { Answers } from "../session.js";
import type { MeasureTargets } from "./targets.js";

/** One number of the article that is filled in, and how to read the same from what was simulated. */
export interface Entry {
  /** Where it stands in the file. */
  readonly path: string;
  readonly page: number | null;
  readonly experiment: Experiment["id"];
  /** E.g. `evaluation, high power, uncertain, positive opinions`. */
  readonly text: string;
  readonly value: number;
  /** Standard error of the value, as reported or as it follows from sd and n. */
  readonly se: number;
  /** Standard deviation between participants, for a difference in its units; null where there is none. */
  readonly sd: number | null;
  /** A width to measure model discrepancy by: that of the article's scale, or 1 for an effect in standard deviations. */
  readonly width: number;
  /** Nothing else that is filled in says the same already, so that calibration counts it. */
  readonly counts: boolean;
  /** The cell, by its place in `cellsOf`, and the measure that it is the mean of; null for any other number. */
  readonly meanOf: { readonly cell: number; readonly measure: MeasureTargets["measure"] } | null;
  /** The same number from the answers of its experiment, cells in the order of `cellsOf`, in the article's units. */
  readonly simulated: (answers: readonly Answers[]) => number;
}
