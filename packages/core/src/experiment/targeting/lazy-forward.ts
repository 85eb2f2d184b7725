import type { Work } from "../progress.js";
import { type ChosenTarget, type Objective, refuseSelection, type Selection, type SelectionOptions } from "./selection.js";

/**
 * The choice of `greedy` with fewer evaluations: what a candidate added once is taken for the most it can add later, and is computed
 * again only while it leads (cost-effective lazy forward, CELF). Yields before every evaluation.
 *
 * Where the objective is submodular, as coverage by an independent cascade on the same luck is, the choice is greedy's, up to rounding,
 * with its bound of 1 - 1/e. Where targets can push back it is not submodular: a candidate that gains by company may
 * be passed over for good, and what it finds may be less than what `greedy` does. Take it as a heuristic there, or take `greedy`.
 *
 * @throws {SpecError} where a candidate comes twice, or the budget is not a whole number up to their number
 * @see Leskovec et al. 2007, Cost-effective outbreak detection in networks, doi:10.1145/1281192.1281239
 */
export function* lazyForward<T>(candidates: readonly T[], objective: Objective<T>, options: SelectionOptions): Work<Selection<T>> {
  refuseSelection("lazy forward", candidates, options);
  const { budget, spendAll = false } = options;
  const chosen: ChosenTarget<T>[] = [];
  const empty = objective([]);
  const waiting: Waiting<T>[] = candidates.map((target) => ({ target, gain: Infinity, value: NaN, among: -1 }));
  let evaluations = 1;
  while (chosen.length < budget) {
    const lead = leading(waiting);
    if (lead.among < chosen.length) {
      yield { stage: "lazy forward", done: chosen.length, total: budget };
      lead.value = objective([...chosen.map(({ target }) => target), lead.target]);
      lead.gain = lead.value - (chosen.at(-1)?.value ?? empty);
      lead.among = chosen.length;
      evaluations++;
      continue;
    }
    if (!(lead.gain > 0 || spendAll)) break;
    chosen.push({ target: lead.target, gain: lead.gain, value: lead.value });
    waiting.splice(waiting.indexOf(lead), 1);
  }
  return { chosen, empty, evaluations };
}

/** A candidate, and what it added to the first `among` of those chosen. */
interface Waiting<T> {
  readonly target: T;
  gain: number;
  value: number;
  among: number;
}

/** The one with the largest gain, the first among equals. */
const leading = <T>(waiting: readonly Waiting<T>[]): Waiting<T> => waiting.reduce((best, each) => (each.gain > best.gain ? each : best));
