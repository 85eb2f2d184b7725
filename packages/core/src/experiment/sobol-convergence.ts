import type { Refusal } from "../stats/refusal.js";
import type { IntervalOptions } from "./bootstrap.js";
import { type DesignOutputs, unfitOutputs } from "./outputs.js";
import { rowLength, type SaltelliDesign } from "./saltelli.js";
import { type SobolIndices, sobolIndices } from "./sobol-indices.js";

/** Variance shares from the first n rows of a design. */
export interface SobolStage {
  readonly n: number;
  readonly indices: SobolIndices | Refusal;
}

/** Fewer rows are no estimate. */
const LEAST_ROWS = 16;

/**
 * Variance shares from all rows of a Saltelli design, preceded by those from the first half of them, the first quarter, and so on down to 16
 * rows: whether more would change what they say. The first rows of a design are a design of their own.
 *
 * @param outputs as of `sobolIndices`
 * @returns a refusal where outputs are missing or not finite
 */
export function sobolConvergence(design: SaltelliDesign, outputs: DesignOutputs, options: IntervalOptions): SobolStage[] | Refusal {
  const length = rowLength(design.factors.length, design.secondOrder);
  const fault = unfitOutputs(design.n * length, outputs);
  if (fault !== null) return fault;
  const first = (list: Float64Array, n: number): Float64Array => list.slice(0, n * length);
  const stages: SobolStage[] = [];
  for (let n = design.n; n >= LEAST_ROWS || n === design.n; n = Math.floor(n / 2)) {
    const part = outputs instanceof Float64Array ? first(outputs, n) : outputs.map((list) => first(list, n));
    stages.push({ n, indices: sobolIndices({ ...design, n, points: design.points.slice(0, n * length) }, part, options) });
  }
  return stages.reverse();
}
