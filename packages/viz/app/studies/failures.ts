import type { RunRef } from "@talkback/core/experiment";
import type { Plan } from "@talkback/core/experiment";
import type { KeptRuns } from "./kept-runs.js";

/** Runs that failed alike. */
export interface Failures {
  readonly code: string;
  readonly message: string;
  readonly count: number;
  /** Addresses of the first of them. */
  readonly runs: readonly string[];
}

const NAMED = 3;

/** Failed runs, those with the same cause together, in the order of the first of each. */
export function failuresOf(plan: Plan, kept: KeptRuns, there: readonly RunRef[]): readonly Failures[] {
  const causes = new Map<string, { readonly code: string; readonly message: string; count: number; readonly runs: string[] }>();
  for (const ref of there) {
    const { id } = plan.planned(ref);
    const error = kept.of(id)?.error ?? null;
    if (error === null) continue;
    const cause = causes.get(JSON.stringify(error)) ?? { ...error, count: 0, runs: [] };
    causes.set(JSON.stringify(error), cause);
    cause.count++;
    if (cause.runs.length < NAMED) cause.runs.push(id);
  }
  return [...causes.values()];
}
