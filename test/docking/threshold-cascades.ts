import type { Network } from "@talkback/core";

/** The neighbours of each agent of an undirected network. */
export function neighbours({ n, from, to }: Network): readonly (readonly number[])[] {
  const all = Array.from({ length: n }, (): number[] => []);
  from.forEach((a, e) => {
    all[a]!.push(to[e]!);
    all[to[e]!]!.push(a);
  });
  return all;
}

/** Number of those active in the end when one begins, without the engine: who has at least its threshold's share of active neighbours joins, for good. */
export function cascadeFrom(one: number, around: readonly (readonly number[])[], threshold: (agent: number) => number): number {
  const heard = around.map(() => 0);
  const active = around.map((_, i) => i === one);
  const queue = [one];
  for (const next of queue) {
    for (const i of around[next]!) {
      heard[i]!++;
      if (active[i] || heard[i]! / around[i]!.length < threshold(i)) continue;
      active[i] = true;
      queue.push(i);
    }
  }
  return queue.length;
}

/** Chance of a Poisson number to be at most k. */
export function poissonUpTo(k: number, mean: number): number {
  let [term, sum] = [Math.exp(-mean), 0];
  for (let i = 0; i <= k; i++, term *= mean / i) sum += term;
  return sum;
}

/** Neighbours at most that one may have to join after a single one. */
const vulnerableUpTo = (threshold: number): number => Math.floor(1 / threshold + 1e-9);

/**
 * Vulnerable agents met on average from one whom one comes to along a tie: above 1, a cascade may grow without end. In a random network with Poisson degrees of mean z,
 * where shares of people have thresholds, this is `z sum of share x P(degree + 1 vulnerable)`, as the ties onward of one reached along a tie are again Poisson.
 * @see Watts 2002, doi:10.1073/pnas.082090499: the same as sum k (k - 1) rho_k p_k > z
 */
export const branching = (z: number, groups: readonly { readonly share: number; readonly threshold: number }[]): number =>
  groups.reduce((sum, { share, threshold }) => sum + share * z * poissonUpTo(vulnerableUpTo(threshold) - 2, z), 0);
