import { type Plan, parseStudy, planOf, runs } from "@talkback/core/experiment";
import { bundleOf } from "../../packages/lab/src/bundle/bundle-of.js";
import { openTable, rowsIn } from "../../packages/lab/src/bundle/open-table.js";
import { sheetsFor } from "../../packages/lab/src/bundle/opened.js";
import { readBundle } from "../../packages/lab/src/bundle/read-bundle.js";
import type { VerifyReport } from "../../packages/lab/src/bundle/report.js";
import { type VerifyOptions, verify } from "../../packages/lab/src/bundle/verify.js";
import { inlineExecutor } from "../../packages/lab/src/execute/inline-executor.js";
import { resultFiles } from "../../packages/lab/src/provenance/result-files.js";
import { lockText, studyLock } from "../../packages/lab/src/provenance/study-lock.js";
import { carryOutAll } from "../../packages/lab/src/record/carry-out.js";
import { sha256Hex } from "../../packages/lab/src/record/sha256.js";
import { parquetPieces } from "../../packages/lab/src/tables/parquet.js";
import type { Ran } from "../../packages/lab/src/tables/sheet.js";

/** Files by name. */
export type Files = Readonly<Record<string, Uint8Array>>;

const executor = inlineExecutor({ clock: () => 0 });
const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];
export const bytesOf = (text: string): Uint8Array => encoder.encode(text);
export const textOf = (bytes: Uint8Array): string => decoder.decode(bytes);

/** A study of 16 tiny runs in pairs, frozen, with every table. */
export const plan: Plan = planOf(parseStudy({
  id: "small", scenario: "push-harder", seed: "otter", given: { "network.n": 30, steps: 5, window: 2 }, replications: 4, arms: { a: { reactance: 0 }, b: {} },
  design: { kind: "factorial", factors: [{ path: "push", levels: [0, 4] }] }, record: { steps: true, agents: true, events: true, edges: true },
  predictions: [{ id: "p1", text: "It hurts.", kind: "encoded", compares: { kind: "difference", a: { arm: "a" }, b: { arm: "b" } }, outcome: "m_public_mean", direction: "negative" }],
}));
export const refs = [...runs(plan)];
export const lock = lockText(studyLock(plan.study, "2026-01-01T00:00:00.000Z"));

/** The files of results. */
export function filesOf(of: Plan, given: readonly Ran[], missing = 0, registered: string | null = null): Files {
  const parts: Record<string, Uint8Array[]> = {};
  const made = { command: "c", versions: { "@talkback/cli": "0.1.0" }, platform: { node: "x" }, started: "2026-01-02T03:04:05.000Z", ended: "2026-01-02T03:05:06.000Z" };
  for (const { file, bytes } of resultFiles(of, () => given, { lock: registered, missing, made })) (parts[file] ??= []).push(bytes);
  return Object.fromEntries(Object.entries(parts).map(([file, bytes]) => [file, new Uint8Array(Buffer.concat(bytes))]));
}

/** Its records, and the files that they make. */
export const all: readonly Ran[] = carryOutAll(plan, refs).map((record, k) => ({ ref: refs[k]!, timed: { record, timing: { wallMs: k, worker: "here" } } }));
export const files = filesOf(plan, all, 0, lock);

/** What verification says of a bundle of files. */
export const verified = (given: Files, options: Partial<VerifyOptions> = {}): Promise<VerifyReport> =>
  verify(readBundle(bundleOf(given)), { executor, sample: 0, seed: "reviewer", ...options });

/** The same files with other bytes in some, and all that tells of sizes and hashes made to fit. */
export function adapted(given: Files, changes: Files): Files {
  const all: Record<string, Uint8Array> = { ...given, ...changes };
  for (const file of ["datapackage.json", "ro-crate-metadata.json", "manifest.json"]) {
    all[file] = bytesOf(`${JSON.stringify(JSON.parse(textOf(all[file]!), (_, value: unknown) => told(value, all)), null, 2)}\n`);
  }
  return all;
}

/** What JSON says of a file, with the size and hash that it has now. */
function told(value: unknown, all: Files): unknown {
  const { file, path, "@id": id, "@type": type } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const bytes = all[String(file ?? path ?? (type === "File" ? id : ""))];
  if (bytes === undefined || typeof value !== "object" || value === null) return value;
  const [size, hash] = [bytes.length, sha256Hex(bytes)];
  if (file !== undefined) return { ...value, bytes: size, sha256: hash };
  if (path !== undefined) return "hash" in value ? { ...value, bytes: size, hash: `sha256:${hash}` } : value;
  return "sha256" in value ? { ...value, contentSize: String(size), sha256: hash } : value;
}

/** A CSV table with another value in one cell, of the same length so that sizes stay. */
export function edited(file: string, line: number, column: string, to: (value: string) => string): { readonly bytes: Uint8Array; readonly from: string; readonly to: string; readonly run: string } {
  const lines = textOf(files[file]!).split("\n").map((each) => each.split(","));
  const c = lines[0]!.indexOf(column);
  const from = lines[line]![c]!;
  lines[line]![c] = to(from);
  return { bytes: bytesOf(lines.map((each) => each.join(",")).join("\n")), from, to: to(from), run: lines[line]![lines[0]!.indexOf("run_id")]! };
}

/** A number of as many characters, one digit of which is another. */
export const another = (value: string): string => `${value.slice(0, -4)}${value.at(-4) === "3" ? "4" : "3"}${value.slice(-3)}`;

/** A Parquet file of the rows of a CSV table. */
export function parquetOf(name: string, csv: Uint8Array): Uint8Array {
  const sheet = sheetsFor(plan, readBundle(bundleOf(files))).find((each) => each.name === name)!;
  const pieces = parquetPieces(sheet.columns);
  const parts = Array.from(rowsIn(openTable(`${name}.csv`, csv, sheet, () => {})!), ({ cells }) => pieces.add(cells)).filter((piece) => piece !== null);
  return new Uint8Array(Buffer.concat([...parts, pieces.end()]));
}

/** Where findings are. */
export const brief = ({ findings }: VerifyReport) => findings.map(({ check, file, row, column }) => [check, file, row, column]);
