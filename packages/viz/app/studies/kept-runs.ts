import { askedRuns, type Plan, type RunRef } from "@talkback/core/experiment";
import { type Known, outcomeIn, outcomesOf, type Ran, type RunRecord, type TimedRecord } from "@talkback/lab";

/** What is kept of a run: its record as text, which takes least, and what is looked at often. */
interface Kept extends Known {
  readonly text: string;
  readonly outcomes: Readonly<Record<string, number | null>>;
  readonly error: RunRecord["error"];
}

/** Runs of a study that are done. */
export interface KeptRuns {
  readonly size: number;
  /** Rows of all tables that they make. */
  readonly rows: number;
  of(run: string): Kept | undefined;
  keep(timed: TimedRecord): void;
  /** Runs that are asked for and there, in run order, and how many are asked for and not there. */
  asked(): { readonly there: readonly RunRef[]; readonly missing: number };
  /** The same with their records, made one by one. */
  ran(there: readonly RunRef[]): Iterable<Ran>;
}

export function createKeptRuns(plan: Plan): KeptRuns {
  const kept = new Map<string, Kept>();
  let rows = 0;
  const of = (run: string) => kept.get(run);
  return {
    of,
    get size() { return kept.size; },
    get rows() { return rows; },
    keep(timed) {
      const { record } = timed;
      if (kept.has(record.run)) return;
      rows += rowsOf(record);
      kept.set(record.run, { text: JSON.stringify(timed), failed: record.result === null, outcome: outcomeIn(plan, record), outcomes: record.result?.outcomes ?? {}, error: record.error });
    },
    asked() {
      const there: RunRef[] = [];
      let missing = 0;
      for (const ref of askedRuns(plan, outcomesOf(plan, of).of)) {
        if (kept.has(plan.planned(ref).id)) there.push(ref);
        else missing++;
      }
      return { there, missing };
    },
    *ran(there) {
      for (const ref of there) yield { ref, timed: JSON.parse(kept.get(plan.planned(ref).id)!.text) as TimedRecord };
    },
  };
}

/** Rows that a run brings to all tables: measures of steps have one each. */
function rowsOf({ result }: RunRecord): number {
  const { steps, agents, events, edges } = result?.tables ?? {};
  return 2 + (steps === undefined ? 0 : steps.rows.length * (steps.columns.length - 1)) + [agents, events, edges].reduce((sum, table) => sum + (table?.rows.length ?? 0), 0);
}
