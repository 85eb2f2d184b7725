import { type Refusal, refuse } from "../stats/refusal.js";

/** Outputs of a design: one for each of its points, in their order; or such a list for each of several replications, whose mean is analysed. */
export type DesignOutputs = Float64Array | readonly Float64Array[];

/** The lists, one for each replication. */
export const replicationsOf = (outputs: DesignOutputs): readonly Float64Array[] => (outputs instanceof Float64Array ? [outputs] : outputs);

/** Why the outputs of a design cannot be analysed; null where they can. */
export function unfitOutputs(points: number, outputs: DesignOutputs): Refusal | null {
  const replications = replicationsOf(outputs);
  if (replications.length === 0) return refuse("lengths differ", `no replication of ${points} points`);
  for (const [r, each] of replications.entries()) {
    const which = outputs instanceof Float64Array ? "" : ` of replication ${r}`;
    if (each.length !== points) return refuse("lengths differ", `${each.length} outputs of ${points} points${which}`);
    const bad = each.findIndex((output) => !Number.isFinite(output));
    if (bad >= 0) return refuse("not finite", `output of point ${bad}${which}`);
  }
  return null;
}

/** At each point, the mean over replications at some positions; of a single replication, itself. */
export function meanOutputs(replications: readonly Float64Array[], chosen: Uint32Array): Float64Array {
  if (replications.length === 1) return replications[0]!;
  const sums = new Float64Array(replications[0]!.length);
  for (const r of chosen) {
    const each = replications[r]!;
    for (let k = 0; k < sums.length; k++) sums[k] = sums[k]! + each[k]!;
  }
  return sums.map((sum) => sum / chosen.length);
}

/** All positions of a list of n. */
export const everyPosition = (n: number): Uint32Array => Uint32Array.from({ length: n }, (_, k) => k);
