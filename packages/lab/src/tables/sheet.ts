import type { Planned, RunRef } from "@talkback/core/experiment";
import type { Cell, TimedRecord } from "../record/record.js";
import type { Column } from "./column.js";

/** A run of a study and what became of it. */
export interface Ran {
  readonly ref: RunRef;
  readonly timed: TimedRecord;
}

/** The same with what was planned. */
export interface Given extends Ran {
  readonly planned: Planned;
}

export type Row = readonly Cell[];

/** A table as it is about to be written. */
export interface Sheet {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly Column[];
  readonly primaryKey: readonly string[];
  /** The same bytes wherever the runs were computed. */
  readonly steady: boolean;
  /** Rows that each run brings, in their order; of a table that is about runs. */
  readonly rowsOf?: (run: Given) => Iterable<Row>;
  /** All rows of any other table. */
  readonly rows?: Iterable<Row>;
}
