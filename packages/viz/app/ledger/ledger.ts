import { settle } from "../address/asked.js";
import { keyOf, type Question } from "../question.js";

/** A run that was shown, and what came of it. */
export interface LedgerRow {
  readonly question: Question;
  readonly title: string;
  readonly seed: string;
  readonly hash: string;
  readonly publicMean: number;
  readonly privateMean: number;
  /** Null where it cannot be said. */
  readonly backfire: number | null;
}

export const MOST_ROWS = 20;

export const COLUMNS = ["title", "changes", "seed", "publicMean", "privateMean", "backfire", "hash"] as const;
export type LedgerColumn = (typeof COLUMNS)[number];

/** The newest first; a run that is there already moves to the front. */
export const withRow = (rows: readonly LedgerRow[], row: LedgerRow): readonly LedgerRow[] =>
  [row, ...rows.filter(({ question }) => keyOf(question) !== keyOf(row.question))].slice(0, MOST_ROWS);

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

/** What was kept, as far as it is still runs that core accepts. Never throws. */
export function readLedger(text: string | null): readonly LedgerRow[] {
  try {
    const rows: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(rows) ? rows.slice(0, MOST_ROWS).filter(isRow) : [];
  } catch {
    return [];
  }
}

function isRow(row: unknown): row is LedgerRow {
  const { question, title, seed, hash, publicMean, privateMean, backfire } = (row ?? {}) as Partial<Record<keyof LedgerRow, unknown>>;
  if (typeof question !== "object" || question === null || [title, seed, hash].some((text) => typeof text !== "string")) return false;
  if (typeof publicMean !== "number" || typeof privateMean !== "number" || !(backfire === null || typeof backfire === "number")) return false;
  const { network, ...asked } = question as unknown as Record<string, unknown>;
  return network === null && settle(asked).remarks.length === 0;
}
