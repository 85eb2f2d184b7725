import { csvLine } from "@talkback/core/io";
import type { Column } from "./column.js";
import type { Row } from "./sheet.js";

/** Characters gathered before they are given on. */
const PIECE = 65_536;

const encoder = new TextEncoder();

/** Rows become the bytes of a CSV file, piece by piece: UTF-8, one line of names, a dot in numbers, nothing where a cell is missing, an apostrophe before a text that a spreadsheet would take for a formula. */
export interface CsvPieces {
  add(row: Row): Uint8Array | null;
  end(): Uint8Array;
}

export function csvPieces(columns: readonly Pick<Column, "name">[]): CsvPieces {
  let open = csvLine(columns.map(({ name }) => name));
  const taken = (): Uint8Array => {
    const bytes = encoder.encode(open);
    open = "";
    return bytes;
  };
  return {
    add(row) {
      open += csvLine(row);
      return open.length < PIECE ? null : taken();
    },
    end: taken,
  };
}
