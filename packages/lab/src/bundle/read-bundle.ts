import { type Issue, show, SpecError } from "@talkback/core";
import type { ResultsManifest } from "../provenance/manifest.js";
import { MANIFEST_FILE } from "../provenance/result-files.js";
import { sha256Hex } from "../record/sha256.js";
import type { WrittenFile } from "../tables/table-files.js";
import { BUNDLE_LIMITS, type BundleLimits } from "./limits.js";
import { manifestFrom } from "./manifest-shape.js";
import { unpacked } from "./unpacked.js";
import { type Tell, type ZipEntry, zipDirectory } from "./zip-directory.js";

/** Issues that are told of one bundle. */
const MOST_ISSUES = 100;

/** A bundle that was read, in memory: what it holds has the names that its manifest lists, and no others. */
export interface Bundle {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly manifest: ResultsManifest;
  /** Files with other bytes than the manifest says; `verify` tells what differs in them. */
  readonly changed: readonly { readonly listed: WrittenFile; readonly found: WrittenFile }[];
}

/**
 * Reads a bundle, writes nothing, and runs nothing of it. What an entry would take up is looked at before it is unpacked, and again while it is.
 *
 * @throws {SpecError} E_BUNDLE with everything that is wrong with it as a bundle: names, links, folders, sizes, ratios, entries that are not in the manifest and the reverse
 */
export function readBundle(bytes: Uint8Array, limits: Partial<BundleLimits> = {}): Bundle {
  const issues: Issue[] = [];
  const tell: Tell = (path, expected, received) => {
    if (issues.length < MOST_ISSUES) issues.push({ code: "E_BUNDLE", path, expected, received: typeof received === "string" && !/["\\]|[^ -~]/.test(received) ? received : show(received) });
  };
  const stopIfWrong = () => {
    if (issues.length > 0) throw new SpecError(issues, "bundle");
  };
  const entries = zipDirectory(bytes, { ...BUNDLE_LIMITS, ...limits }, tell);
  checkTwice(entries, tell);
  stopIfWrong();
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) {
    const whole = unpacked(entry);
    if (whole === null) tell(entry.name, `${entry.size} bytes with the checksum of its headers`, "something else");
    else files.set(entry.name, whole);
  }
  stopIfWrong();
  const manifest = manifestIn(files, tell);
  if (manifest !== null) checkListed(files, listedIn(manifest), tell);
  stopIfWrong();
  return { files, manifest: manifest!, changed: changedIn(files, listedIn(manifest!)) };
}

export const listedIn = ({ files, made }: ResultsManifest): readonly WrittenFile[] => [...files, ...made.files];

/** Names that some file systems take for the same. */
function checkTwice(entries: readonly ZipEntry[], tell: Tell): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    const folded = name.toLowerCase();
    if (seen.has(folded)) tell(name, "a name of its own, in upper and lower case, too", "the same twice");
    seen.add(folded);
  }
}

function manifestIn(files: ReadonlyMap<string, Uint8Array>, tell: Tell): ResultsManifest | null {
  const bytes = files.get(MANIFEST_FILE);
  if (bytes === undefined) {
    tell(MANIFEST_FILE, "a manifest of what is in the bundle", files.has(`results/${MANIFEST_FILE}`) ? "one in the folder results, as for CoMSES; verify the bundle that `talkback bundle` makes without --comses" : "nothing");
    return null;
  }
  try {
    return manifestFrom(jsonOf(bytes));
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    for (const { path, expected, received } of error.issues) tell(path === "" ? MANIFEST_FILE : `${MANIFEST_FILE}, ${path}`, expected, received);
    return null;
  }
}

/** @throws {SpecError} when bytes are no JSON */
export function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new SpecError([{ code: "E_JSON", path: "", expected: "JSON", received: "something else" }], "bundle");
  }
}

function checkListed(files: ReadonlyMap<string, Uint8Array>, listed: readonly WrittenFile[], tell: Tell): void {
  const names = new Set<string>();
  for (const { file } of listed) {
    if (names.has(file)) tell(`${MANIFEST_FILE}, ${file}`, "every file once", "the same twice");
    names.add(file);
    if (file === MANIFEST_FILE) tell(MANIFEST_FILE, "every file but itself", "itself");
    else if (!files.has(file)) tell(file, "the file that the manifest lists", "nothing");
  }
  for (const name of files.keys()) if (name !== MANIFEST_FILE && !names.has(name)) tell(name, "a file that the manifest lists", "one that it does not");
}

const changedIn = (files: ReadonlyMap<string, Uint8Array>, listed: readonly WrittenFile[]): Bundle["changed"] => listed.flatMap((each) => {
  const bytes = files.get(each.file)!;
  const found = { file: each.file, bytes: bytes.length, sha256: sha256Hex(bytes) };
  return found.bytes === each.bytes && found.sha256 === each.sha256 ? [] : [{ listed: each, found }];
});
