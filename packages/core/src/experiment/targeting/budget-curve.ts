import type { Scenario } from "../../scenario/scenario.js";
import { type Interval, meanInterval } from "../../stats/interval.js";
import type { Work } from "../progress.js";
import { refuse } from "../refuse.js";
import type { Advocacy } from "./advocacy.js";
import { type PairingOptions, pairing, type Targets } from "./pairing.js";
import { trying } from "./trying.js";

/** Net advocacy at some number of targets; means over replications with 95 % intervals. */
export interface BudgetPoint {
  readonly budget: number;
  readonly net: Interval;
  readonly gained: Interval;
  readonly lost: Interval;
  /** Net advocacy minus that of the budget before, pair by pair; null for the first. */
  readonly more: Interval | null;
}

export interface BudgetCurve {
  readonly points: readonly BudgetPoint[];
  /** The budget with the highest mean net advocacy, the smallest among equals. */
  readonly best: number;
  /**
   * The budget beyond which more targets hurt: the smallest that all larger ones on the curve fall short of, each by a paired 95 % interval
   * below 0; null where there is none.
   */
  readonly hurtsBeyond: number | null;
}

export interface BudgetOptions extends PairingOptions {
  /** Numbers of targets, ascending; 0 is nobody. */
  readonly budgets: readonly number[];
}

/**
 * Net advocacy by number of targets, over pairs of runs with the same luck. Yields before every run with contacts.
 *
 * @param targetsOf whom a budget addresses, e.g. `(budget) => ({ kind: "listed", ids: ranked.slice(0, budget) })`; not asked for 0
 * @throws {SpecError} for options or targets that do not fit the scenario
 */
export function* budgetCurve(scenario: Scenario, targetsOf: (budget: number) => Targets, options: BudgetOptions): Work<BudgetCurve> {
  const { budgets } = options;
  const rising = budgets.every((budget, k) => Number.isInteger(budget) && budget >= 0 && (k === 0 || budget > budgets[k - 1]!));
  refuse("budget curve", [{ when: budgets.length === 0 || !rising, path: "budgets", expected: "whole numbers from 0, ascending", received: `[${budgets.join(", ")}]` }]);
  const choices = budgets.map((budget) => (budget === 0 ? null : targetsOf(budget)));
  return curveOf(budgets, yield* trying(pairing(scenario, options), choices, "budget curve"));
}

function curveOf(budgets: readonly number[], found: readonly (readonly Advocacy[])[]): BudgetCurve {
  const mean = (k: number, part: "net" | "gained" | "lost"): Interval => meanInterval(found[k]!.map((each) => each[part]))!;
  const difference = (k: number, other: number): Interval => meanInterval(found[k]!.map(({ net }, r) => net - found[other]![r]!.net))!;
  const points = budgets.map((budget, k): BudgetPoint =>
    ({ budget, net: mean(k, "net"), gained: mean(k, "gained"), lost: mean(k, "lost"), more: k === 0 ? null : difference(k, k - 1) }));
  const best = points.reduce((most, point) => (point.net.mean > most.net.mean ? point : most));
  const peak = budgets.findIndex((_, k) => k < budgets.length - 1 && budgets.slice(k + 1).every((__, further) => difference(k + 1 + further, k).high < 0));
  return { points, best: best.budget, hurtsBeyond: peak < 0 ? null : budgets[peak]! };
}
