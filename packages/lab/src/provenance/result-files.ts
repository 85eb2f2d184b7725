import { type Plan, studyJson } from "@talkback/core/experiment";
import { sha256Hex } from "../record/sha256.js";
import { DATAPACKAGE, datapackage } from "../tables/datapackage.js";
import type { Ran } from "../tables/sheet.js";
import { type Piece, tableFiles, type WrittenFile, type WrittenTable, type WrittenTables } from "../tables/table-files.js";
import { CITATION, citation } from "./citation.js";
import { LOCK_FILE } from "./study-lock.js";
import { type ResultsManifest, resultsManifest } from "./manifest.js";
import type { Provenance } from "./provenance.js";
import { type CrateFile, RO_CRATE, roCrate } from "./ro-crate.js";

export const STUDY_FILE = "study.json";
export const MANIFEST_FILE = "manifest.json";

/** The file of a study as it stands among its results: canonical JSON and the end of the line. */
export const studyText = (study: Parameters<typeof studyJson>[0]): string => `${studyJson(study)}\n`;

/**
 * Every file of a study's results, as pieces, which come mixed: the study, its tables as CSV and Parquet, and what tells where they come from.
 *
 * @param runs all runs that there are, in run order, each once; gone through twice, and never held
 */
export function* resultFiles(plan: Plan, runs: () => Iterable<Ran>, provenance: Provenance): Generator<Piece, ResultsManifest> {
  return yield* aboutFiles(plan, yield* tableFiles(plan, runs, provenance.lock !== null), provenance);
}

/** Every file besides the tables: what they are of, and where they come from. */
export function* aboutFiles(plan: Plan, written: WrittenTables, provenance: Provenance): Generator<Piece, ResultsManifest> {
  const { study } = plan;
  const input = yield* put(STUDY_FILE, studyText(study));
  const described = yield* put(DATAPACKAGE, json(datapackage(study, written.tables)));
  const cited = yield* put(CITATION, citation(study));
  const lock = provenance.lock === null ? [] : [yield* put(LOCK_FILE, provenance.lock)];
  const about: CrateFile[] = [
    { ...described, title: "Data package" }, { ...cited, title: "Citation" }, ...lock.map((file) => ({ ...file, title: "Pre-registration" })), { file: MANIFEST_FILE, title: "Manifest" },
  ];
  const crate = yield* put(RO_CRATE, json(roCrate(study, { ...input, title: "Study" }, written.tables.flatMap(crateFiles), about, provenance.made)));
  const manifest = resultsManifest(plan, written, [input, described, cited, ...lock], [crate], provenance);
  yield* put(MANIFEST_FILE, json(manifest));
  return manifest;
}

const crateFiles = ({ sheet: { title, steady }, csv, parquet }: WrittenTable): CrateFile[] =>
  [csv, parquet].map(({ file, bytes, sha256 }) => ({ file, title, ...(steady ? { bytes, sha256 } : {}) }));

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

const encoder = new TextEncoder();

function* put(file: string, text: string): Generator<Piece, WrittenFile> {
  const bytes = encoder.encode(text);
  yield { file, bytes };
  return { file, bytes: bytes.length, sha256: sha256Hex(bytes) };
}
