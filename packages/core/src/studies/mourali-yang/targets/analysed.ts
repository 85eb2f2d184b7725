import { cellsOf } from "../design.js";
import type { ExperimentTargets, TestTarget } from "./targets.js";

/** The participants that a reported test is of. */
export interface Analysed {
  /** Participants in each of the effect's cells, in the order of `cellsOf`. */
  readonly sizes: readonly number[];
  /** Places of the cells that its error is from: the effect's own, or all. */
  readonly error: readonly number[];
}

/** How far two cells together may be from an even share of the participants. */
const UNEVEN = 0.5;

/**
 * Whom a test is of, by its error's degrees of freedom: participants of all cells less the cells, or of a simple effect's two cells less two.
 *
 * @returns null where they fit neither, or where a simple effect's could be either as nothing says how many took part
 */
export function analysed({ effect, dfError }: Pick<TestTarget, "effect" | "dfError">, { experiment, participants, measures }: ExperimentTargets): Analysed | null {
  const { cells } = measures[0]!;
  const all = cells.map((_, k) => k);
  const own = all.filter((k) => effect.sign(cells[k]!.cell) !== 0);
  const known = (places: readonly number[]) => (places.every((k) => cells[k]!.n !== null) ? places.reduce((sum, k) => sum + cells[k]!.n!, 0) : null);
  const of = (error: readonly number[]): Analysed => {
    const even = (dfError! + error.length) / error.length;
    return { error, sizes: own.map((k) => (known(own) === null ? even : cells[k]!.n!)) };
  };
  const total = known(all) ?? participants;
  const fitsAll = total !== null && dfError === total - all.length;
  if (own.length === all.length) return total === null || fitsAll ? of(all) : null;
  const pair = known(own);
  const share = total === null ? null : (total * own.length) / cellsOf(experiment).length;
  const fitsOwn = pair !== null ? dfError === pair - own.length : share !== null && Math.abs(dfError! + own.length - share) <= UNEVEN * share;
  return fitsOwn ? of(own) : fitsAll ? of(all) : null;
}
