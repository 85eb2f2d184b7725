import { type Issue, show, SpecError } from "@talkback/core";
import { isPlain } from "@talkback/core/describe";
import type { Plan } from "@talkback/core/experiment";
import { MESSAGE_LENGTH } from "./failure.js";
import { DIGITS } from "./line.js";
import { RECORD_COLUMNS } from "./record-columns.js";
import { type LinedRecord, RUN_TABLES, type Rows, type RunRecord, type RunTable, type TimedRecord } from "./record.js";

/** Issues that are told of one record; a damaged table has as many as it has cells. */
const MOST_ISSUES = 100;
const MOST_ROWS = 20_000_000;
const MOST_OUTCOMES = 2_000;
const MOST_COLUMNS = 2_000;
const TEXT_LENGTH = 10_000;
const MOST = 2 ** 31 - 1;

type Tell = (path: string, expected: string, received: unknown) => false;

/**
 * A record that came from elsewhere, as far as its study can tell that it is one.
 *
 * @throws {SpecError} E_RECORD with everything that is wrong with it (at most 100 issues): names, types, numbers that are not finite, tables the study does not keep, sizes
 */
export const checkRecord = (input: unknown, plan: Plan): RunRecord => checked("record", (tell) => isRecord(input, "", plan.study.record, tell)) && inOrder(input as RunRecord);

/** The same of a record and how long it took. */
export const checkTimed = (input: unknown, { study: { record } }: Plan): TimedRecord => timed(input, record);

/**
 * The same of what a thread answers, with the line of the log that it made. The line says what the record says, and adds tables; those the thread has
 * checked, and whoever reads the log does again.
 */
export function checkLined(input: unknown, plan: Plan): LinedRecord {
  if (!isPlain(input) || input.line === undefined) return checkTimed(input, plan);
  const { line, ...rest } = input;
  const head = timed(rest, TABLES_ELSEWHERE);
  checked("line", (tell) => (typeof line === "string" && says(line, head.record)) || tell("line", `a line of a log, of the run ${head.record.run}`, line));
  return { ...head, line: line as string };
}

/** One line, with the JSON of a record up to its tables, which stand last in it. */
function says(line: string, record: RunRecord): boolean {
  const json = JSON.stringify({ record });
  const beginning = record.result === null ? `${json.slice(0, -1)},"timing":` : json.slice(0, -"}}}}".length);
  return line.indexOf("\n") === line.length - 1 && line.startsWith(" ", DIGITS) && line.startsWith(beginning, DIGITS + 1);
}

const TABLES_ELSEWHERE = Object.fromEntries(RUN_TABLES.map((name) => [name, false])) as Record<RunTable, boolean>;

function timed(input: unknown, keep: Readonly<Record<RunTable, boolean>>): TimedRecord {
  checked("line", (tell) => {
    if (!has(input, "", ["record", "timing"], tell)) return;
    isRecord(input.record, "record", keep, tell);
    if (!has(input.timing, "timing", ["wallMs", "worker"], tell)) return;
    const { wallMs, worker } = input.timing;
    if (!(isNumber(wallMs) && wallMs >= 0)) tell("timing.wallMs", "a number of at least 0", wallMs);
    if (!isText(worker, 200)) tell("timing.worker", "a text of at most 200 characters", worker);
  });
  const { record, timing: { wallMs, worker } } = input as TimedRecord;
  return { record: inOrder(record), timing: { wallMs, worker } };
}

function checked(subject: string, check: (tell: Tell) => unknown): true {
  const issues: Issue[] = [];
  check((path, expected, received) => {
    if (issues.length < MOST_ISSUES) issues.push({ code: "E_RECORD", path, expected, received: show(received) });
    return false;
  });
  if (issues.length > 0) throw new SpecError(issues, subject);
  return true;
}

/** The same record with its keys in their order, so that equal ones are equal as text. */
function inOrder({ run, status, error, result }: RunRecord): RunRecord {
  if (error !== null) return { run, status, error: { code: error.code, message: error.message }, result: null };
  const { runHash, configHash, networkHash, steps, agents, edges, outcomes, tables } = result!;
  const sorted = Object.fromEntries(RUN_TABLES.flatMap((name) => (tables[name] === undefined ? [] : [[name, { columns: tables[name].columns, rows: tables[name].rows }]])));
  return { run, status, error, result: { runHash, configHash, networkHash, steps, agents, edges, outcomes, tables: sorted } };
}

function isRecord(input: unknown, path: string, keep: Readonly<Record<RunTable, boolean>>, tell: Tell): void {
  if (!has(input, path, ["run", "status", "error", "result"], tell)) return;
  const { run, status, error, result } = input;
  if (!isHex(run, 16)) tell(at(path, "run"), "16 hexadecimal digits", run);
  if (status === "ok") {
    if (error !== null) tell(at(path, "error"), "null, as the run is ok", error);
    isResult(result, at(path, "result"), keep, tell);
  } else if (status === "error") {
    if (result !== null) tell(at(path, "result"), "null, as the run failed", result);
    isFailure(error, at(path, "error"), tell);
  } else tell(at(path, "status"), "ok or error", status);
}

function isFailure(error: unknown, path: string, tell: Tell): void {
  if (!has(error, path, ["code", "message"], tell)) return;
  if (!(isText(error.code, 100) && /^E_[A-Z0-9_]+$/.test(error.code))) tell(at(path, "code"), "a code such as E_MEMORY", error.code);
  if (!isText(error.message, MESSAGE_LENGTH)) tell(at(path, "message"), `a text of at most ${MESSAGE_LENGTH} characters`, error.message);
}

