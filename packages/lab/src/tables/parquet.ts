import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import type { Cell } from "../record/record.js";
import type { CellType } from "../record/record-columns.js";
import type { Column } from "./column.js";
import type { Row } from "./sheet.js";

/** Rows of every row group but the last one: fixed, so that equal rows give equal bytes. */
export const ROWS_PER_GROUP = 16_384;

/** Rows become the bytes of a Parquet file, piece by piece. */
export interface ParquetPieces {
  /** The bytes that are complete with this row, if any. */
  add(row: Row): Uint8Array | null;
  /** The rest. */
  end(): Uint8Array;
}

/** Texts as UTF-8 strings, integers as 32-bit ones, numbers as doubles, booleans; null where a cell is missing. Snappy. */
export function parquetPieces(columns: readonly Pick<Column, "name" | "type">[]): ParquetPieces {
  const writer = new ByteWriter();
  const schema = [{ name: "root", num_children: columns.length }, ...columns.map(({ name, type }) => ({ name, ...PHYSICAL[type], repetition_type: "OPTIONAL" as const }))];
  const parquet = new ParquetWriter({ writer, schema, createdBy: "talkback" });
  let rows: Row[] = [];
  const taken = (): Uint8Array => {
    const bytes = writer.getBytes().slice();
    writer.index = 0;
    return bytes;
  };
  const group = (): void => {
    const columnData = columns.map(({ name, type }, c) => ({ name, data: rows.map((row) => stored(row[c]!, type)), offsetIndex: false }));
    parquet.write({ columnData, rowGroupSize: ROWS_PER_GROUP });
    rows = [];
  };
  return {
    add(row) {
      if (rows.push(row) < ROWS_PER_GROUP) return null;
      group();
      return taken();
    },
    end() {
      if (rows.length > 0) group();
      parquet.finish();
      return taken();
    },
  };
}

const PHYSICAL = {
  string: { type: "BYTE_ARRAY", converted_type: "UTF8" }, integer: { type: "INT32" }, number: { type: "DOUBLE" }, boolean: { type: "BOOLEAN" },
} as const satisfies Record<CellType, object>;

function stored(cell: Cell, type: CellType): string | number | boolean | null {
  if (cell === null) return null;
  if (type === "string") return String(cell);
  return type === "boolean" ? cell === "true" : cell;
}
