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
}

const made = new WeakMap<Footage, Readonly<Record<Side, Strip>>>();

/** Both strips of a run, counted once. */
export function stripsOf(footage: Footage): Readonly<Record<Side, Strip>> {
  const strips = made.get(footage) ?? { say: stripOf(footage, seen(footage, "say")), think: stripOf(footage, seen(footage, "think")) };
  made.set(footage, strips);
  return strips;
}

/** How far what people say counts, against what they think. */
const seen = ({ publicness }: Footage, side: Side): number => (side === "say" ? publicness : 0);

/** With `publicly` written out: a call for each of a million values would take longer than all else that is done with them. */
function stripOf({ n, pictures, attitude, expressed }: Footage, publicness: number): Strip {
  const strip = { shares: new Float64Array(pictures * BINS), mean: new Float64Array(pictures) };
  const counts = new Uint32Array(BINS);
  for (let k = 0; k < pictures; k++) {
    counts.fill(0);
    let sum = 0;
    for (let i = k * n; i < (k + 1) * n; i++) {
      const value = attitude[i]! + publicness * (expressed[i]! - attitude[i]!);
      counts[binOf(value)]!++;
      sum += value;
    }
    for (let bin = 0; bin < BINS; bin++) strip.shares[k * BINS + bin] = counts[bin]! / n;
    strip.mean[k] = sum / n;
  }
  return strip;
}

/** Shares of people below −0.1 and above 0.1 in a picture. Only words and tables tell them: they are counted when they are asked for. */
export function sidesOf(footage: Footage, side: Side, picture: number): { readonly against: number; readonly inFavour: number } {
  const [n, told] = [footage.n, { publicness: seen(footage, side) }];
  const [attitude, expressed] = [row(footage, footage.attitude, picture), row(footage, footage.expressed, picture)];
  let [against, inFavour] = [0, 0];
  for (let i = 0; i < n; i++) {
    const value = publicly(told, attitude[i]!, expressed[i]!);
    if (value < -OPPOSED) against++;
    if (value > OPPOSED) inFavour++;
  }
  return { against: against / n, inFavour: inFavour / n };
}
