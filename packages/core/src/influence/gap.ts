import { S0, SD, SE, SK } from "../population/heard.js";

/** How far the mean heard is from the own attitude; with a confidence kernel, the mean of what counts. 0 when nothing does. */
export function gap(sums: Float64Array, row: number, kerneled: boolean, own: number): number {
  if (kerneled) return sums[row + SK] === 0 ? 0 : sums[row + SD]! / sums[row + SK]!;
  return sums[row + S0] === 0 ? 0 : sums[row + SE]! / sums[row + S0]! - own;
}

/** The value cut off at the poles. */
export const withinPoles = (value: number): number => Math.max(-1, Math.min(1, value));
