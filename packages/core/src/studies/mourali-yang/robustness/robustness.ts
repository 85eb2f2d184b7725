import { grid, type Levelled, type Ranged, type Work } from "../../../experiment.js";
import type { Settings } from "../settings.js";
import { GRID, RANGES } from "./factors.js";
import { type GridFinding, gridFinding } from "./grid-finding.js";
import { type Screening, screening, type Shares, signShares } from "./sensitivity.js";

/** How much work robustness is given. */
export interface RobustnessEffort {
  /** The grid is looked at one point in so many; 1 for all. */
  readonly stride: number;
  /** Morris's walks, 2 or more; 0 for no screening. */
  readonly walks: number;
  /** Rows of Saltelli's design, best a power of two; 0 for none. */
  readonly rows: number;
}

/** All of the declaration. */
export const FULL_ROBUSTNESS: RobustnessEffort = { stride: 1, walks: 40, rows: 512 };
/** A look that takes seconds; the stride shares no divisor with any count of levels, so that all of them come up. */
export const QUICK_ROBUSTNESS: RobustnessEffort = { stride: 97, walks: 0, rows: 0 };

export interface RobustnessOptions {
  readonly settings: Settings;
  readonly effort: RobustnessEffort;
  /** `GRID` when absent. */
  readonly levels?: readonly Levelled[];
  /** `RANGES` when absent. */
  readonly ranges?: readonly Ranged[];
}

/** What is robust, and what it hangs on. */
export interface Robustness {
  readonly effort: RobustnessEffort;
  readonly grid: GridFinding;
  readonly screening: Screening;
  /** Empty without rows, or where every parameter was screened out. */
  readonly shares: readonly Shares[];
}

const UNSCREENED: Screening = { walks: 0, parts: [], out: [] };

/**
 * Looks at the signs of E1 to E10 on the grid, and at what they hang on.
 *
 * @throws {SpecError} when the effort is out of range, or levels or ranges do not fit the laboratory
 */
export function* robustness({ settings, effort, levels = GRID, ranges = RANGES }: RobustnessOptions): Work<Robustness> {
  const { factors, points } = grid(levels);
  const looked = yield* gridFinding({ factors, points: points.filter((_, k) => k % effort.stride === 0) }, settings);
  const screened = effort.walks === 0 ? UNSCREENED : yield* screening(ranges, effort.walks, settings);
  const kept = ranges.filter(({ path }) => !screened.out.includes(path));
  const shares = effort.rows === 0 || kept.length === 0 ? [] : yield* signShares(kept, effort.rows, settings);
  return { effort, grid: looked, screening: screened, shares };
}
