import type { Dice } from "./dice.js";

/** A point that was tried. */
export interface Tried {
  /** Coordinates in [0, 1], in the order of the parameters. */
  readonly at: Float64Array;
  /** Largest misfit of anything demanded. */
  readonly implausibility: number;
  /** Squared distance from the numbers: minus twice the logarithm of the likelihood. */
  readonly chiSquare: number;
}
export type Try = (at: Float64Array) => Tried;

/** What a cloud is spread over: where nothing is less plausible than `cutoff`, in proportion to the likelihood to the power `heat`. */
export interface Level {
  readonly cutoff: number;
  readonly heat: number;
}

/**
 * One sweep of moves that leave the level's distribution as it is: each point steps along the difference of two others, in one or more of its
 * coordinates; three points or more.
 *
 * @returns the share of steps taken
 * @see ter Braak (2006), doi:10.1007/s11222-006-8769-1; Vrugt et al. (2009), doi:10.1515/IJNSNS.2009.10.3.273
 */
export function sweep(cloud: Tried[], { cutoff, heat }: Level, trial: Try, dice: Dice): number {
  let taken = 0;
  for (let i = 0; i < cloud.length; i++) {
    const here = cloud[i]!;
    const [a, b] = twoOthers(i, cloud.length, dice);
    const there = trial(step(here.at, cloud[a]!.at, cloud[b]!.at, dice));
    if (there.implausibility > cutoff || (heat > 0 && heat * (there.chiSquare - here.chiSquare) > dice.tolerance())) continue;
    cloud[i] = there;
    taken++;
  }
  return taken / cloud.length;
}

/** Two different places out of n, neither of them i, each pair as likely as any other. */
export function twoOthers(i: number, n: number, dice: Dice): readonly [number, number] {
  const first = dice.below(n - 1);
  const a = first < i ? first : first + 1;
  const [low, high] = a < i ? [a, i] : [i, a];
  const second = dice.below(n - 2);
  const past = second < low ? second : second + 1;
  return [a, past < high ? past : past + 1];
}

function step(from: Float64Array, a: Float64Array, b: Float64Array, dice: Dice): Float64Array {
  const crossover = (1 + dice.below(3)) / 3;
  const changed = from.map(() => (dice.uniform() < crossover ? 1 : 0));
  changed[dice.below(from.length)] = 1;
  const stride = 1.683 / Math.sqrt(changed.reduce((sum, each) => sum + each, 0));
  return from.map((x, d) => (changed[d] === 0 ? x : folded(x + stride * (a[d]! - b[d]!) + 0.002 * (dice.uniform() - 0.5))));
}

/** Reflected at 0 and 1 as often as needed. */
function folded(x: number): number {
  const y = x - 2 * Math.floor(x / 2);
  return y > 1 ? 2 - y : y;
}

/** As many points as before, drawn from those that are left. */
export const refilled = (left: readonly Tried[], n: number, dice: Dice): Tried[] => [...left, ...Array.from({ length: n - left.length }, () => left[dice.below(left.length)]!)];
