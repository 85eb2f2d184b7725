import { exp } from "../math/exp.js";

/** Probabilities of at most 0, 1, 2 … events, as far as they still grow; for a mean in [0, 500]. */
export function poissonChances(mean: number): Float64Array {
  let share = exp(-mean);
  const atMost = [share];
  for (let k = 1; ; k++) {
    const below = atMost[k - 1]!;
    share *= mean / k;
    if (k > mean && below + share === below) return Float64Array.from(atMost);
    atMost.push(below + share);
  }
}

/** A Poisson variate from a uniform in [0, 1), never falling with it. */
export function poissonFrom(u: number, chances: Float64Array): number {
  let k = 0;
  while (k < chances.length && u >= chances[k]!) k++;
  return k;
}
