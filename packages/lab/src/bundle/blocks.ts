import type { ListedRuns } from "./listed-runs.js";
import { keyOf, type OpenTable, rowsIn, type TellOf } from "./open-table.js";

/** Where the rows of a run are in a table. */
export interface Block {
  readonly from: number;
  readonly to: number;
  readonly rows: number;
}

/** The rows of each run in a table, which have to stand together and in the order of the table of runs. */
export function blocksOf(table: OpenTable, { runs }: ListedRuns, tell: TellOf): ReadonlyMap<string, Block> {
  const place = new Map(runs.map(({ id }, k) => [id, k]));
  const column = table.sheet.columns.findIndex(({ name }) => name === "run_id");
  const blocks = new Map<string, Block>();
  let [last, told] = ["", ""];
  for (const { cells, fields, from, to } of rowsIn(table)) {
    const id = String(cells[column]);
    const block = blocks.get(id);
    if (id === last && block !== undefined) blocks.set(id, { from: block.from, to, rows: block.rows + 1 });
    else {
      const [before, now] = [place.get(last) ?? -1, place.get(id) ?? -1];
      if (now < 0 || now <= before || block !== undefined) {
        if (id !== told) tell({ row: keyOf(table.sheet, fields), column: "run_id", expected: now < 0 ? "a run in runs.csv" : "rows in the order of runs.csv", found: id, run: id });
        told = id;
        continue;
      }
      blocks.set(id, { from, to, rows: 1 });
      last = id;
    }
  }
  return blocks;
}
