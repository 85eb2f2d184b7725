import type { Changes } from "@talkback/core";
import { type Plan, parseStudy, planOf, predicted, runs } from "@talkback/core/experiment";
import { tableFromIPC } from "@uwdata/flechette";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { readParquet } from "parquet-wasm";
import { expect, it } from "vitest";
import { carryOutAll } from "../record/carry-out.js";
import { sha256Hex } from "../record/sha256.js";
import { datapackage } from "./datapackage.js";
import { inRunOrder } from "./in-run-order.js";
import { parquetPieces, ROWS_PER_GROUP } from "./parquet.js";
import type { Ran } from "./sheet.js";
import { tableFiles, type WrittenTables } from "./table-files.js";

const small: Changes = { "network.n": 40, steps: 8, window: 4 };

function planned(more: object = {}): Plan {
  return planOf(parseStudy({
    id: "try-out", seed: "otter", scenario: "push-harder", given: small, replications: 3, record: { steps: true, agents: true, events: true, edges: true },
    design: { kind: "factorial", factors: [{ path: "push", levels: [0, 4] }, { path: "rule", levels: [{ kind: "dual-power" }, { kind: "degroot" }] }] },
    predictions: [{
      id: "H1", text: "Pushing hurts.", kind: "emergent", direction: "negative",
      compares: { kind: "difference", a: { push: 0, "rule.kind": "dual-power" }, b: { push: 4, "rule.kind": "dual-power" } },
    }],
    ...more,
  }));
}

function ran(plan: Plan): Ran[] {
  const refs = [...runs(plan)];
  return carryOutAll(plan, refs).map((record, k) => ({ ref: refs[k]!, timed: { record, timing: { wallMs: k + 0.5, worker: "=here" } } }));
}

interface Written extends WrittenTables {
  readonly bytes: Readonly<Record<string, Uint8Array<ArrayBuffer>>>;
}

function written(plan: Plan, all: readonly Ran[], confirmatory = false): Written {
  const pieces: Record<string, Uint8Array[]> = {};
  const work = tableFiles(plan, () => all, confirmatory);
  let piece = work.next();
  for (; piece.done !== true; piece = work.next()) (pieces[piece.value.file] ??= []).push(piece.value.bytes);
  return { ...piece.value, bytes: Object.fromEntries(Object.entries(pieces).map(([file, parts]) => [file, new Uint8Array(Buffer.concat(parts))])) };
}

