import type { Entry } from "../targets/entry.js";
import type { Outcome } from "./outcome.js";

/** One thing that a point must reproduce. */
export interface Demand {
  /** Where the number stands in the file, or the claim, e.g. `E4 (Experiment 1): power, uncertain negative`. */
  readonly name: string;
  /** How far an outcome is from it: for a number, signed and in standard errors; for a sign, 0 where it holds. */
  readonly misfit: (outcome: Outcome) => number;
  /** What a number is of; null for a sign, which only holds or not. */
  readonly number: Numbered | null;
}

export interface Numbered extends Pick<Entry, "experiment" | "meanOf"> {
  /** Share of a misfit's unit that is the luck of the article's participants. */
  readonly sampling: number;
  /** Share of its square that is that luck and the model's discrepancy: all but the panel's error. */
  readonly own: number;
}
