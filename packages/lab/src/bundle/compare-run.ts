import type { Plan } from "@talkback/core/experiment";
import type { RunRecord } from "../record/record.js";
import { edgesSheet } from "../tables/kept-sheets.js";
import type { Given } from "../tables/sheet.js";
import type { Block } from "./blocks.js";
import type { ListedRun } from "./listed-runs.js";
import { compareRows, type OpenTable, type TellOf } from "./open-table.js";

/** A table of a bundle and where each run's rows are in it. */
export interface KeptTable {
  readonly table: OpenTable;
  readonly blocks: ReadonlyMap<string, Block>;
  readonly tell: TellOf;
}

/** Tells of every cell in which the tables are not what a run gave when it was computed again. */
export function compareRun(plan: Plan, record: RunRecord, { ref, id, from, to }: ListedRun, runs: Omit<KeptTable, "blocks">, kept: readonly KeptTable[]): void {
  const given: Given = { ref, planned: plan.planned(ref), timed: { record, timing: { wallMs: 0, worker: "" } } };
  const named = new Set(runs.table.sheet.columns.map(({ name }) => name));
  for (const name of Object.keys(record.result?.outcomes ?? {})) if (!named.has(name)) runs.tell({ row: `run_id ${id}`, column: name, expected: "this column", found: "nothing", run: id });
  compareRows(runs.table, runs.table.sheet.rowsOf!(given), runs.tell, from, to);
  for (const { table, blocks, tell } of kept) {
    const block = blocks.get(id);
    const isEdges = table.sheet.name === "edges";
    // Ties of a network stand where it came first.
    if (isEdges && block === undefined) continue;
    const rows = (isEdges ? edgesSheet() : table.sheet).rowsOf!(given);
    compareRows(table, rows, (finding) => tell({ ...finding, run: id }), block?.from ?? table.bytes.length, block?.to ?? table.bytes.length);
  }
}
