import type { Cell } from "../csv.js";

/** One column of a tidy table: a snake-case name, and what it holds for whoever reads it. */
export interface Column<R> {
  readonly name: string;
  readonly label: string;
  readonly unit?: string;
  readonly of: (row: R) => Cell;
}

/** One column of the same table as it is printed: fewer, wider, rounded. */
export interface Printed<R> {
  readonly head: string;
  readonly text: (row: R) => string;
  /** Width in LaTeX where the text may be long, e.g. `4cm`. */
  readonly width?: string;
  /** Left out where it is as in the row above. */
  readonly once?: true;
}

/** A table with what it shows. */
export interface Table {
  /** Path of its files without their endings, e.g. `tables/cells`. */
  readonly path: string;
  readonly caption: string;
  readonly columns: readonly Omit<Column<never>, "of">[];
  readonly rows: readonly (readonly Cell[])[];
  readonly printed: PrintedTable | null;
}

export interface PrintedTable {
  readonly heads: readonly Omit<Printed<never>, "text">[];
  readonly rows: readonly (readonly string[])[];
}

interface Described<R> {
  readonly name: string;
  /** `tables` when absent. */
  readonly folder?: string;
  readonly caption: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly print?: readonly Printed<R>[];
}

/** Fills a described table. */
export function table<R>({ name, folder = "tables", caption, columns, rows, print }: Described<R>): Table {
  return {
    path: `${folder}/${name}`, caption, columns, rows: rows.map((row) => columns.map(({ of }) => finite(of(row)))),
    printed: print === undefined ? null : { heads: print, rows: sparse(print, rows.map((row) => print.map(({ text }) => text(row)))) },
  };
}

/** A cell that is empty where nothing could be computed. */
export const finite = (cell: Cell): Cell => (typeof cell === "number" && !Number.isFinite(cell) ? null : cell);

/** Without what repeats the row above, up to the first column that does not. */
function sparse(heads: readonly Printed<never>[], rows: readonly (readonly string[])[]): string[][] {
  return rows.map((row, r) => {
    let same = r > 0;
    return row.map((text, c) => {
      same &&= heads[c]!.once === true && text === rows[r - 1]![c];
      return same ? "" : text;
    });
  });
}
