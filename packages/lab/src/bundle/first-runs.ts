import type { ListedRuns } from "./listed-runs.js";
import { type OpenTable, rowsIn } from "./open-table.js";

/** Addresses of the runs whose ties a bundle has to hold: the first one on each different network that has any, by the table of runs. */
export function firstRuns(table: OpenTable, { at }: ListedRuns): ReadonlySet<string> {
  const [id, status, hash, edges] = ["run_id", "status", "network_hash", "n_edges"].map((name) => table.sheet.columns.findIndex((column) => column.name === name)) as [number, number, number, number];
  const seen = new Set<unknown>();
  const first = new Set<string>();
  for (const { cells, from } of rowsIn(table)) {
    const run = String(cells[id]);
    if (at.get(run)?.from !== from || cells[status] !== "ok" || seen.has(cells[hash])) continue;
    seen.add(cells[hash]);
    if (cells[edges] !== 0) first.add(run);
  }
  return first;
}
