import { ENGINE } from "@talkback/core";
import type { Plan } from "@talkback/core/experiment";
import type { Executor } from "../execute/executor.js";
import { claimsSheet } from "../tables/claims-sheet.js";
import type { Sheet } from "../tables/sheet.js";
import type { Survey } from "../tables/survey.js";
import { type Block, blocksOf } from "./blocks.js";
import { checkAbout, checkClaims, checkLock, checkRunRows, surveyIn } from "./check-derived.js";
import { compareRun } from "./compare-run.js";
import { type Finding, type Findings, findings } from "./finding.js";
import { firstRuns } from "./first-runs.js";
import { MOST_VERIFIED } from "./limits.js";
import { type ListedRuns, listedRuns } from "./listed-runs.js";
import { compareRows, type OpenTable, openTable, type TellOf } from "./open-table.js";
import { planIn, sheetsFor } from "./opened.js";
import type { Bundle } from "./read-bundle.js";
import { recompute } from "./recompute.js";
import type { VerifyReport } from "./report.js";
import { type Share, sampleOf } from "./sample.js";
import { compareTwins } from "./twins.js";

export interface VerifyOptions {
  readonly executor: Executor;
  /** Share of runs that are computed again, in [0, 1], or all of them. */
  readonly sample: Share;
  /** Decides which: one that nobody could know when the bundle was made. */
  readonly seed: string;
  /** Settings that its study may have, at most; 262 144 when absent. */
  readonly settings?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

/**
 * Checks that a bundle holds what its study gives, and runs nothing that is in it.
 *
 * Its study is read like any file. All cells of each CSV table are compared with its Parquet twin; who every run is, its parameters, the
 * design, the claims, and what describes the tables are made once more from the study and the tables; a sample of runs is computed again,
 * those in which anything differs among them, and compared cell by cell with all tables.
 *
 * @throws {SpecError} E_VERSION when another engine made it; the issues of its study where that cannot be read
 * @throws {DOMException} AbortError when aborted
 */
export async function verify(bundle: Bundle, options: VerifyOptions): Promise<VerifyReport> {
  const { sample, seed, settings = MOST_VERIFIED, signal } = options;
  const plan = planIn(bundle, settings);
  const found = findings();
  checkFiles(bundle, found);
  const sheets = sheetsFor(plan, bundle);
  const tables = openTables(bundle, sheets, found);
  await checkTwins(bundle, tables, found, signal);
  const runsTable = tables.get("runs");
  if (runsTable === undefined) return reportOf(bundle, plan, found, null, null, { share: sample, seed, runs: 0, settings: 0 });
  const listed = checkRuns(plan, runsTable, found);
  const kept = Array.from(tables.values()).filter(({ sheet }) => sheet.name !== "runs" && sheet.name !== "timings" && sheet.rowsOf !== undefined);
  const blocks = checkKept(plan, kept, listed, tables, found);
  await turn(signal);
  const survey = listed.complete || inOrder(listed) ? surveyIn(plan, runsTable, listed) : null;
  checkDerived(bundle, plan, sheets, tables, survey, listed, found);
  const chosen = sampleOf(plan, listed.runs, sample, seed, suspects(found, listed));
  await checkSample(plan, runsTable, kept, blocks, chosen, found, options);
  return reportOf(bundle, plan, found, listed, survey, { share: sample, seed, runs: chosen.length, settings: new Set(chosen.map(({ ref }) => ref.point)).size });
}

/** Lets others have their turn. */
const turn = async (signal?: AbortSignal): Promise<void> => {
  await new Promise<void>((resolve) => setTimeout(resolve));
  signal?.throwIfAborted();
};

const tellOf = (found: Findings, check: string, file: string): TellOf => (finding) => found.tell({ check, file, ...finding });

const inOrder = ({ runs, at }: ListedRuns): boolean => {
  const order = [...at.keys()];
  return runs.every(({ id }, k) => id === order[k]);
};

function checkFiles({ files, changed }: Bundle, found: Findings): void {
  for (const { listed, found: there } of changed) {
    const hash = listed.bytes === there.bytes;
    found.tell({ check: "files", file: there.file, row: null, column: null, expected: hash ? `SHA-256 ${listed.sha256}, as the manifest says` : `${listed.bytes} bytes, as the manifest says`, found: hash ? there.sha256 : `${there.bytes}` });
  }
  found.done("files", `${files.size - 1} files, by size and SHA-256`);
}

function openTables({ files }: Bundle, sheets: readonly Sheet[], found: Findings): ReadonlyMap<string, OpenTable> {
  const tables = new Map<string, OpenTable>();
  for (const sheet of sheets) {
    const file = `${sheet.name}.csv`;
    for (const each of [file, `${sheet.name}.parquet`]) if (!files.has(each)) tellOf(found, "columns", each)({ row: null, column: null, expected: "this table", found: "nothing" });
    const table = files.has(file) ? openTable(file, files.get(file)!, sheet, tellOf(found, "columns", file)) : null;
    if (table !== null) tables.set(sheet.name, table);
  }
  found.done("columns", `${sheets.reduce((sum, { columns }) => sum + columns.length, 0)} columns of ${sheets.length} tables`);
  return tables;
}

async function checkTwins({ files }: Bundle, tables: ReadonlyMap<string, OpenTable>, found: Findings, signal?: AbortSignal): Promise<void> {
  let rows = 0;
  for (const [name, table] of tables) {
    const file = `${name}.parquet`;
    if (files.has(file)) rows += compareTwins(table, files.get(file)!, tellOf(found, "twins", table.file), tellOf(found, "twins", file));
    await turn(signal);
  }
  found.done("twins", `${rows} rows of CSV, each cell with its Parquet twin`);
}

function checkRuns(plan: Plan, table: OpenTable, found: Findings): ListedRuns {
  const listed = listedRuns(plan, table, tellOf(found, "runs", table.file));
  checkRunRows(plan, table, listed, tellOf(found, "runs", table.file));
  found.done("runs", `${listed.runs.length} of ${listed.asked} runs: that all are there, who they are, and their parameters`);
  return listed;
}

function checkKept(plan: Plan, kept: readonly OpenTable[], listed: ListedRuns, tables: ReadonlyMap<string, OpenTable>, found: Findings): ReadonlyMap<string, ReadonlyMap<string, Block>> {
  const blocks = new Map(kept.map((table) => [table.sheet.name, blocksOf(table, listed, tellOf(found, "rows", table.file))]));
  for (const name of ["steps", "agents"] as const) {
    if (!plan.study.record[name] || !tables.has(name)) continue;
    for (const { id, ok } of listed.runs) if (ok && !blocks.get(name)!.has(id)) found.tell({ check: "rows", file: `${name}.csv`, row: `run_id ${id}`, column: null, expected: "rows of this run", found: "none", run: id });
  }
  if (tables.has("edges")) {
    const first = firstRuns(tables.get("runs")!, listed);
    for (const { id } of listed.runs) {
      const [wanted, there] = [first.has(id), blocks.get("edges")!.has(id)];
      if (wanted !== there) found.tell({ check: "rows", file: "edges.csv", row: `run_id ${id}`, column: null, expected: wanted ? "the ties of its network, which it is the first on" : "no ties, which stand with the first run on a network", found: there ? "some" : "none", run: id });
    }
  }
  if (tables.has("timings")) blocksOf(tables.get("timings")!, listed, tellOf(found, "rows", "timings.csv"));
  found.done("rows", `${kept.length + 1} tables, whose rows belong to runs in their order`);
  return blocks;
}

function checkDerived(bundle: Bundle, plan: Plan, sheets: readonly Sheet[], tables: ReadonlyMap<string, OpenTable>, survey: Survey | null, listed: ListedRuns, found: Findings): void {
  const [design, claims] = [tables.get("design"), tables.get("claims")];
  if (design !== undefined) found.done("design", `${compareRows(design, design.sheet.rows!, tellOf(found, "design", design.file))} points of the design`);
  checkLock(bundle, plan, tellOf(found, "registration", "prereg.lock"));
  found.done("registration", `the study is ${bundle.manifest.registration.status}`);
  if (survey === null) return;
  if (claims !== undefined) found.done("claims", `predictions, judged by the table of runs: ${checkClaims(plan, claims, survey, bundle.manifest.registration.lock !== null, tellOf(found, "claims", claims.file))}`);
  const count = checkAbout(bundle, plan, sheets, survey, listed.asked - listed.runs.length, (finding: Omit<Finding, "check">) => found.tell({ check: "about", ...finding }));
  found.done("about", `${count} files that tell what the tables are and where they come from`);
}

/** Runs of which anything was told. */
const suspects = ({ kept }: Findings, { at }: ListedRuns): ReadonlySet<string> => new Set(kept.flatMap(({ run }) => (run !== undefined && at.has(run) ? [run] : [])));

async function checkSample(plan: Plan, runs: OpenTable, kept: readonly OpenTable[], blocks: ReadonlyMap<string, ReadonlyMap<string, Block>>, chosen: ListedRuns["runs"], found: Findings, { executor, signal, onProgress = () => {} }: VerifyOptions): Promise<void> {
  const tell = (file: string): TellOf => tellOf(found, "sample", file);
  const others = kept.map((table) => ({ table, blocks: blocks.get(table.sheet.name)!, tell: tell(table.file) }));
  let done = 0;
  await recompute({
    plan, executor, runs: chosen, ...(signal === undefined ? {} : { signal }),
    onRecord: (record, run) => {
      compareRun(plan, record, run, { table: runs, tell: tell(runs.file) }, others);
      onProgress({ done: ++done, total: chosen.length });
    },
  });
  found.done("sample", `${chosen.length} runs computed again, each cell of their rows in ${kept.length + 1} tables`);
}

function reportOf({ manifest: { registration, made } }: Bundle, plan: Plan, { checks, kept }: Findings, listed: ListedRuns | null, survey: Survey | null, sample: VerifyReport["sample"]): VerifyReport {
  const { id, hash } = plan.study;
  return {
    passed: checks.every((check) => check.findings === 0), study: { id, hash }, engine: ENGINE, registration: registration.status, versions: made.versions,
    runs: { asked: listed?.asked ?? 0, there: listed?.runs.length ?? 0, failed: survey?.failed ?? 0 }, sample, checks, findings: kept,
    claims: survey === null ? [] : claimsIn(plan, survey, registration.lock !== null),
  };
}

function claimsIn(plan: Plan, survey: Survey, confirmatory: boolean): VerifyReport["claims"] {
  const { columns, rows } = claimsSheet(plan, survey.findings, confirmatory);
  return Array.from(rows!, (row) => Object.fromEntries(columns.map(({ name }, c) => [name, row[c]!])));
}
