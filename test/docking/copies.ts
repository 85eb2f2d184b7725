import { expect } from "vitest";

/** The ties of so many copies of a small network side by side: each has luck of its own, so one run is as many. */
export function copiesOf<T extends readonly [number, number, number?]>(ties: readonly T[], n: number, copies: number): (readonly [number, number, number])[] {
  return Array.from({ length: copies }, (_, c) => ties.map(([from, to, strength = 1]) => [c * n + from, c * n + to, strength] as const)).flat();
}

/** The same values for each copy. */
export const repeated = (values: readonly number[], copies: number): number[] => Array.from({ length: copies }, () => values).flat();

/** How often each outcome occurred; an outcome is a number made of the copy's rows. */
export function counted(n: number, copies: number, outcome: (first: number) => number): Map<number, number> {
  const counts = new Map<number, number>();
  for (let c = 0; c < copies; c++) {
    const one = outcome(c * n);
    counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return counts;
}

/** Standard errors between a count and its expectation. */
export const standardErrors = (count: number, draws: number, p: number): number => (count - draws * p) / Math.sqrt(draws * p * (1 - p));

/**
 * Largest distance, in standard errors, between how often outcomes were counted and how likely they are.
 *
 * Outcomes expected less than 25 times are counted as one; what cannot be must not be counted.
 */
export function farthest(counts: ReadonlyMap<number, number>, exact: ReadonlyMap<number, number>, draws: number): number {
  const possible = [...exact].filter(([, p]) => p > 1e-12);
  expect([...counts.keys()].filter((outcome) => !possible.some(([one]) => one === outcome))).toEqual([]);
  const rare = possible.filter(([, p]) => p * draws < 25 || p > 1 - 25 / draws);
  const groups = [...possible.filter((one) => !rare.includes(one)).map((one) => [one]), rare];
  return groups.reduce((most, group) => {
    const [p, count] = [group.reduce((sum, [, q]) => sum + q, 0), group.reduce((sum, [outcome]) => sum + (counts.get(outcome) ?? 0), 0)];
    return p * draws < 25 || p > 1 - 25 / draws ? most : Math.max(most, Math.abs(standardErrors(count, draws, p)));
  }, 0);
}
