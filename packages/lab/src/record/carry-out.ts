import { canonicalJson, type Run, type Scenario, simulate, withChanges } from "@talkback/core";
import type { Plan, Planned, RunRef, Study } from "@talkback/core/experiment";
import { outcomeCells } from "@talkback/core/io";
import { numberCell } from "./cell.js";
import { failureOf } from "./failure.js";
import type { RunRecord } from "./record.js";
import { runTables } from "./run-tables.js";

/** One run of a study, carried out; a run that throws is a record of why. */
export const carryOut = (plan: Plan, ref: RunRef): RunRecord => carryOutAll(plan, [ref])[0]!;

/** Runs of a study, in the order they were asked for. */
export function carryOutAll(plan: Plan, refs: readonly RunRef[]): RunRecord[] {
  const records: RunRecord[] = [];
  for (const { at, record } of carryingOut(plan, refs)) records[at] = record;
  return records;
}

/** A run that is done, and its place among those that were asked for. */
export interface CarriedOut {
  readonly at: number;
  readonly record: RunRecord;
}

/** The same one by one, as they get done: those with the same network and luck after one another, so that it is made once. */
export function* carryingOut({ study, planned }: Plan, refs: readonly RunRef[]): Generator<CarriedOut, void> {
  const known = new Map<string, Prepared>();
  const jobs = refs.map((ref, at) => ({ at, job: prepare(study, planned(ref), known) }));
  const inOrder = jobs.sort((x, y) => compare(x.job.ground, y.job.ground) || x.at - y.at);
  let last: Run | null = null;
  for (const { at, job } of inOrder) {
    const { record, run } = recordOf(study, job, last);
    last = run ?? last;
    yield { at, record };
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The scenario of some changes, or why there is none. */
type Prepared = { readonly scenario: Scenario; readonly network: string } | { readonly failure: RunRecord["error"] };

interface Job {
  readonly planned: Planned;
  readonly prepared: Prepared;
  /** Equal for runs that stand on the same ground. */
  readonly ground: string;
}

function prepare(study: Study, planned: Planned, known: Map<string, Prepared>): Job {
  const name = canonicalJson(planned.changes);
  const prepared = known.get(name) ?? preparedOf(study, planned);
  known.set(name, prepared);
  return { planned, prepared, ground: "network" in prepared ? `${planned.replication} ${prepared.network}` : "" };
}

function preparedOf({ scenario, catalog }: Study, { changes }: Planned): Prepared {
  try {
    const changed = withChanges(scenario, changes, catalog);
    return { scenario: changed, network: canonicalJson([changed.network, changed.ties]) };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}

function recordOf(study: Study, { planned: { id, replication }, prepared }: Job, before: Run | null): { readonly record: RunRecord; readonly run: Run | null } {
  const failed = (error: RunRecord["error"]) => ({ record: { run: id, status: "error" as const, error, result: null }, run: null });
  if ("failure" in prepared) return failed(prepared.failure);
  const { seed, twin, catalog, imported, record: { agents, events } } = study;
  try {
    const ground = before === null ? {} : { ground: before.ground };
    const own = imported === null || prepared.scenario.network.kind !== "given" ? {} : { network: imported.network };
    const run = simulate(prepared.scenario, { seed, replication, twin, catalog, record: events ? "causes" : agents ? "frames" : "measures", ...ground, ...own });
    return { record: { run: id, status: "ok", error: null, result: resultOf(run, study) }, run };
  } catch (error) {
    return failed(failureOf(error));
  }
}

function resultOf(run: Run, study: Study): NonNullable<RunRecord["result"]> {
  const { ties: { n }, network: { from } } = run.ground;
  const outcomes = Object.fromEntries(outcomeCells(run.summary).map(([name, value]) => [name, numberCell(value)]));
  return {
    runHash: run.hash, configHash: run.scenarioHash, networkHash: run.networkHash, steps: run.steps, agents: n, edges: from.length,
    outcomes, tables: runTables(run, study),
  };
}
