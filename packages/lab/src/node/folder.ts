import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { show, SpecError } from "@talkback/core";
import { catalog } from "@talkback/core/catalog";
import { parseStudy, type Plan, planOf, type Study } from "@talkback/core/experiment";
import { STUDY_FILE, studyText } from "../provenance/result-files.js";
import { LOCK_FILE, lockMisfit } from "../provenance/study-lock.js";
import { fileError } from "./file-error.js";
import { type Logs, readLogs } from "./log/read-logs.js";
import { createWhole, replaceWhole } from "./write-whole.js";

/** A folder that a study's runs are kept in. */
export interface Folder {
  readonly path: string;
  readonly plan: Plan;
  /** Hashes of the study, and of those that it was before it was edited. */
  readonly studies: readonly string[];
}

/** A study that was edited later stays under its hash. */
const EDITION = /^study-[0-9a-f]{16}\.json$/;
const WANTED = "a new or empty folder, or one of `talkback sweep --out`";
const OURS = /^((study\.json|prereg\.lock)(\.\w+\.draft)?|study-[0-9a-f]{16}\.json|logs|locks)$/;

export const logsOf = ({ path }: Pick<Folder, "path">): string => join(path, "logs");

/** @param name e.g. `merge` */
export const lockFile = ({ path }: Pick<Folder, "path">, name: string): string => join(path, "locks", `${name}.lock`);

export interface OpenOptions {
  /** Takes an edited study in place of the one in the folder: runs that both ask for are kept. */
  readonly extend?: boolean;
  /** Text of the lock of a study that was frozen; a folder that is there already takes none. */
  readonly lock?: string | null;
}

/**
 * The folder of a study, made where there is none.
 *
 * @throws {SpecError} E_FOLDER when it is another study's, or none that results are kept in; nothing is changed then
 */
export function openFolder(path: string, plan: Plan, { extend = false, lock = null }: OpenOptions = {}): Folder {
  try {
    requireFolder(path);
    const file = join(path, STUDY_FILE);
    const text = studyText(plan.study);
    if (lock !== null && !existsSync(file)) createWhole(join(path, LOCK_FILE), lock);
    if (!createWhole(file, text)) {
      const before = readStudy(path);
      if (before.hash !== plan.study.hash) {
        if (!extend) anotherStudy(path, before, plan.study);
        createWhole(join(path, `study-${before.hash.slice(0, 16)}.json`), studyText(before));
        replaceWhole(file, text);
      }
    }
    for (const name of ["logs", "locks"]) mkdirSync(join(path, name), { recursive: true });
    return { path, plan, studies: studiesOf(path, plan.study) };
  } catch (error) {
    throw fileError(error, path, "a folder to write to");
  }
}

/** @throws {SpecError} when no study's runs are kept there */
export function readFolder(path: string): Folder {
  try {
    const study = readStudy(path);
    if (!existsSync(logsOf({ path }))) refuse(path, "a results folder with its logs", "a study without any", "give the folder of `talkback sweep --out`");
    return { path, plan: planOf(study), studies: studiesOf(path, study) };
  } catch (error) {
    throw fileError(error, join(path, STUDY_FILE), "the study of a results folder");
  }
}

/** What the logs of a folder hold. */
export const logged = (folder: Folder): Promise<Logs> => readLogs(logsOf(folder), folder.plan, folder.studies);

/** What the lock of a folder makes of its results. */
export interface Registration {
  /** Text of the lock that the study was frozen by; null makes the results exploratory. */
  readonly lock: string | null;
  /** Why the lock that is there does not stand for these results; null where it does, or none is there. */
  readonly misfit: string | null;
}

/** @param begun when the first log was, in ISO 8601; null where there is none */
export function registrationOf({ path, plan }: Folder, begun: string | null): Registration {
  const file = join(path, LOCK_FILE);
  if (!existsSync(file)) return { lock: null, misfit: null };
  const lock = readFileSync(file, "utf8");
  const misfit = lockMisfit(lock, plan.study, begun);
  return { lock: misfit === null ? lock : null, misfit };
}

/** New or empty, or with a study's runs in it. */
function requireFolder(path: string): void {
  mkdirSync(path, { recursive: true });
  const names = readdirSync(path);
  if (!names.includes(STUDY_FILE)) {
    if (!names.every((name) => OURS.test(name))) refuse(path, WANTED, "a folder with other files", "choose another name");
  } else if (!names.includes("logs") && readFileSync(join(path, STUDY_FILE), "utf8") !== studyText(readStudy(path))) {
    // Somebody wrote that study; merging would write over it.
    refuse(path, WANTED, `a folder with a ${STUDY_FILE} of your own`, "choose another name");
  }
}

function readStudy(path: string, name: string = STUDY_FILE): Study {
  const file = join(path, name);
  try {
    return parseStudy(JSON.parse(readFileSync(file, "utf8")), catalog);
  } catch (error) {
    if (error instanceof SyntaxError) refuse(file, "a study as JSON", show(error.message), "give another folder");
    if (error instanceof SpecError) throw new SpecError(error.issues.map((issue) => ({ ...issue, path: issue.path === "" ? file : `${file}, ${issue.path}` })), "folder");
    throw error;
  }
}

const studiesOf = (path: string, { hash }: Study): string[] =>
  Array.from(new Set([hash, ...readdirSync(path).filter((name) => EDITION.test(name)).sort().map((name) => readStudy(path, name).hash)]));

const anotherStudy = (path: string, before: Study, now: Study): never =>
  refuse(path, `results of ${named(now)}`, `those of ${named(before)}`, "give another folder, or --extend where the study was edited: runs that both ask for are kept");

const named = ({ id, hash }: Study): string => `study ${show(id)}, hash ${hash.slice(0, 16)}`;

const refuse = (path: string, expected: string, received: string, hint: string): never => {
  throw new SpecError([{ code: "E_FOLDER", path, expected, received, hint }], "folder");
};
