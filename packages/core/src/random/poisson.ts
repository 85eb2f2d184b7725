import { exp } from "../math/exp.js";

/** A Poisson variate from a uniform in [0, 1), never falling with it, by summing up probabilities; for a mean in [0, 500]. */
export function poissonVariate(u: number, mean: number): number {
  let k = 0;
  let share = exp(-mean);
  let below = share;
  while (u >= below) {
    k += 1;
    share *= mean / k;
    if (k > mean && below + share === below) break;
    below += share;
  }
  return k;
}
