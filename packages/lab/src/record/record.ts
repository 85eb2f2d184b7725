/** A value of a table. */
export type Cell = string | number | null;

/** Rows of one table that one run brings: names of its columns, without the run's id, and the rows in order. */
export interface Rows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Tables that a run may bring besides its row in `runs`. */
export const RUN_TABLES = ["steps", "agents", "events", "edges"] as const;
export type RunTable = (typeof RUN_TABLES)[number];

/** What became of one run. Plain JSON: equal runs give equal records wherever they were computed. */
export interface RunRecord {
  /** The planned run's address. */
  readonly run: string;
  readonly status: "ok" | "error";
  /** Why there is no result: one of our codes (E_...), and in words. Null when there is one. */
  readonly error: { readonly code: string; readonly message: string } | null;
  /** Null when there is no result. */
  readonly result: null | {
    readonly runHash: string;
    readonly configHash: string;
    readonly networkHash: string;
    readonly steps: number;
    readonly agents: number;
    readonly edges: number;
    /** Columns `m_...` of the table of runs, in their order; null where there is no such number. */
    readonly outcomes: Readonly<Record<string, number | null>>;
    readonly tables: Readonly<Partial<Record<RunTable, Rows>>>;
  };
}

/** How long a run took and where; apart from the record, which is the same everywhere. */
export interface Timing {
  /** Milliseconds of wall time. */
  readonly wallMs: number;
  readonly worker: string;
}

export interface TimedRecord {
  readonly record: RunRecord;
  readonly timing: Timing;
}

/** The same as a worker may answer: with its line of a log made there, and then without its tables, which stand in the line. */
export interface LinedRecord extends TimedRecord {
  readonly line?: string;
}
