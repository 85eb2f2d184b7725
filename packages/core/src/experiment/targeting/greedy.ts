import type { Work } from "../progress.js";
import { type ChosenTarget, type Objective, refuseSelection, type Selection, type SelectionOptions } from "./selection.js";

/**
 * Chooses targets one by one, each time the candidate that adds most; the first one among equals. Yields before every evaluation.
 *
 * Ends where none adds anything, unless all of the budget is to be spent. For an objective that is submodular (a target adds less to more
 * others) and never falls, it is worth at least 1 - 1/e of the best set of that size (Nemhauser, Wolsey & Fisher 1978,
 * doi:10.1007/BF01588971; for cascades Kempe, Kleinberg & Tardos 2003, doi:10.1145/956750.956769). Where targets can push back it is
 * neither, and no such bound holds: it is a heuristic then.
 *
 * @throws {SpecError} where a candidate comes twice, or the budget is not a whole number up to their number
 */
export function* greedy<T>(candidates: readonly T[], objective: Objective<T>, options: SelectionOptions): Work<Selection<T>> {
  refuseSelection("greedy", candidates, options);
  const { budget, spendAll = false } = options;
  const chosen: ChosenTarget<T>[] = [];
  const empty = objective([]);
  let [left, targets, evaluations] = [[...candidates], [] as T[], 1];
  while (chosen.length < budget) {
    let best: ChosenTarget<T> | null = null;
    const before = chosen.at(-1)?.value ?? empty;
    for (const target of left) {
      yield { stage: "greedy", done: chosen.length, total: budget };
      const value = objective([...targets, target]);
      evaluations++;
      if (best === null || value - before > best.gain) best = { target, gain: value - before, value };
    }
    if (best === null || !(best.gain > 0 || spendAll)) break;
    chosen.push(best);
    targets = [...targets, best.target];
    left = left.filter((target) => target !== best.target);
  }
  return { chosen, empty, evaluations };
}
