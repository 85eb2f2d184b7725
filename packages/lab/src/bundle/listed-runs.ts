import { askedRuns, type Plan, type RunRef, runCount } from "@talkback/core/experiment";
import { outcomesOf } from "../execute/outcomes.js";
import { type OpenTable, rowsIn, type TellOf } from "./open-table.js";

/** Runs of the table of runs that the study asks for. */
export interface ListedRuns {
  /** In the order of the table, each once. */
  readonly runs: readonly ListedRun[];
  readonly at: ReadonlyMap<string, ListedRun>;
  /** Runs that the study asks for, by what the table says of their outcomes; about as many where far too many are missing. */
  readonly asked: number;
  /** The table has all of them, in their order, and no others. */
  readonly complete: boolean;
}

export interface ListedRun {
  readonly id: string;
  readonly ref: RunRef;
  readonly ok: boolean;
  /** Where its row is. */
  readonly from: number;
  readonly to: number;
}

interface Entry extends Omit<ListedRun, "ref"> {
  readonly outcome: number | null;
}

/** Addresses of missing runs that are told. */
const TOLD = 20;
/** Missing runs after which no further ones are looked for: a small file may ask for a billion. */
const ENOUGH = 100_000;

/** Holds the table of runs against what the study asks for: all of it, in its order, and nothing else. */
export function listedRuns(plan: Plan, table: OpenTable, tell: TellOf): ListedRuns {
  const entries = entriesOf(plan, table, tell);
  const known = (run: string) => {
    const entry = entries.get(run);
    return entry && { failed: !entry.ok, outcome: entry.outcome };
  };
  const [at, missing]: [Map<string, ListedRun>, string[]] = [new Map(), []];
  let lacking = 0;
  const order: string[] = [];
  for (const ref of askedRuns(plan, outcomesOf(plan, known).of)) {
    const { id } = plan.planned(ref);
    const entry = entries.get(id);
    if (entry === undefined) {
      if (lacking++ < TOLD) missing.push(id);
      if (lacking > ENOUGH) break;
    } else {
      order.push(id);
      at.set(id, { id, ref, ok: entry.ok, from: entry.from, to: entry.to });
    }
  }
  const isCut = lacking > ENOUGH;
  for (const id of missing) tell({ row: `run_id ${id}`, column: null, expected: "this run, which the study asks for", found: lacking > TOLD ? `nothing, as of ${isCut ? "more than " : ""}${isCut ? ENOUGH : lacking} runs` : "nothing", run: id });
  const runs: ListedRun[] = [];
  for (const { id } of entries.values()) {
    const run = at.get(id);
    if (run !== undefined) runs.push(run);
    else if (!isCut) tell({ row: `run_id ${id}`, column: "run_id", expected: "a run that the study asks for", found: id, run: id });
  }
  const misplaced = runs.findIndex(({ id }, k) => order[k] !== id);
  if (misplaced >= 0) tell({ row: `run_id ${runs[misplaced]!.id}`, column: null, expected: `the run ${order[misplaced]} in its place`, found: "this run" });
  return { runs, at, asked: isCut ? Math.max(runCount(plan), entries.size + ENOUGH) : order.length + lacking, complete: lacking === 0 && misplaced < 0 && runs.length === entries.size };
}

/** What the table says of each run, by its address. */
function entriesOf({ study: { until } }: Plan, table: OpenTable, tell: TellOf): ReadonlyMap<string, Entry> {
  const [id, status, outcome] = ["run_id", "status", until?.outcome ?? ""].map((name) => table.sheet.columns.findIndex((column) => column.name === name)) as [number, number, number];
  const entries = new Map<string, Entry>();
  for (const { cells, from, to } of rowsIn(table)) {
    const run = String(cells[id] ?? "");
    if (entries.has(run)) tell({ row: `run_id ${run}`, column: "run_id", expected: "every run once", found: "it twice", run });
    else entries.set(run, { id: run, ok: cells[status] === "ok", outcome: typeof cells[outcome] === "number" ? cells[outcome] : null, from, to });
  }
  return entries;
}
