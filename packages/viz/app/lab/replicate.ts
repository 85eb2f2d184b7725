import { AbortedError, type Run, simulateAsync, type Summary } from "@talkback/core";
import type { Asked } from "./asked.js";
import { briefly } from "./runs.js";
import type { Turn } from "./turns.js";

/** What is told of the end of each run of many. */
export const OUTCOMES = ["privateMean", "publicMean", "gap", "opposed", "threat", "reach", "backfire", "lift"] as const satisfies readonly (keyof Summary)[];
export type Outcome = (typeof OUTCOMES)[number];

/** Outcomes for which a run has to be compared with the one without the campaign. */
const COMPARED: readonly Outcome[] = ["backfire", "lift"];

/** An outcome as a number; NaN where there is none. */
export const outcomeOf = ({ summary }: Run, outcome: Outcome): number => summary[outcome] ?? NaN;

/** Replication r of what was asked, on the ground of another run where it fits; compared as far as the outcomes need it. */
export async function replicate({ scenario, luck }: Asked, replication: number, outcomes: readonly Outcome[], turn: Turn, near?: Run): Promise<Run> {
  const twin = outcomes.some((outcome) => COMPARED.includes(outcome));
  const how = briefly(turn, twin);
  const run = await simulateAsync(scenario, { ...luck, ...how, replication, ...(near === undefined ? {} : { ground: near.ground }) });
  await run.compared(how);
  if (turn.aborted) throw new AbortedError("another was asked for");
  return run;
}
