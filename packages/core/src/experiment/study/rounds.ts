import { runs } from "./run-order.js";
import { type Wanted, wanted } from "./stopping.js";
import type { Plan, RunRef } from "./study.js";

/** The outcome that a study's `until` looks at: null where a run has no such number, or failed; undefined where there is no run yet. */
export type KnownOutcome = (ref: RunRef) => number | null | undefined;

/** How often a treatment should be run, by what is known of it; with arms, by their differences. Without `until` always the same. */
export function wantedOf(plan: Plan, point: number, known: KnownOutcome): Wanted {
  const { until, replications } = plan.study;
  if (until === null) return { replications, done: null, halfWidth: NaN };
  const values: (number | null)[] = [];
  while (values.length < until.most) {
    const value = outcomeOf(plan, point, values.length, known);
    if (value === undefined) break;
    values.push(value);
  }
  return wanted(values, replications, until);
}

function outcomeOf({ study }: Plan, point: number, replication: number, known: KnownOutcome): number | null | undefined {
  if (study.arms === null) return known({ point, arm: null, replication });
  const [a, b] = [known({ point, arm: "a", replication }), known({ point, arm: "b", replication })];
  if (a === undefined || b === undefined) return undefined;
  return a === null || b === null ? null : b - a;
}

/**
 * All runs that a study asks for, so far as can be told from those that are there; in run order.
 *
 * What is asked for only grows as more becomes known, and ends the same in whatever order and on however many machines it was had.
 */
export function* askedRuns(plan: Plan, known: KnownOutcome): Iterable<RunRef> {
  if (plan.study.until === null) return yield* runs(plan);
  const each = plan.treatments.map((_, point) => wantedOf(plan, point, known).replications);
  const arms = plan.study.arms === null ? [null] : (["a", "b"] as const);
  const most = each.reduce((a, b) => Math.max(a, b), 0);
  for (let replication = 0; replication < most; replication++) {
    for (const point of plan.order) if (replication < each[point]!) for (const arm of arms) yield { point, arm, replication };
  }
}

/** The next round: those of them that are not there yet. None once the study is done. */
export function* dueRuns(plan: Plan, known: KnownOutcome): Iterable<RunRef> {
  for (const ref of askedRuns(plan, known)) if (known(ref) === undefined) yield ref;
}
