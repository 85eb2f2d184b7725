import type { Ties } from "./ties.js";

/** Strength of tie e at `column[e & mask]`, also where one number holds for all ties: a loop need not ask which. For e < 2³¹. */
export interface Strengths {
  readonly column: Float64Array;
  readonly mask: number;
}

export const strengthsOf = ({ strength }: Ties): Strengths =>
  typeof strength === "number" ? { column: Float64Array.of(strength), mask: 0 } : { column: strength, mask: -1 };
