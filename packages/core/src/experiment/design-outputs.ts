import type { Replicated } from "./by-replication.js";

/** Outputs of a design from runs. */
export interface FoundOutputs {
  /** For each complete replication, its output at every point: as `sobolIndices` and `morrisEffects` take them. */
  readonly outputs: readonly Float64Array[];
  /** Which replications these are, ascending. */
  readonly replications: readonly number[];
  /** Replications that some point has and another lacks; they are left out. */
  readonly incomplete: number;
}

/**
 * The outcomes of a design's treatments, point by point, of all replications that have every point.
 *
 * @param treatments the name of each point's treatment, which points may share
 * @param outcomes of `byReplication`, of one arm
 */
export function designOutputs(treatments: readonly string[], outcomes: readonly Replicated[]): FoundOutputs {
  const values = new Map(outcomes.map((each) => [each.treatment, each.values]));
  const columns = treatments.map((treatment) => values.get(treatment) ?? new Float64Array(0));
  const all = Array.from({ length: columns.reduce((most, { length }) => Math.max(most, length), 0) }, (_, replication) => replication);
  const replications = all.filter((replication) => columns.every((column) => Number.isFinite(column[replication])));
  const some = all.filter((replication) => columns.some((column) => Number.isFinite(column[replication])));
  return {
    outputs: replications.map((replication) => Float64Array.from(columns, (column) => column[replication]!)), replications, incomplete: some.length - replications.length,
  };
}
