import type { Ties } from "../graph/ties.js";
import type { Agents } from "../population/agents.js";

/** A number that describes all agents after a step; looks without touching. */
export interface Measure {
  /** camelCase; the column of the table. */
  readonly name: string;
  readonly summary: string;
  /** Looks at the start, before the first step; a measure that keeps something belongs to one run. */
  start?(view: MeasureView): void;
  measure(view: MeasureView): number;
}

export interface MeasureView {
  readonly agents: Agents;
  readonly ties: Ties;
  /** (n) agents by ascending key: sum in this order. */
  readonly byKey: Uint32Array;
  /** Steps done. */
  readonly step: number;
  /** Publicness of the main channel, in which public evaluation is measured. */
  readonly publicness?: number;
  /** What was said in the step just done. */
  readonly posts?: Posts;
  /** Contacts of the step just done. */
  readonly contacts?: number;
  /** Whom the first campaign reached; absent where there is none. */
  readonly campaign?: Reached;
}

/** Who spoke in a step, where and what; columns by agent, stale for those who did not speak. */
export interface Posts {
  /** Who spoke, in [0, count). */
  readonly speakers: Uint32Array;
  readonly count: number;
  readonly opinion: Float64Array;
  /** Channel, an index. */
  readonly channel: Uint8Array;
}

/** (n) 1 + the step in which a campaign first reached each agent; 0 for not yet. */
export interface Reached {
  readonly contactedAt: Uint32Array;
  /** The same by word of mouth; null where nobody follows it. */
  readonly heardAt: Uint32Array | null;
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
