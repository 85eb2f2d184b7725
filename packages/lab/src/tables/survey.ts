import { InvariantError } from "@talkback/core";
import { findingOf, gathering, type Plan, positionOf, type PredictionFinding } from "@talkback/core/experiment";
import { RECORD_COLUMNS } from "../record/record-columns.js";
import { type Tally, tally } from "../record/sha256.js";
import { atOnce } from "./at-once.js";
import type { Given, Ran } from "./sheet.js";

/** What has to be known of all runs before the first row is written. */
export interface Survey {
  readonly ok: number;
  readonly failed: number;
  /** Replications of which there is a run. */
  readonly replications: number;
  /** SHA-256 over a line for each run in their order: its address, and its hash or the code of its error. */
  readonly digest: string;
  /** Names of outcomes, in the order in which runs first have them. */
  readonly outcomes: readonly string[];
  /** Columns of agents besides those that every run has, likewise. */
  readonly traits: readonly string[];
  /** Every prediction of the study, judged. */
  readonly findings: readonly PredictionFinding[];
}

/** Runs that are gone through without a stop. */
const PORTION = 50;

/**
 * Goes through all runs once.
 *
 * @param runs in run order, each once
 * @throws {InvariantError} when they are not
 */
export const surveyOf = (plan: Plan, runs: Iterable<Ran>): Survey => atOnce(surveying(plan, runs, null));

/** The same in portions, with a rest after each. */
export function* surveying<R>(plan: Plan, runs: Iterable<Ran>, rest: R): Generator<R, Survey> {
  const [outcomes, traits, hash] = [new Set<string>(), new Set<string>(), tally()];
  const gathered = plan.study.predictions.map((prediction) => ({ prediction, effects: gathering(plan, prediction) }));
  const counts = { ok: 0, failed: 0, replications: 0 };
  for (const run of given(plan, runs)) {
    const { ref, timed: { record: { result } } } = run;
    counts[result === null ? "failed" : "ok"]++;
    counts.replications = Math.max(counts.replications, ref.replication + 1);
    note(hash, run);
    for (const name of Object.keys(result?.outcomes ?? {})) outcomes.add(name);
    for (const name of result?.tables.agents?.columns ?? []) if (!Object.hasOwn(RECORD_COLUMNS.agents.known, name)) traits.add(name);
    for (const { effects } of gathered) effects.add({ ref, outcomes: result?.outcomes ?? {} });
    if ((counts.ok + counts.failed) % PORTION === 0) yield rest;
  }
  return { ...counts, digest: hash.end().sha256, outcomes: [...outcomes], traits: [...traits], findings: gathered.map(({ prediction, effects }) => findingOf(prediction, effects.effects())) };
}

/** Runs with what was planned. */
export function* given(plan: Plan, runs: Iterable<Ran>): Generator<Given> {
  let before = -1;
  for (const { ref, timed } of runs) {
    const [position, planned] = [positionOf(plan, ref), plan.planned(ref)];
    if (position <= before) throw new InvariantError("runs have to come in run order, each once", { value: planned.id });
    if (planned.id !== timed.record.run) throw new InvariantError("a record of another run", { value: timed.record.run });
    before = position;
    yield { ref, timed, planned };
  }
}

const encoder = new TextEncoder();

function note(hash: Tally, { timed: { record: { run, result, error } } }: Given): void {
  hash.add(encoder.encode(`${run} ${result?.runHash ?? error!.code}\n`));
}
