import type { Outcome } from "./outcome.js";

/** One thing that a point must reproduce. */
export interface Demand {
  /** Where the number stands in the file, or the claim, e.g. `E4 (Experiment 1): power, uncertain`. */
  readonly name: string;
  /** How far an outcome is from it: for a number, signed and in standard errors; for a sign, 0 where it holds. */
  readonly misfit: (outcome: Outcome) => number;
  /** It is a number, which counts in the likelihood; else a sign, which only holds or not. */
  readonly isNumber: boolean;
}
