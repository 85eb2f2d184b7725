import type { Question } from "../question.js";
import type { LedgerRow } from "./ledger.js";

export const COLUMNS = ["title", "changes", "seed", "publicMean", "privateMean", "backfire", "hash"] as const;
export type LedgerColumn = (typeof COLUMNS)[number];

/** The changes of a run as one text. */
export const changesText = ({ question }: LedgerRow): string => Object.entries(question.changes).map(([name, value]) => `${name}=${typeof value === "object" ? JSON.stringify(value) : String(value)}`).join(" ");

const cell = (row: LedgerRow, column: LedgerColumn): string | number | null => (column === "changes" ? changesText(row) : row[column]);

/** Ordered by a column; what is missing comes last, equal rows keep their order. */
export function sorted(rows: readonly LedgerRow[], column: LedgerColumn, direction: 1 | -1): readonly LedgerRow[] {
  return [...rows].sort((one, other) => {
    const [a, b] = [cell(one, column), cell(other, column)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return a === b ? 0 : a < b ? -direction : direction;
  });
}

/** One line a run under a line of names; numbers in full. */
export function ledgerCsv(rows: readonly LedgerRow[]): string {
  const head = ["scenario", "changes", "seed", "m_public_mean", "m_private_mean", "m_backfire", "hash"];
  const lines = rows.map((row) => [String(idOf(row.question)), changesText(row), row.seed, row.publicMean, row.privateMean, row.backfire ?? "", row.hash]);
  return [head, ...lines].map((line) => line.map(field).join(",")).join("\r\n").concat("\r\n");
}

const idOf = ({ scenario }: Question): unknown => (typeof scenario === "string" ? scenario : scenario.id);

/** Quoted where needed, and never read as a formula by a program for tables. */
function field(value: string | number): string {
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
