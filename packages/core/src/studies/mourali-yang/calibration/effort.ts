import type { Try } from "./cloud.js";
import type { Dice } from "./dice.js";

/** How much work a calibration is. */
export interface CalibrationEffort {
  /** Participants of the panel that answers at each point; its error is the same in all cells, and too few make intervals wider. */
  readonly people: number;
  /** Points of the cloud. */
  readonly points: number;
  /** Moves of every point at each level. */
  readonly moves: number;
}
/** Under a minute and a half on one core. */
export const FULL_CALIBRATION: CalibrationEffort = { people: 256, points: 300, moves: 6 };
/** Some seconds; intervals a little rougher. */
export const QUICK_CALIBRATION: CalibrationEffort = { people: 128, points: 120, moves: 4 };

/** What the stages of a calibration work with. */
export interface Tools {
  readonly trial: Try;
  readonly dice: Dice;
  readonly effort: CalibrationEffort;
  /** Largest misfit, in standard errors, that is still plausible. */
  readonly cutoff: number;
  readonly seed: string;
}
