import { mkdirSync, rmSync } from "node:fs";
import { arch, platform, release } from "node:os";
import { dirname, join } from "node:path";
import { SpecError } from "@talkback/core";
import { askedRuns, type Plan, type RunRef } from "@talkback/core/experiment";
import { outcomesOf } from "../execute/outcomes.js";
import type { ResultsManifest } from "../provenance/manifest.js";
import type { Made } from "../provenance/provenance.js";
import { MANIFEST_FILE, resultFiles, STUDY_FILE } from "../provenance/result-files.js";
import type { Ran } from "../tables/sheet.js";
import { fileError } from "./file-error.js";
import { openFileSet } from "./file-set.js";
import { type Folder, lockFile, logged, logsOf, type Registration, registrationOf } from "./folder.js";
import { takeLock } from "./lock/lock.js";
import type { Place } from "./log/read-logs.js";
import { openReader, type Reader } from "./log/reader.js";
import { clearDrafts } from "./write-whole.js";

export interface MergeOptions extends Pick<Made, "command" | "versions"> {
  /** Merges what is there, also when runs are missing. */
  readonly partial?: boolean;
  /** Waits for another process that merges, however long that takes, rather than be refused. */
  readonly queue?: boolean;
  readonly signal?: AbortSignal;
}

export interface Merged {
  readonly manifest: ResultsManifest;
  /** Names of all files that were written. */
  readonly files: readonly string[];
  /** Addresses of runs that are asked for and not there; none unless it is partial. */
  readonly missing: readonly string[];
  /** Why the lock in the folder does not make the results confirmatory; null where it does, or none is there. */
  readonly misfit: string | null;
}

/** Runs that are looked up without a stop. */
const PORTION = 500;
/** Addresses of missing runs that are told. */
const TOLD = 10;

/**
 * Makes a study's tables and what describes them from the logs of its folder; files of an earlier merge are replaced, each at once.
 *
 * @throws {SpecError} E_MISSING when runs are missing and it is not partial, E_LOCKED when another process merges, or took the lock; the files are those of before then
 * @throws {DOMException} AbortError when aborted; the files are those of before then
 */
export async function mergeFolder(folder: Folder, { partial = false, queue = false, signal: ended, command, versions }: MergeOptions): Promise<Merged> {
  const own = await takeLock(lockIn(folder), { queue, ...(ended === undefined ? {} : { signal: ended }) });
  const signal = ended === undefined ? own.lost : AbortSignal.any([ended, own.lost]);
  try {
    clearDrafts(folder.path);
    const { found, begun } = await logged(folder);
    const { there, missing } = await sorted(folder.plan, found, signal);
    if (missing.length > 0 && !partial) refuse(folder, missing, there.length);
    const made = { command, versions, platform: { node: process.version, os: `${platform()} ${release()} ${arch()}` }, ...during(begun) };
    const { lock, misfit } = interim(registrationOf(folder, begun), missing.length);
    const reader = openReader(logsOf(folder));
    try {
      const results = resultFiles(folder.plan, () => records(folder.plan, there, found, reader), { lock, missing: missing.length, made });
      return { ...(await written(folder, results, signal)), missing, misfit };
    } finally {
      reader.close();
    }
  } catch (error) {
    throw fileError(error, folder.path, "a folder to write to", "all runs are kept: mend that, and merge again");
  } finally {
    own.release();
  }
}

/** The lock of merging; its folder is made anew where copies and repositories left it out, as it was empty. */
function lockIn(folder: Folder): string {
  const file = lockFile(folder, "merge");
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (error) {
    throw fileError(error, folder.path, "a folder to write to");
  }
  return file;
}

/** Before all runs are there, no verdict confirms: a look at a part of what was frozen explores. */
const interim = ({ lock, misfit }: Registration, missing: number): Registration =>
  (lock === null || missing === 0 ? { lock, misfit } : { lock: null, misfit: `${missing} of its runs ${missing === 1 ? "is" : "are"} missing` });

/** From the first log to now. */
function during(begun: string | null): Pick<Made, "started" | "ended"> {
  const ended = new Date().toISOString();
  return { started: begun ?? ended, ended };
}

async function sorted(plan: Plan, found: ReadonlyMap<string, Place>, signal: AbortSignal): Promise<{ readonly there: readonly RunRef[]; readonly missing: readonly string[] }> {
  const [there, missing]: [RunRef[], string[]] = [[], []];
  for (const ref of askedRuns(plan, outcomesOf(plan, (run) => found.get(run)).of)) {
    const { id } = plan.planned(ref);
    if (found.has(id)) there.push(ref);
    else missing.push(id);
    if ((there.length + missing.length) % PORTION === 0) await turn(signal);
  }
  return { there, missing };
}

function* records(plan: Plan, refs: readonly RunRef[], found: ReadonlyMap<string, Place>, reader: Reader): Generator<Ran> {
  for (const ref of refs) yield { ref, timed: reader.at(found.get(plan.planned(ref).id)!) };
}

/** Lets others have their turn. */
async function turn(signal: AbortSignal): Promise<void> {
  await new Promise(setImmediate);
  signal.throwIfAborted();
}

async function written(folder: Folder, results: ReturnType<typeof resultFiles>, signal: AbortSignal): Promise<Pick<Merged, "manifest" | "files">> {
  const set = openFileSet(folder.path);
  const files = new Set<string>();
  try {
    let step = results.next();
    for (; step.done !== true; step = results.next()) {
      files.add(step.value.file);
      set.add(step.value.file, step.value.bytes);
      await turn(signal);
    }
    // Where it is ended between two files, nobody takes old and new ones for one set.
    rmSync(join(folder.path, MANIFEST_FILE), { force: true });
    set.place();
    return { manifest: step.value, files: [...files] };
  } finally {
    set.discard();
  }
}

function refuse({ path, plan }: Folder, missing: readonly string[], there: number): never {
  // How many replications are enough is known when the first ones are there.
  const least = plan.study.until !== null;
  throw new SpecError([{
    code: "E_MISSING", path, expected: `all ${least ? "of at least " : ""}${there + missing.length} runs of the study`,
    received: `${there}; missing are ${missing.slice(0, TOLD).join(", ")}${missing.length > TOLD ? ` and ${missing.length - TOLD} more` : ""}`,
    hint: `compute them with \`talkback sweep ${join(path, STUDY_FILE)} --out ${path}\`, or merge what is there with --partial`,
  }], "folder");
}