/** Cells of a CSV file as texts, read by rules of RFC 4180. */
function csvCells(bytes: Uint8Array): string[][] {
  const rows: string[][] = [[]];
  const text = new TextDecoder().decode(bytes);
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain!);
    if (end === "\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

const plan = planned();
const all = ran(plan);
const result = written(plan, all, true);
const sheetOf = (name: string) => result.tables.find(({ sheet }) => sheet.name === name)!;
const rowsOf = (name: string) => parquetReadObjects({ file: result.bytes[`${name}.parquet`]!.buffer });

it("writes every table that was asked for, with a row for each run, step and measure, agent, utterance and tie", () => {
  const rows = Object.fromEntries(result.tables.map(({ sheet: { name }, rows }) => [name, rows]));
  const talk = all.reduce((sum, { timed }) => sum + timed.record.result!.outcomes.m_utterances!, 0);
  const { length } = all[0]!.timed.record.result!.tables.steps!.columns;
  const networks = new Map(all.map(({ timed: { record: { result } } }) => [result!.networkHash, result!.edges]));
  expect(rows).toEqual({
    runs: 12, steps: 12 * 8 * (length - 1), agents: 12 * 40, events: talk, edges: [...networks.values()].reduce((sum, edges) => sum + edges, 0), design: 4, claims: 1, timings: 12,
  });
  expect(networks.size).toBe(3);
});
it("writes the same cells as CSV and as Parquet", async () => {
  for (const { sheet: { name, columns } } of result.tables) {
    const [head, ...lines] = csvCells(result.bytes[`${name}.csv`]!);
    expect(head).toEqual(columns.map((column) => column.name));
    const cells = (await rowsOf(name)).map((row) => columns.map((column) => row[column.name]));
    const asText = cells.map((row) => row.map((cell) => (cell === null ? "" : typeof cell === "string" && /^[=+\-@]/.test(cell) ? `'${cell}` : String(cell))));
    expect(asText).toEqual(lines);
    for (const [c, { type }] of columns.entries()) {
      const kind = type === "integer" ? "number" : type;
      for (const row of cells) if (row[c] !== null) expect([name, columns[c]!.name, typeof row[c]]).toEqual([name, columns[c]!.name, kind]);
    }
  }
});
it("is read by Apache Arrow's reader of Parquet, in Rust, as by ours", async () => {
  for (const { sheet: { name, columns } } of result.tables) {
    const arrow = tableFromIPC(readParquet(result.bytes[`${name}.parquet`]!).intoIPCStream());
    expect(arrow.schema.fields.map((field) => field.name)).toEqual(columns.map((column) => column.name));
    expect(arrow.toArray().map((row) => ({ ...row }))).toEqual(await rowsOf(name));
  }
});
it("keeps every number to the last bit", async () => {
  const values = (await rowsOf("runs")).map((row) => row.m_public_mean);
  expect(values).toEqual(all.map(({ timed }) => timed.record.result!.outcomes.m_public_mean));
});
it("gives the same bytes for records that came in another order", () => {
  const shuffled = inRunOrder(plan, all.toReversed().toSorted((a, b) => (a.timed.record.run < b.timed.record.run ? -1 : 1)));
  expect(written(plan, shuffled, true).bytes).toEqual(result.bytes);
});
it("refuses runs that are out of order, twice there, or of another study", () => {
  expect(() => written(plan, [all[1]!, all[0]!])).toThrow(/run order/);
  expect(() => written(plan, [all[0]!, all[0]!])).toThrow(/run order/);
  expect(() => written(planned({ seed: "other" }), all)).toThrow(/another run/);
});
it("lets whoever writes have a turn every 50 settings and 50 runs before there is anything to write", () => {
  const study = planned({ replications: 30, predictions: [], design: { kind: "latin hypercube", points: 120, factors: [{ path: "push", low: 0, high: 4 }] } });
  const error = { code: "E_MEMORY", message: "none" };
  const failed = Array.from(runs(study), (ref): Ran => ({ ref, timed: { record: { run: study.planned(ref).id, status: "error", error, result: null }, timing: { wallMs: 1, worker: "here" } } }));
  const sizes = Array.from(tableFiles(study, () => failed, false), ({ bytes }) => bytes.length);
  expect(sizes.slice(0, 75)).toEqual([...Array(72 + 2).fill(0), expect.any(Number)]);
  expect(sizes.slice(74)).not.toContain(0);
});
it("writes other times into timings alone", () => {
  const later = all.map(({ ref, timed: { record } }) => ({ ref, timed: { record, timing: { wallMs: 9, worker: "there" } } }));
  const { bytes } = written(plan, later, true);
  expect(Object.keys(bytes).filter((file) => sha256Hex(bytes[file]!) !== sha256Hex(result.bytes[file]!))).toEqual(["timings.csv", "timings.parquet"]);
});
it("has a column for every parameter of any setting, missing where a setting has none", async () => {
  const rows = await rowsOf("runs");
  expect([...new Set(rows.map((row) => row.p_rule_kind))]).toEqual(expect.arrayContaining(["dual-power", "degroot"]));
  const own = sheetOf("runs").sheet.columns.filter(({ name }) => name.startsWith("p_rule_") && name !== "p_rule_kind").map(({ name }) => name);
  expect(own.length).toBeGreaterThan(0);
  for (const name of own) expect(new Set(rows.map((row) => `${row.p_rule_kind} ${row[name] === null}`)).size).toBe(2);
  expect(new Set(rows.map((row) => row.p_network_n))).toEqual(new Set([40]));
});
it("keeps failed runs as rows with their cause and nothing for results", async () => {
  const [first, ...rest] = all;
  const failed: Ran = { ...first!, timed: { ...first!.timed, record: { run: first!.timed.record.run, status: "error", error: { code: "E_MEMORY", message: 'too\n"large"' }, result: null } } };
  const { bytes, survey, tables } = written(plan, [failed, ...rest]);
  expect([survey.ok, survey.failed, tables[0]!.rows]).toEqual([11, 1, 12]);
  const [row] = await parquetReadObjects({ file: bytes["runs.parquet"]!.buffer });
  expect(row).toMatchObject({ status: "error", error_code: "E_MEMORY", error_message: 'too\n"large"', m_public_mean: null, run_hash: null, steps: null, p_network_n: 40 });
  expect(csvCells(bytes["runs.csv"]!)[1]!.slice(8, 11)).toEqual(["error", "E_MEMORY", 'too\n"large"']);
});
it("judges predictions from the runs they name, replication by replication", async () => {
  const rows = (await rowsOf("runs")).filter((row) => row.p_rule_kind === "dual-power");
  const mean = (push: number, r: number) => rows.find((row) => row.p_campaigns_0_push === push && row.replicate === r)!.m_public_mean as number;
  const effects = [0, 1, 2].map((r) => mean(4, r) - mean(0, r));
  const [claim] = await rowsOf("claims");
  expect(claim).toMatchObject({ claim_id: "H1", n_pairs: 3, metric: "m_public_mean", predicted: "negative" });
  const { margin, confirmatory, ...finding } = claim!;
  expect(finding).toEqual(predicted(plan, plan.study.predictions[0]!, all.map(({ ref, timed }) => ({ ref, outcomes: timed.record.result!.outcomes }))));
  expect([finding.contrast, margin, confirmatory]).toEqual(["[push=4, rule.kind=dual-power] - [push=0, rule.kind=dual-power]", 0.05, true]);
  expect(claim!.mean_diff).toBeCloseTo(effects.reduce((sum, x) => sum + x, 0) / 3, 12);
  expect(claim!.share_in_direction).toBe(effects.filter((x) => x < 0).length / 3);
});
it("describes every column, and no value lies outside of what it says", async () => {
  const described = datapackage(plan.study, result.tables) as { resources: { path: string; bytes?: number; hash?: string; schema: { fields: Field[]; primaryKey: string[] } }[] };
  for (const { path, bytes, hash, schema: { fields, primaryKey } } of described.resources) {
    const file = result.bytes[path]!;
    if (!path.startsWith("timings")) expect([bytes, hash]).toEqual([file.length, `sha256:${sha256Hex(file)}`]);
    const rows = path.endsWith(".parquet") ? await parquetReadObjects({ file: file.buffer }) : fromCsv(file, fields);
    for (const field of fields) for (const row of rows) expect(`${path} ${field.name} ${broken(field, row[field.name])}`).toBe(`${path} ${field.name} null`);
    expect(new Set(rows.map((row) => primaryKey.map((key) => String(row[key])).join("|"))).size).toBe(rows.length);
    for (const { name, type, title, description, unit = "", evidence = "" } of fields) {
      expect([name, title, description, evidence]).not.toContain("");
      expect([name, unit !== ""]).toEqual([name, type === "integer" || type === "number"]);
    }
  }
  const { fields } = described.resources[0]!.schema;
  expect(fields.find(({ name }) => name === "p_steps")).toMatchObject({ type: "integer", unit: "steps", evidence: "assumed", constraints: { minimum: 1, maximum: 1e9 } });
});
it("cuts row groups at a fixed number of rows, however the rows came", () => {
  const write = (count: number) => {
    const pieces = parquetPieces([{ name: "x", type: "number" }, { name: "t", type: "string" }]);
    const bytes = Array.from({ length: count }, (_, k) => pieces.add([k / 3, k % 7 === 0 ? null : `t${k % 5}`])).filter((piece) => piece !== null);
    return new Uint8Array(Buffer.concat([...bytes, pieces.end()]));
  };
  const groups = (count: number) => parquetMetadata(write(count).buffer).row_groups.map(({ num_rows }) => Number(num_rows));
  expect(groups(2 * ROWS_PER_GROUP + 1)).toEqual([ROWS_PER_GROUP, ROWS_PER_GROUP, 1]);
  expect(groups(ROWS_PER_GROUP)).toEqual([ROWS_PER_GROUP]);
  expect(groups(0)).toEqual([]);
});

interface Field {
  readonly name: string;
  readonly type: string;
  readonly title: string;
  readonly description: string;
  readonly unit?: string;
  readonly evidence?: string;
  readonly constraints?: { readonly required?: boolean; readonly minimum?: number; readonly maximum?: number; readonly enum?: readonly string[] };
}

/** What of a field a value breaks; null where it fits. */
function broken({ type, constraints = {} }: Field, value: unknown): string | null {
  if (value === null) return constraints.required === true ? "required" : null;
  if (type === "integer" ? !Number.isInteger(value) : typeof value !== type) return `type ${typeof value}`;
  if (typeof value === "number" && (value < (constraints.minimum ?? value) || value > (constraints.maximum ?? value))) return `range ${value}`;
  return constraints.enum?.includes(value as string) === false ? `enum ${value}` : null;
}

function fromCsv(bytes: Uint8Array, fields: readonly Field[]): Record<string, unknown>[] {
  const typed = (cell: string, type: string) => (cell === "" ? null : type === "string" ? cell : type === "boolean" ? cell === "true" : Number(cell));
  return csvCells(bytes).slice(1).map((row) => Object.fromEntries(fields.map(({ name, type }, c) => [name, typed(row[c]!, type)])));
}
