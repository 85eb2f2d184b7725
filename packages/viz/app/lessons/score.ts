import { quantileSorted } from "d3";

/** Where half and nine tenths of a distribution lie; NaN for an empty one. */
export interface Spread {
  readonly low90: number;
  readonly low50: number;
  readonly median: number;
  readonly high50: number;
  readonly high90: number;
}

export function spreadOf(values: Float64Array): Spread {
  const sorted = [...values.filter(Number.isFinite).sort()];
  const at = (share: number) => quantileSorted(sorted, share) ?? NaN;
  return { low90: at(0.05), low50: at(0.25), median: at(0.5), high50: at(0.75), high90: at(0.95) };
}

/** Where a prediction falls: in the middle half, in nine tenths, or in the outer twentieth on one side. */
export type Fall = "half" | "most" | "below" | "above";

export function fallOf(guess: number, { low90, low50, high50, high90 }: Spread): Fall {
  if (guess >= low50 && guess <= high50) return "half";
  if (guess >= low90 && guess <= high90) return "most";
  return guess < low90 ? "below" : "above";
}

/** How many points of a line fall into the middle half, and into nine tenths, of what is there. */
export function lineScore(guess: readonly number[], columns: readonly Float64Array[]): { readonly half: number; readonly most: number; readonly points: number } {
  const falls = guess.map((value, k) => fallOf(value, spreadOf(columns[k]!)));
  return { half: falls.filter((fall) => fall === "half").length, most: falls.filter((fall) => fall === "half" || fall === "most").length, points: guess.length };
}

/** The place at which a line through points first passes from above 0 to below; NaN where it does not. */
export function crossing(places: readonly number[], values: readonly number[]): number {
  for (let k = 1; k < places.length; k++) {
    const [before, after] = [values[k - 1]!, values[k]!];
    if (before > 0 && after <= 0) return places[k - 1]! + ((places[k]! - places[k - 1]!) * before) / (before - after);
  }
  return NaN;
}
