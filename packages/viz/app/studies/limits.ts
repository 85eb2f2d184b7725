import { STANDARD_MEASURES } from "@talkback/core";
import { type Plan, runCount } from "@talkback/core/experiment";
import { type BundleLimits, workOf } from "@talkback/lab";

/** What a page can hold of one study. */
export interface StudyLimits {
  readonly runs: number;
  /** Rows of all tables together. */
  readonly rows: number;
  /** Bytes of a bundle as it is, and of all that is in it. */
  readonly bundle: Pick<BundleLimits, "packed" | "total">;
}

/** In workers; all records are held in memory until their tables are made. */
export const IN_WORKERS: StudyLimits = { runs: 20_000, rows: 2_000_000, bundle: { packed: 100_000_000, total: 500_000_000 } };
/** On the page's own thread, which halts a little with every run. */
export const ON_PAGE: StudyLimits = { runs: 200, rows: 200_000, bundle: { packed: 5_000_000, total: 30_000_000 } };

/** By what a study is too large for a page, so far as can be told before it is run; null where it is not. */
export function tooLarge(plan: Plan, { runs, rows }: StudyLimits): { readonly what: "runs" | "rows"; readonly count: number; readonly most: number } | null {
  const count = runCount(plan);
  if (count > runs) return { what: "runs", count, most: runs };
  const lines = count * rowsOfRun(plan);
  return lines > rows ? { what: "rows", count: lines, most: rows } : null;
}

/** Rows that a run brings at least: what is uttered, and ties, are not known before. */
function rowsOfRun({ study: { record, scenario } }: Plan): number {
  const agents = workOf({ network: scenario.network, steps: 1 }, false);
  return 2 + (record.steps ? scenario.steps * STANDARD_MEASURES.length : 0) + (record.agents ? agents : 0) + (record.edges ? agents : 0);
}
