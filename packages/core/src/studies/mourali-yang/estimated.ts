import type { Answers } from "./session.js";
import type { Settings } from "./settings.js";

/** One estimand in one replication: what a single experiment would report. */
export interface Estimate {
  readonly value: number;
  /** In units of the standard deviation within cells; NaN where that is none, and for gaps, which are measured without error. */
  readonly standardised: number;
  /** What its tests look at; null where it was not tested. */
  readonly bounds: Bounds | null;
}

/** Intervals of one estimate, of 95 % and of 90 %; NaN where nothing varies. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
  readonly narrowLow: number;
  readonly narrowHigh: number;
}

export const UNBOUNDED: Bounds = { low: Number.NaN, high: Number.NaN, narrowLow: Number.NaN, narrowHigh: Number.NaN };

/** The answers of one experiment once, and what luck a bootstrap of them has. */
export interface Data {
  readonly answers: readonly Answers[];
  readonly settings: Settings;
  readonly replication: number;
  /** Resamples of a bootstrap; 0 for its estimate alone, without a test; RESAMPLES when absent. */
  readonly resamples?: number;
}
