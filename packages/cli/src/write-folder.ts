import { closeSync, existsSync, lstatSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileError } from "@talkback/lab/file-error";
import { makeFolders, removeEmpty } from "./make-folders.js";
import { EARLIER_RUN, type Earlier } from "./earlier.js";
import { refuse } from "./refuse.js";

const CHUNK = 65_536;

/** Files of a folder by name, each in pieces; a slash in a name stands for a folder within. */
export type Files = Readonly<Record<string, Iterable<string | Uint8Array>>>;

/** A folder on its way: it lies beside its place, and takes it only when it is whole. */
export interface Draft {
  /**
   * Writes all files and takes the place, or writes none and is gone.
   *
   * @throws {SpecError} when the place cannot be written to, or is free no longer
   */
  write(files: Files): void;
  /** Leaves nothing behind, unless it was written. */
  discard(): void;
}

/**
 * Makes sure that nothing is lost by writing to a folder: it is new, empty, or, where that is wanted, holds an earlier one of its kind and nothing else.
 *
 * @throws {SpecError} when it is not
 */
export function requireFree(folder: string, force: boolean, earlier: Earlier = EARLIER_RUN): void {
  try {
    const place = resolve(folder);
    const found = statSync(place, { throwIfNoEntry: false });
    if (found === undefined) return requireFolderAbove(place);
    if (!found.isDirectory()) taken(folder, "a file of that name", "choose another name");
    const names = readdirSync(place);
    const ours = earlier.fills(place);
    if (names.length === 0 || (ours && force)) return;
    taken(folder, ours ? earlier.text : "a folder with other files", ours ? "overwrite it with --force, or choose another name" : "choose another name");
  } catch (error) {
    throw fileError(error, folder, "a folder to write to");
  }
}

function requireFolderAbove(folder: string): void {
  if (lstatSync(folder, { throwIfNoEntry: false }) !== undefined) taken(folder, "a link that leads nowhere", "choose another name");
  const above = dirname(folder);
  const found = statSync(above, { throwIfNoEntry: false });
  if (found === undefined && above !== folder) return requireFolderAbove(above);
  if (found?.isDirectory() !== true) refuse({ code: "E_OUT", path: above, expected: "a folder", received: "a file of that name" });
}

function taken(folder: string, received: string, hint: string): never {
  return refuse({ code: "E_OUT", path: folder, expected: "a new or empty folder", received, hint });
}

/**
 * Begins a folder, so that a place that cannot be written to is found before the work and not after it.
 *
 * @throws {SpecError} when the place is not free, or cannot be written to
 */
export function openDraft(folder: string, force: boolean, earlier: Earlier = EARLIER_RUN): Draft {
  requireFree(folder, force, earlier);
  const place = resolve(folder);
  const path = `${place}.draft-${process.pid}`;
  const made = makeFolders(path, folder);
  const discard = () => {
    rmSync(path, { recursive: true, force: true });
    if (!existsSync(place)) removeEmpty(made.slice(0, -1));
  };
  const write = (files: Files) => {
    try {
      for (const [name, pieces] of Object.entries(files)) {
        mkdirSync(dirname(join(path, name)), { recursive: true });
        writePieces(join(path, name), pieces);
      }
      requireFree(folder, force, earlier);
      takePlace(path, place);
    } catch (error) {
      throw fileError(error, folder, "a folder to write to");
    } finally {
      discard();
    }
  };
  return { write, discard };
}

/** Puts a folder in the place of another, or leaves that one where it was. */
function takePlace(path: string, place: string): void {
  const old = `${place}.old-${process.pid}`;
  if (existsSync(place)) renameSync(place, old);
  try {
    renameSync(path, place);
  } catch (error) {
    if (existsSync(old)) renameSync(old, place);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

function writePieces(file: string, pieces: Iterable<string | Uint8Array>): void {
  const descriptor = openSync(file, "wx");
  try {
    let open = "";
    for (const piece of pieces) {
      if (typeof piece !== "string") writeAll(descriptor, piece);
      else if ((open += piece).length >= CHUNK) {
        writeAll(descriptor, Buffer.from(open));
        open = "";
      }
    }
    writeAll(descriptor, Buffer.from(open));
  } finally {
    closeSync(descriptor);
  }
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}
