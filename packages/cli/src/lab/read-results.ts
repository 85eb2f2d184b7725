import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { ENGINE, show, SpecError } from "@talkback/core";
import { MANIFEST_FILE, manifestFrom, RESULTS_FORMAT, type ResultsManifest, sha256Hex, type WrittenFile } from "@talkback/lab";
import { fileError } from "@talkback/lab/file-error";
import { readJson } from "../read-scenario.js";
import { refuse } from "../refuse.js";

const HINT = "make the tables with `talkback merge`";

/** The manifest of a results folder that was merged. */
export function readManifest(folder: string): ResultsManifest {
  const file = join(folder, MANIFEST_FILE);
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) refuse({ code: "E_FOLDER", path: folder, expected: "a results folder with its tables", received: "no such folder", hint: "give the folder of `talkback sweep --out`" });
  if (statSync(file, { throwIfNoEntry: false }) === undefined) refuse({ code: "E_FOLDER", path: folder, expected: "a results folder with its tables", received: `one without ${MANIFEST_FILE}`, hint: HINT });
  const manifest = readJson(file) as Partial<ResultsManifest> | null;
  if (manifest?.format !== RESULTS_FORMAT) return refuse({ code: "E_FOLDER", path: file, expected: `a manifest of results, format ${show(RESULTS_FORMAT)}`, received: show(manifest?.format), hint: HINT });
  if (manifest.engine !== ENGINE) refuse({ code: "E_VERSION", path: file, expected: `results of ${ENGINE}`, received: show(manifest.engine), hint: "use the version that made them" });
  try {
    return manifestFrom(manifest);
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    throw new SpecError(error.issues.map((issue) => ({ ...issue, path: `${file}, ${issue.path}` })), "talkback");
  }
}

/**
 * All files that the manifest of a results folder lists, and the manifest itself.
 *
 * @throws {SpecError} with every file that is not there, or was changed since
 */
export function readResults(folder: string): Readonly<Record<string, Uint8Array>> {
  return { ...readListed(folder, readManifest(folder)), [MANIFEST_FILE]: readBytes(join(folder, MANIFEST_FILE)) };
}

/**
 * Files of a results folder that its manifest lists.
 *
 * @param names those that are wanted; all when absent
 * @throws {SpecError} with every file that is not there, or was changed since
 */
export function readListed(folder: string, { files, made }: ResultsManifest, names?: readonly string[]): Readonly<Record<string, Uint8Array>> {
  const listed = [...files, ...made.files].filter(({ file }) => names?.includes(file) !== false);
  const read = listed.map((each) => ({ each, bytes: readBytes(join(folder, each.file)) }));
  const issues = read.filter(({ each, bytes }) => isChanged(each, bytes)).map(({ each: { file } }) => ({ code: "E_FOLDER", path: join(folder, file), expected: "the file that was merged", received: "another one", hint: HINT }));
  if (issues.length > 0) throw new SpecError(issues, "talkback");
  return Object.fromEntries(read.map(({ each: { file }, bytes }) => [file, bytes]));
}

export const isChanged = ({ bytes, sha256 }: WrittenFile, found: Uint8Array): boolean => found.length !== bytes || sha256Hex(found) !== sha256;

export function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw fileError(error, file, "a file to read");
  }
}
