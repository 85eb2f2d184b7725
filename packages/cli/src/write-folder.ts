import { closeSync, existsSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { MANIFEST, RUN_FILES } from "./manifest.js";
import { fileError, refuse } from "./refuse.js";

const CHUNK = 65_536;

/** Files of a folder by name, each in pieces. */
export type Files = Readonly<Record<string, Iterable<string | Uint8Array>>>;

/**
 * Makes sure that nothing is lost by writing to a folder: it is new, empty, or, where that is wanted, holds an earlier run and nothing else.
 *
 * @throws {SpecError} when it is not
 */
export function requireFree(folder: string, force: boolean): void {
  try {
    const place = resolve(folder);
    const found = statSync(place, { throwIfNoEntry: false });
    if (found === undefined) return requireFolderAbove(place);
    if (!found.isDirectory()) taken(folder, "a file of that name", "choose another name");
    const names = readdirSync(place);
    const ours = names.includes(MANIFEST) && names.every((name) => RUN_FILES.includes(name));
    if (names.length === 0 || (ours && force)) return;
    taken(folder, ours ? "an earlier run" : "a folder with other files", ours ? "overwrite it with --force, or choose another name" : "choose another name");
  } catch (error) {
    throw fileError(error, folder, "a folder to write to");
  }
}

function requireFolderAbove(folder: string): void {
  const above = dirname(folder);
  const found = statSync(above, { throwIfNoEntry: false });
  if (found === undefined && above !== folder) return requireFolderAbove(above);
  if (found?.isDirectory() !== true) refuse({ code: "E_OUT", path: above, expected: "a folder", received: "a file of that name" });
}

function taken(folder: string, received: string, hint: string): never {
  return refuse({ code: "E_OUT", path: folder, expected: "a new or empty folder", received, hint });
}

/**
 * Writes all files into a folder, or none: they take its place only when they are whole, and only if it is still free.
 *
 * @throws {SpecError} when the place cannot be written to
 */
export function writeFolder(folder: string, files: Files, force: boolean): void {
  const place = resolve(folder);
  const [draft, old] = [`${place}.draft-${process.pid}`, `${place}.old-${process.pid}`];
  try {
    mkdirSync(draft, { recursive: true });
    for (const [name, pieces] of Object.entries(files)) writePieces(join(draft, name), pieces);
    requireFree(folder, force);
    if (existsSync(place)) renameSync(place, old);
    renameSync(draft, place);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (existsSync(old) && !existsSync(place)) renameSync(old, place);
    throw fileError(error, folder, "a folder to write to");
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
