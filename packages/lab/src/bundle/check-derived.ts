import type { Plan } from "@talkback/core/experiment";
import { aboutFiles } from "../provenance/result-files.js";
import { LOCK_FILE, lockMisfit } from "../provenance/study-lock.js";
import { claimsSheet } from "../tables/claims-sheet.js";
import type { Given, Sheet } from "../tables/sheet.js";
import { type Survey, surveyOf } from "../tables/survey.js";
import type { WrittenFile } from "../tables/table-files.js";
import type { Finding } from "./finding.js";
import { jsonDifferences } from "./json-differences.js";
import type { ListedRuns } from "./listed-runs.js";
import { compareRow, compareRows, type OpenTable, rowsIn, type TellOf } from "./open-table.js";
import { type Bundle, listedIn } from "./read-bundle.js";
import { recordedIn } from "./recorded.js";

/** Cells of runs that hang on nothing but the study: who they are, and their parameters. */
export function checkRunRows(plan: Plan, table: OpenTable, listed: ListedRuns, tell: TellOf): void {
  for (const run of givenIn(plan, table, listed)) for (const row of table.sheet.rowsOf!(run)) compareRow(table.sheet, row, run.fields, tell);
}

/** Runs as their table tells of them, without their own tables. */
function* givenIn(plan: Plan, table: OpenTable, { at }: ListedRuns): Generator<Given & { readonly fields: readonly string[] }> {
  const recorded = recordedIn(table.sheet);
  for (const { cells, fields, from } of rowsIn(table)) {
    const record = recorded(cells);
    const run = at.get(record.run);
    if (run?.from === from) yield { ref: run.ref, planned: plan.planned(run.ref), timed: { record, timing: { wallMs: 0, worker: "" } }, fields };
  }
}

/** What has to be known of all runs, from their table, which has to be in order. */
export const surveyIn = (plan: Plan, table: OpenTable, listed: ListedRuns): Survey => surveyOf(plan, givenIn(plan, table, listed));

export const checkClaims = (plan: Plan, table: OpenTable, { findings }: Survey, confirmatory: boolean, tell: TellOf): number =>
  compareRows(table, claimsSheet(plan, findings, confirmatory).rows!, tell);

/** Why the results are not confirmatory although they say so. */
export function checkLock({ files, manifest: { registration, made } }: Bundle, { study }: Plan, tell: TellOf): void {
  if (registration.lock === null) return;
  const lock = files.get(LOCK_FILE);
  const misfit = lock === undefined ? "nothing" : lockMisfit(new TextDecoder().decode(lock), study, made.started);
  if (misfit !== null) tell({ row: null, column: null, expected: "the lock of this study, from before its runs", found: misfit });
}

/** What the files besides the tables say, against what they would say if they were made from the study and the tables. */
export function checkAbout(bundle: Bundle, plan: Plan, sheets: readonly Sheet[], survey: Survey, missing: number, tell: (finding: Omit<Finding, "check">) => void): number {
  const { files, manifest } = bundle;
  const listed = new Map(listedIn(manifest).map((file) => [file.file, file]));
  const fileOf = (file: string): WrittenFile => listed.get(file) ?? { file, bytes: 0, sha256: "" };
  const tables = sheets.map((sheet) => ({ sheet, rows: 0, csv: fileOf(`${sheet.name}.csv`), parquet: fileOf(`${sheet.name}.parquet`) }));
  const { files: _, ...made } = manifest.made;
  const lock = manifest.registration.lock === null ? undefined : files.get(LOCK_FILE);
  let count = 0;
  for (const { file, bytes } of aboutFiles(plan, { survey, tables }, { lock: lock === undefined ? null : new TextDecoder().decode(lock), missing, made })) {
    count++;
    const found = files.get(file);
    if (found === undefined) tell({ file, row: null, column: null, expected: "this file", found: "nothing" });
    else if (found.length !== bytes.length || found.some((byte, k) => byte !== bytes[k])) for (const each of differences(bytes, found)) tell({ file, ...each });
  }
  return count;
}

/** Places at which two texts differ: in JSON by path, in others the first line. */
function differences(expected: Uint8Array, found: Uint8Array): readonly Omit<Finding, "check" | "file">[] {
  const [wanted, there] = [expected, found].map((bytes) => new TextDecoder().decode(bytes)) as [string, string];
  const inJson = attempt(() => [...jsonDifferences(JSON.parse(wanted), JSON.parse(there))]) ?? [];
  if (inJson.length > 0) return inJson.map(({ path, ...values }) => ({ row: null, column: path === "" ? null : path, ...values }));
  const lines = there.split("\n");
  const at = wanted.split("\n").findIndex((line, k) => line !== lines[k]);
  return [{ row: at < 0 ? null : `line ${at + 1}`, column: null, expected: wanted.split("\n")[at] ?? "the end", found: lines[at] ?? "more" }];
}

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
