import { ROWS_PER_GROUP, parquetPieces } from "../tables/parquet.js";
import { compareRow, type OpenTable, rowsIn, type TableRow, type TellOf } from "./open-table.js";
import { parquetRows, UnreadableParquet } from "./parquet-rows.js";

/**
 * Compares a CSV table with its Parquet twin, and returns how many rows it has: the rows of the one are written as the other is, and where
 * bytes differ, every cell of all rows is compared.
 *
 * @param tellCsv of what is wrong in the CSV file, or differs between the two
 * @param tellParquet of what is wrong in the Parquet file
 */
export function compareTwins(table: OpenTable, parquet: Uint8Array, tellCsv: TellOf, tellParquet: TellOf): number {
  const { same, rows } = isTwin(table, parquet, tellCsv);
  if (same) return rows;
  const own = rowsIn(table);
  try {
    let differing = 0;
    for (const group of parquetRows(parquet, table.sheet, rows)) {
      for (const row of group) {
        const { fields } = own.next().value as TableRow;
        compareRow(table.sheet, row, fields, (finding) => {
          differing++;
          tellCsv({ ...finding, expected: `${finding.expected}, as in the Parquet file` });
        });
      }
      if (differing > ROWS_PER_GROUP) break;
    }
  } catch (error) {
    if (!(error instanceof UnreadableParquet)) throw error;
    tellParquet({ row: null, column: null, expected: `the ${rows} rows of the CSV file`, found: error.message });
  }
  return rows;
}

/** Whether the Parquet file has the very bytes that the rows of the CSV file give. */
function isTwin({ sheet, ...table }: OpenTable, parquet: Uint8Array, tell: TellOf): { readonly same: boolean; readonly rows: number } {
  const pieces = parquetPieces(sheet.columns);
  let [rows, at, same] = [0, 0, true];
  const compare = (piece: Uint8Array | null) => {
    if (piece === null) return;
    same &&= at + piece.length <= parquet.length && piece.every((byte, k) => byte === parquet[at + k]);
    at += piece.length;
  };
  for (const { cells } of rowsIn({ sheet, ...table }, tell)) {
    rows++;
    compare(pieces.add(cells));
  }
  compare(pieces.end());
  return { same: same && at === parquet.length, rows };
}
