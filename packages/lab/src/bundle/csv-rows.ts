import { csvLine } from "@talkback/core/io";
import type { Cell } from "../record/record.js";
import type { CellType } from "../record/record-columns.js";

/** A line of a CSV file: its fields as they are written, in quotes or not, and where its bytes are. */
export interface CsvRow {
  readonly fields: readonly string[];
  readonly from: number;
  readonly to: number;
}

const [QUOTE, NEWLINE] = [0x22, 0x0a];
const DECODER = new TextDecoder("utf-8", { ignoreBOM: true });

/** Lines of a CSV file, or of a part of it that begins and ends with a line. Bytes that are no UTF-8 become U+FFFD. */
export function* csvRows(bytes: Uint8Array, from = 0, to: number = bytes.length): Generator<CsvRow> {
  for (let start = from; start < to; ) {
    let end = start;
    let quoted = false;
    for (; end < to && (quoted || bytes[end] !== NEWLINE); end++) if (bytes[end] === QUOTE) quoted = !quoted;
    yield { fields: fieldsOf(DECODER.decode(bytes.subarray(start, end))), from: start, to: Math.min(end + 1, to) };
    start = end + 1;
  }
}

/** At commas outside of quotes. */
function fieldsOf(line: string): string[] {
  if (!line.includes('"')) return line.split(",");
  const fields: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '"') quoted = !quoted;
    else if (line[at] === "," && !quoted) {
      fields.push(line.slice(start, at));
      start = at + 1;
    }
  }
  return [...fields, line.slice(start)];
}

const INTEGER = 2 ** 31 - 1;

/** What a field of a column says; undefined where it is not written as such a column's cells are. */
export function cellIn(field: string, type: CellType): Cell | undefined {
  if (field === "") return null;
  if (type === "string") return PLAIN.test(field) ? field : textIn(field);
  if (type === "boolean") return field === "true" || field === "false" ? field : undefined;
  const value = numberIn(field, type);
  return value === null || String(value) !== field ? undefined : value;
}

/** The number that a field of a column of numbers says, in whatever form; null where it says none, or none of that type. */
export function numberIn(field: string, type: CellType): number | null {
  if (type !== "number" && type !== "integer") return null;
  const value = Number(field);
  if (field.trim() === "" || !Number.isFinite(value)) return null;
  return type === "number" || (Number.isInteger(value) && Math.abs(value) <= INTEGER) ? value : null;
}

/** A text that needs neither quotes nor an apostrophe. */
const PLAIN = /^[^"'=+\-@\t\r\n,][^",\r\n]*$/;

/** A text without its quotes, and without the apostrophe that keeps spreadsheets from taking it for a formula; undefined where it would be written otherwise. */
function textIn(field: string): string | undefined {
  const text = field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field;
  const cell = /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
  return csvLine([cell]) === `${field}\n` ? cell : undefined;
}
