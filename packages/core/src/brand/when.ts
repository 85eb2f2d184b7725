import { choice, count, group, maybe, between, type Value } from "../spec/shape.js";

/** Measures of the last step that a brand can act upon, in the order of the row that is handed to it. */
export const WATCHED = ["contacts", "utterances", "privateMean", "publicMean", "gap", "opposed", "threat"] as const;

/** A condition on what the brand sees; null where there is none. */
export const WHEN = maybe(group({
  measure: choice(WATCHED, "opposed", { help: "what is watched: a standard measure of the last step" }),
  is: choice(["above", "below"], "above", { help: "on which side of the value it begins" }),
  value: between(-1e9, 1e9, 0.2, { help: "the value" }),
  lasts: maybe(count(1, 1e9, undefined, { help: "steps for which it stays in force once begun; null: to its end", unit: "steps" })),
}, { help: "begins in the step after this holds for the first time, not before `from`; null: at `from`", later: true }));
export type When = Value<typeof WHEN>;

/** A time at which something of the brand is in force. */
export interface Period {
  readonly from: number;
  readonly until: number | null;
  readonly when: When;
}

/** Notes in `began[0]` 1 + the step in which a period's condition first held; to be called as a step begins. */
export function watch({ from, until, when }: Period, row: ArrayLike<number>, t: number, began: Uint32Array): void {
  if (when === null || began[0]! > 0 || t < from || t === 0 || (until !== null && t >= until)) return;
  const value = row[WATCHED.indexOf(when.measure)]!;
  if (when.is === "above" ? value > when.value : value < when.value) began[0] = t + 1;
}

/** Whether a period is in force in step t. */
export function inForce({ from, until, when }: Period, t: number, began: Uint32Array): boolean {
  if (t < from || (until !== null && t >= until)) return false;
  if (when === null) return true;
  const since = began[0]!;
  return since > 0 && t + 1 >= since && (when.lasts === null || t + 1 < since + when.lasts);
}
