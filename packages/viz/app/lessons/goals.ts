import type { Band } from "../lab/lab.js";
import type { Goal, Told } from "./lesson.js";

/** Share of worlds in which all goals hold, from which on a puzzle is solved. */
export const SOLVED = 0.75;

/** What each world came to; NaN where there is none, as of backfire where nobody was reached. */
export function toldOf({ a, endA, done, steps }: Band, told: Told): Float64Array {
  if (told !== "contacts") return endA[told]!;
  return Float64Array.from({ length: done }, (_, r) => a.contacts!.subarray(r * steps, (r + 1) * steps).reduce((sum, each) => sum + each, 0) / steps);
}

/** Whether a world reaches a goal; a world without that outcome does not. */
export const reaches = (value: number, { at, value: bound }: Goal): boolean => (at === "least" ? value >= bound : value <= bound);

export interface Judged {
  readonly worlds: number;
  /** Worlds in which a goal holds, goal by goal. */
  readonly each: readonly number[];
  /** Worlds in which all of them hold. */
  readonly all: number;
  readonly solved: boolean;
}

export function judgeGoals(band: Band, goals: readonly Goal[]): Judged {
  const columns = goals.map(({ told }) => toldOf(band, told));
  const holds = (r: number) => goals.every((goal, k) => reaches(columns[k]![r]!, goal));
  const all = Array.from({ length: band.done }, (_, r) => holds(r)).filter(Boolean).length;
  return { worlds: band.done, each: goals.map((goal, k) => columns[k]!.filter((value) => reaches(value, goal)).length), all, solved: band.done > 0 && all >= SOLVED * band.done };
}
