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

/** The newest first; a run that is there already moves to the front. */
export const withRow = (rows: readonly LedgerRow[], row: LedgerRow): readonly LedgerRow[] =>
  [row, ...rows.filter(({ question }) => keyOf(question) !== keyOf(row.question))].slice(0, MOST_ROWS);

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
