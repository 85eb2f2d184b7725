import { notWhole, refuse } from "../refuse.js";

/** What a set of targets is worth: a finite number, and always the same one for the same targets in the same order. */
export type Objective<T> = (targets: readonly T[]) => number;

/** Targets in the order in which they were chosen. */
export interface Selection<T> {
  readonly chosen: readonly ChosenTarget<T>[];
  /** What no targets are worth. */
  readonly empty: number;
  /** How often the objective was asked. */
  readonly evaluations: number;
}

/** One more target. */
export interface ChosenTarget<T> {
  readonly target: T;
  /** What it adds to those before it, and what they are worth together. */
  readonly gain: number;
  readonly value: number;
}

export interface SelectionOptions {
  /** Targets at most. */
  readonly budget: number;
  /** Whether to spend the budget even where every further target costs more than it brings; default false. */
  readonly spendAll?: boolean;
}

/** @throws {SpecError} where a candidate comes twice, or the budget is not a whole number up to their number */
export function refuseSelection(subject: string, candidates: readonly unknown[], { budget }: SelectionOptions): void {
  refuse(subject, [
    notWhole("budget", budget, 0, candidates.length),
    { when: new Set(candidates).size < candidates.length, path: "candidates", expected: "each candidate once", received: "one that comes again" },
  ]);
}

/** The first targets of a selection, up to where they are worth most together; the fewest among equals. */
export function bestTargets<T>({ chosen, empty }: Selection<T>): readonly T[] {
  let [count, most] = [0, empty];
  for (const [k, { value }] of chosen.entries()) if (value > most) [count, most] = [k + 1, value];
  return chosen.slice(0, count).map(({ target }) => target);
}
