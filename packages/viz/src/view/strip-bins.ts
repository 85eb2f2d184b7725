import type { Footage } from "../footage/footage.js";
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
  const strips = made.get(footage) ?? { say: stripOf(footage, footage.publicness), think: stripOf(footage, 0) };
  made.set(footage, strips);
  return strips;
}

/** Of what would be seen at a publicness: as `publicly` has it, written out, for a call takes longer than all else that is done with a value. */
function stripOf({ n, pictures, attitude, expressed }: Footage, publicness: number): Strip {
  const strip = { shares: new Float64Array(pictures * BINS), mean: new Float64Array(pictures), against: new Float64Array(pictures), inFavour: new Float64Array(pictures) };
  const counts = new Uint32Array(BINS);
  for (let k = 0; k < pictures; k++) {
    counts.fill(0);
    let [sum, against, inFavour] = [0, 0, 0];
    for (let i = k * n; i < (k + 1) * n; i++) {
      const value = attitude[i]! + publicness * (expressed[i]! - attitude[i]!);
      counts[binOf(value)]!++;
      sum += value;
      if (value < -OPPOSED) against++;
      if (value > OPPOSED) inFavour++;
    }
    for (let bin = 0; bin < BINS; bin++) strip.shares[k * BINS + bin] = counts[bin]! / n;
    [strip.mean[k], strip.against[k], strip.inFavour[k]] = [sum / n, against / n, inFavour / n];
  }
  return strip;
}
