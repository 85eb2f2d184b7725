import { existsSync, mkdirSync, rmdirSync } from "node:fs";
import { dirname } from "node:path";
import { fileError } from "@talkback/lab/file-error";
import { refuse } from "./refuse.js";

/**
 * Makes a folder, on behalf of the one that was wanted, and those above it that are missing, one by one; returns those it made, the outermost first.
 *
 * @throws {SpecError} when one cannot be made; those made before it are taken away again
 */
export function makeFolders(folder: string, wanted: string): readonly string[] {
  const made: string[] = [];
  try {
    for (const each of missing(folder)) {
      makeFolder(each, wanted);
      made.push(each);
    }
    return made;
  } catch (error) {
    removeEmpty(made);
    throw fileError(error, wanted, "a folder to write to");
  }
}

/** Takes folders away, the innermost first, as far as they are empty. */
export function removeEmpty(folders: readonly string[]): void {
  try {
    for (const each of folders.toReversed()) rmdirSync(each);
  } catch {
    // somebody else uses it by now
  }
}

const missing = (folder: string): string[] => (existsSync(folder) ? [] : [...missing(dirname(folder)), folder]);

function makeFolder(folder: string, wanted: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ENOENT") throw error;
    refuse({ code: "E_OUT", path: wanted, expected: "a place that takes new folders", received: dirname(folder) });
  }
}
