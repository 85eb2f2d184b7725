import { type Footage, publicly, row } from "../footage/footage.js";
import { OPPOSED } from "../footage/turns.js";

/** Bins of [−1, 1]; odd, so that one of them is around 0. */
export const BINS = 21;

export type Side = "say" | "think";

export const binOf = (value: number): number => Math.min(BINS - 1, Math.max(0, Math.floor(((value + 1) / 2) * BINS)));

/** Value in the middle of a bin. */
export const middleOf = (bin: number): number => (2 * bin + 1) / BINS - 1;

/** What people say or think, in a picture each. */
export interface Strip {
  /** (pictures × BINS) share of people in a bin. */
  readonly shares: Float64Array;
  /** (pictures) */
  readonly mean: Float64Array;
  /** (pictures) share below −0.1, and above 0.1. */
  readonly against: Float64Array;
  readonly inFavour: Float64Array;
}

const made = new WeakMap<Footage, Readonly<Record<Side, Strip>>>();

/** Both strips of a run, counted once. */
export function stripsOf(footage: Footage): Readonly<Record<Side, Strip>> {
  const strips = made.get(footage) ?? { say: stripOf(footage, publicly), think: stripOf(footage, (_, attitude) => attitude) };
  made.set(footage, strips);
  return strips;
}

function stripOf(footage: Footage, told: typeof publicly): Strip {
  const { n, pictures } = footage;
  const strip = { shares: new Float64Array(pictures * BINS), mean: new Float64Array(pictures), against: new Float64Array(pictures), inFavour: new Float64Array(pictures) };
  for (let k = 0; k < pictures; k++) {
    const [attitude, expressed] = [row(footage, footage.attitude, k), row(footage, footage.expressed, k)];
    for (let i = 0; i < n; i++) {
      const value = told(footage, attitude[i]!, expressed[i]!);
      strip.shares[k * BINS + binOf(value)]! += 1 / n;
      strip.mean[k]! += value / n;
      if (value < -OPPOSED) strip.against[k]! += 1 / n;
      if (value > OPPOSED) strip.inFavour[k]! += 1 / n;
    }
  }
  return strip;
}
