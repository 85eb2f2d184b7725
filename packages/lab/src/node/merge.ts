import { rmSync } from "node:fs";
import { join } from "node:path";
import { SpecError } from "@talkback/core";
import { askedRuns, type Plan, type RunRef } from "@talkback/core/experiment";
import { outcomesOf } from "../execute/outcomes.js";
import { DATAPACKAGE, datapackage } from "../tables/datapackage.js";
import type { Ran } from "../tables/sheet.js";
import { tableFiles, type WrittenTables } from "../tables/table-files.js";
import { fileError } from "./file-error.js";
import { openFileSet } from "./file-set.js";
import { type Folder, lockFile, logged, logsOf } from "./folder.js";
import { takeLock } from "./lock/lock.js";
import type { Place } from "./log/read-logs.js";
import { openReader, type Reader } from "./log/reader.js";

export interface MergeOptions {
  /** Merges what is there, also when runs are missing. */
  readonly partial?: boolean;
  readonly signal?: AbortSignal;
}

export interface Merged extends WrittenTables {
  readonly files: readonly string[];
  /** Addresses of runs that are asked for and not there; none unless it is partial. */
  readonly missing: readonly string[];
}

/** Addresses of missing runs that are told. */
const TOLD = 10;

/**
 * Makes a study's tables and what describes them from the logs of its folder; files of an earlier merge are replaced, each at once.
 *
 * @throws {SpecError} E_MISSING when runs are missing and it is not partial, E_LOCKED when another process merges
 * @throws {DOMException} AbortError when aborted; the files are those of before then
 */
export async function mergeFolder(folder: Folder, { partial = false, signal }: MergeOptions = {}): Promise<Merged> {
  const lock = await takeLock(lockFile(folder, "merge"), signal === undefined ? {} : { signal });
  try {
    const { found } = await logged(folder);
    const { there, missing } = sorted(folder.plan, found);
    if (missing.length > 0 && !partial) refuse(folder.path, missing, there.length);
    const reader = openReader(logsOf(folder));
    try {
      return await written(folder, () => records(folder.plan, there, found, reader), missing, signal);
    } finally {
      reader.close();
    }
  } catch (error) {
    throw fileError(error, folder.path, "a folder to write to", "all runs are kept: mend that, and merge again");
  } finally {
    lock.release();
  }
}

function sorted(plan: Plan, found: ReadonlyMap<string, Place>): { readonly there: readonly RunRef[]; readonly missing: readonly string[] } {
  const [there, missing]: [RunRef[], string[]] = [[], []];
  for (const ref of askedRuns(plan, outcomesOf(plan, (run) => found.get(run)).of)) {
    const { id } = plan.planned(ref);
    if (found.has(id)) there.push(ref);
    else missing.push(id);
  }
  return { there, missing };
}

function* records(plan: Plan, refs: readonly RunRef[], found: ReadonlyMap<string, Place>, reader: Reader): Generator<Ran> {
  for (const ref of refs) yield { ref, timed: reader.at(found.get(plan.planned(ref).id)!) };
}

async function written(folder: Folder, runs: () => Iterable<Ran>, missing: readonly string[], signal?: AbortSignal): Promise<Merged> {
  const files = openFileSet(folder.path);
  try {
    const pieces = tableFiles(folder.plan, runs, false);
    const names = new Set<string>();
    const add = (file: string, bytes: Uint8Array) => {
      names.add(file);
      files.add(file, bytes);
    };
    let step = pieces.next();
    for (; step.done !== true; step = pieces.next()) {
      add(step.value.file, step.value.bytes);
      await new Promise(setImmediate);
      signal?.throwIfAborted();
    }
    add(DATAPACKAGE, Buffer.from(`${JSON.stringify(datapackage(folder.plan.study, step.value.tables), null, 2)}\n`));
    rmSync(join(folder.path, "manifest.json"), { force: true });
    files.place();
    return { ...step.value, files: [...names], missing };
  } finally {
    files.discard();
  }
}

function refuse(path: string, missing: readonly string[], there: number): never {
  throw new SpecError([{
    code: "E_MISSING", path, expected: `all ${there + missing.length} runs of the study`,
    received: `${there}; missing are ${missing.slice(0, TOLD).join(", ")}${missing.length > TOLD ? ` and ${missing.length - TOLD} more` : ""}`,
    hint: "compute them with `talkback sweep`, or merge what is there with --partial",
  }], "folder");
}
