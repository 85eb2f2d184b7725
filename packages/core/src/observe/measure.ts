import type { Ties } from "../graph/ties.js";
import type { Agents } from "../population/agents.js";

/** A number that describes all agents after a step; looks without touching. */
export interface Measure {
  /** camelCase; the column of the table. */
  readonly name: string;
  readonly summary: string;
  measure(view: MeasureView): number;
}

export interface MeasureView {
  readonly agents: Agents;
  readonly ties: Ties;
  /** (n) agents by ascending key: sum in this order. */
  readonly byKey: Uint32Array;
  /** Steps done. */
  readonly step: number;
}

export function defineMeasure(measure: Measure): Measure {
  return measure;
}

/** Polarisation as the variance of public stances, [0, 1]: 0 when all say the same, 1 when they split evenly between the poles. */
export const polarisation = defineMeasure({
  name: "polarisation",
  summary: "variance of public stances",
  measure({ agents: { expressed }, byKey }) {
    let sum = 0;
    for (const i of byKey) sum += expressed[i]!;
    const mean = sum / byKey.length;
    let squares = 0;
    for (const i of byKey) squares += (expressed[i]! - mean) * (expressed[i]! - mean);
    return squares / byKey.length;
  },
});
