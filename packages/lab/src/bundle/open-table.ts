import { csvLine } from "@talkback/core/io";
import type { Cell } from "../record/record.js";
import type { Row, Sheet } from "../tables/sheet.js";
import { cellIn, type CsvRow, csvRows, numberIn } from "./csv-rows.js";
import type { Finding } from "./finding.js";

/** A CSV table of a bundle, with the columns that it should have. */
export interface OpenTable {
  readonly file: string;
  readonly sheet: Sheet;
  readonly bytes: Uint8Array;
  /** Where its rows begin. */
  readonly body: number;
}

/** A row with what its fields say. */
export interface TableRow extends CsvRow {
  readonly cells: Row;
}

export type TellOf = (finding: Omit<Finding, "check" | "file">) => void;

/** Names of the columns that a CSV file has. */
export const headerOf = (bytes: Uint8Array): readonly string[] => csvRows(bytes).next().value?.fields ?? [];

/** A table whose first line is as it should be; null where it is not, which is told. */
export function openTable(file: string, bytes: Uint8Array, sheet: Sheet, tell: TellOf): OpenTable | null {
  const first = csvRows(bytes).next().value;
  const [expected, found] = [sheet.columns.map(({ name }) => name), first?.fields ?? []];
  const at = expected.findIndex((name, c) => found[c] !== name);
  if (at < 0 && found.length === expected.length) return { file, sheet, bytes, body: first!.to };
  const c = at < 0 ? expected.length : at;
  tell({ row: null, column: `column ${c + 1}`, expected: expected[c] ?? "no further column", found: found[c] ?? "none" });
  return null;
}

/** Rows of a table, or of a part of it; cells that are not written as their column's are, are told, and missing unless they are numbers, as are rows of another length. */
export function* rowsIn({ bytes, sheet, body }: OpenTable, tell: TellOf = () => {}, from: number = body, to: number = bytes.length): Generator<TableRow> {
  const types = sheet.columns.map(({ type }) => type);
  for (const row of csvRows(bytes, from, to)) {
    const { fields } = row;
    if (fields.length !== types.length) {
      tell({ row: `line at byte ${row.from}`, column: null, expected: `${types.length} cells`, found: String(fields.length) });
      continue;
    }
    const cells = fields.map((field, c) => cellIn(field, types[c]!));
    for (let c = 0; c < cells.length; c++) {
      if (cells[c] !== undefined) continue;
      const value = numberIn(fields[c]!, types[c]!);
      tell({ row: keyOf(sheet, fields), column: sheet.columns[c]!.name, expected: value === null ? `a ${types[c]} as tables have it` : `${value}, as tables write this number`, found: fields[c]!, ...runOf(sheet, fields) });
      cells[c] = value;
    }
    yield { ...row, cells: cells as Cell[] };
  }
}

/** A cell as it stands in a CSV file. */
export const fieldOf = (cell: Cell): string => csvLine([cell]).slice(0, -1);

/** A row by its key, such as `run_id 0123456789abcdef, step 3`. */
export const keyOf = ({ columns, primaryKey }: Pick<Sheet, "columns" | "primaryKey">, fields: readonly string[]): string =>
  primaryKey.map((name) => `${name} ${fields[columns.findIndex((column) => column.name === name)] ?? "?"}`).join(", ");

/** The run that a row is about, where it is about one. */
export function runOf({ columns }: Pick<Sheet, "columns">, fields: readonly string[]): { readonly run?: string } {
  const c = columns.findIndex(({ name }) => name === "run_id");
  return c < 0 || fields[c] === undefined ? {} : { run: fields[c] };
}

/** Tells of every cell in which a row is not what it should be. */
export function compareRow(sheet: Sheet, expected: Row, fields: readonly string[], tell: TellOf): void {
  for (const [c, { name }] of sheet.columns.entries()) {
    const wanted = fieldOf(expected[c]!);
    if (wanted !== fields[c]) tell({ row: keyOf(sheet, fields), column: name, expected: wanted === "" ? "nothing" : wanted, found: fields[c] === "" ? "nothing" : fields[c]!, ...runOf(sheet, fields) });
  }
}

/** The same of all rows of a table, or of a part of it, one after another; returns how many are as many. */
export function compareRows(table: OpenTable, expected: Iterable<Row>, tell: TellOf, from?: number, to?: number): number {
  const { sheet } = table;
  const rows = rowsIn(table, undefined, from, to);
  let count = 0;
  for (const row of expected) {
    const { value, done } = rows.next();
    if (done === true) {
      tell({ row: keyOf(sheet, row.map(fieldOf)), column: null, expected: "this row", found: "the end of the table" });
      return count;
    }
    compareRow(sheet, row, value.fields, tell);
    count++;
  }
  const more = rows.next();
  if (more.done !== true) tell({ row: keyOf(sheet, more.value.fields), column: null, expected: "the end of the table", found: "this row" });
  return count;
}
