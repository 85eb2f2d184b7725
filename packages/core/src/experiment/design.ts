import { canonicalJson } from "../scenario/canonical-json.js";
import type { Changes } from "../scenario/scenario.js";
import { type Factor, valueAt } from "./factor.js";

/** What to try: points of the unit cube, and what its dimensions are. */
export interface Design {
  readonly factors: readonly Factor[];
  /** Each has one coordinate in [0, 1] for each factor, in their order. */
  readonly points: readonly Float64Array[];
}

/** What the luck of a design is drawn from; another replication (0 when absent) is another design of the same kind. */
export interface DesignSeed {
  readonly seed: string;
  readonly replication?: number;
}

/** The values of point k by path, ready for `withChanges`. */
export function changesAt({ factors, points }: Design, k: number): Changes {
  return Object.fromEntries(factors.map((factor, d) => [factor.path, valueAt(factor, points[k]![d]!)]));
}

/** A treatment's name, made of its values only: the same in every design, place and order of factors. */
export const treatmentId = (changes: Changes): string => canonicalJson(changes);