function isResult(result: unknown, path: string, keep: Readonly<Record<RunTable, boolean>>, tell: Tell): void {
  if (!has(result, path, ["runHash", "configHash", "networkHash", "steps", "agents", "edges", "outcomes", "tables"], tell)) return;
  for (const name of ["runHash", "configHash", "networkHash"] as const) if (!isHex(result[name], 64)) tell(at(path, name), "64 hexadecimal digits", result[name]);
  for (const name of ["steps", "agents", "edges"] as const) if (!isWhole(result[name])) tell(at(path, name), "a whole number", result[name]);
  areOutcomes(result.outcomes, at(path, "outcomes"), tell);
  const wanted = RUN_TABLES.filter((name) => keep[name]);
  if (!has(result.tables, at(path, "tables"), wanted, tell)) return;
  const { agents, edges, steps } = result as { agents: number; edges: number; steps: number };
  const most: Readonly<Record<RunTable, number>> = { steps, agents, edges, events: MOST_ROWS };
  for (const name of wanted) isTable(result.tables[name], at(path, `tables.${name}`), name, most[name], name === "agents" || name === "edges", tell);
}

function areOutcomes(outcomes: unknown, path: string, tell: Tell): void {
  if (!isPlain(outcomes)) return void tell(path, "an object of numbers", outcomes);
  const entries = Object.entries(outcomes);
  if (entries.length > MOST_OUTCOMES) return void tell(path, `at most ${MOST_OUTCOMES} outcomes`, entries.length);
  for (const [name, value] of entries) {
    if (!/^m_[a-z0-9_]{1,200}$/.test(name)) tell(at(path, name), "a name such as m_gap", name);
    if (!(value === null || isNumber(value))) tell(at(path, name), "a finite number or null", value);
  }
}

function isTable(table: unknown, path: string, name: RunTable, rows: number, exactly: boolean, tell: Tell): void {
  if (!has(table, path, ["columns", "rows"], tell) || !areColumns(table.columns, at(path, "columns"), name, tell)) return;
  if (!Array.isArray(table.rows)) return void tell(at(path, "rows"), "a list of rows", table.rows);
  const { length } = table.rows;
  if (length > Math.min(rows, MOST_ROWS) || (exactly && length !== rows)) tell(at(path, "rows"), `${exactly ? "" : "at most "}${rows} rows`, length);
  areRows(table as unknown as Rows, path, name, tell);
}

function areColumns(columns: unknown, path: string, name: RunTable, tell: Tell): columns is readonly string[] {
  const { known, further } = RECORD_COLUMNS[name];
  const names = Object.keys(known);
  if (!Array.isArray(columns) || columns.length > MOST_COLUMNS || columns.some((column) => !isText(column, 200))) return tell(path, `a list of at most ${MOST_COLUMNS} names`, columns);
  const own = columns.filter((column) => Object.hasOwn(known, column));
  if (own.join() !== names.join()) tell(path, `${names.join(", ")} in this order`, own.join(", "));
  for (const column of columns) if (!Object.hasOwn(known, column) && further?.test(column) !== true) tell(path, "known names", column);
  if (new Set(columns).size < columns.length) tell(path, "names that differ", columns.join(", "));
  return true;
}

function areRows({ columns, rows }: Rows, path: string, name: RunTable, tell: Tell): void {
  const { known } = RECORD_COLUMNS[name];
  const fits = columns.map((column) => FITS[known[column] ?? "number"]);
  for (const [r, row] of rows.entries()) {
    if (!Array.isArray(row) || row.length !== columns.length) {
      tell(at(path, `rows.${r}`), `a row of ${columns.length} cells`, Array.isArray(row) ? row.length : row);
      continue;
    }
    for (let c = 0; c < fits.length; c++) {
      if (row[c] !== null && !fits[c]!(row[c])) tell(at(path, `rows.${r}.${columns[c]}`), `${known[columns[c]!] ?? "number"} or null`, row[c]);
    }
  }
}

const isNumber = (input: unknown): input is number => typeof input === "number" && Number.isFinite(input) && !Object.is(input, -0);
const isWhole = (input: unknown): input is number => isNumber(input) && Number.isInteger(input) && input >= 0 && input <= MOST;
const isText = (input: unknown, most: number): input is string => typeof input === "string" && input.length <= most;
const isHex = (input: unknown, digits: number): boolean => typeof input === "string" && input.length === digits && /^[0-9a-f]*$/.test(input);
const FITS = { string: (cell: unknown) => isText(cell, TEXT_LENGTH), integer: isWhole, number: isNumber, boolean: (cell: unknown) => cell === "true" || cell === "false" };

const at = (path: string, name: string): string => (path === "" ? name : `${path}.${name}`);

/** An object of exactly these keys. */
function has<K extends string>(input: unknown, path: string, keys: readonly K[], tell: Tell): input is Readonly<Record<K, unknown>> {
  if (!isPlain(input)) return tell(path, `an object of ${keys.join(", ")}`, input);
  const own = Object.keys(input);
  for (const key of own) if (!keys.includes(key as K)) tell(at(path, key), keys.length === 0 ? "nothing" : `only ${keys.join(", ")}`, input[key]);
  const missing = keys.filter((key) => !own.includes(key));
  for (const key of missing) tell(at(path, key), "a value", undefined);
  return missing.length === 0;
}
