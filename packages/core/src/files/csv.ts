export type Cell = string | number | null;

/** Characters that make a spreadsheet take a text for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** Rows as CSV lines: numbers in full, nothing for what is missing, and text that no spreadsheet takes for a formula. */
export function* csvLines(columns: readonly string[], rows: Iterable<readonly Cell[]>): Generator<string> {
  yield csvLine(columns);
  for (const row of rows) yield csvLine(row);
}

/** One row as a line. */
export const csvLine = (row: readonly Cell[]): string => `${row.map(cellText).join(",")}\n`;

/** A cell as text (RFC 4180); a text that begins like a formula gets a leading apostrophe, a number never. */
export function cellText(cell: Cell): string {
  if (cell === null || Number.isNaN(cell)) return "";
  if (typeof cell === "number") return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A JSON name as a column name: `peopleMean.0` gives `people_mean_0`. */
export const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replace(/[^A-Za-z0-9]+/g, "_").toLowerCase();
