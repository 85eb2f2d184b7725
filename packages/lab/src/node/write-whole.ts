import { randomBytes } from "node:crypto";
import { closeSync, existsSync, fsyncSync, linkSync, openSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const DRAFT = /\.[0-9a-f]{12}\.draft$/;
/** Milliseconds after which nobody writes on a draft any more: that takes a few of them. */
const HOUR = 3_600_000;

/** Puts a file in the place of another, or of none, at once: nobody sees half of it. */
export function replaceWhole(file: string, text: string): void {
  aside(file, text, (draft) => renameSync(draft, file));
}

/** Puts a file where there is none, at once; false where there is one. */
export function createWhole(file: string, text: string): boolean {
  return aside(file, text, (draft) => placed(draft, file));
}

/** Takes away what writers of a folder left who were killed. */
export function clearDrafts(folder: string, now: number = Date.now()): void {
  for (const name of readdirSync(folder)) {
    if (!DRAFT.test(name)) continue;
    try {
      if (now - statSync(join(folder, name)).mtimeMs > HOUR) rmSync(join(folder, name));
    } catch {
      // It is in nobody's way.
    }
  }
}

function aside<T>(file: string, text: string, place: (draft: string) => T): T {
  const draft = `${file}.${randomBytes(6).toString("hex")}.draft`;
  try {
    const descriptor = openSync(draft, "wx");
    try {
      writeFileSync(descriptor, text);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    return place(draft);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** By a link, which fails where there is a file; where a disk has no links, by looking first. */
function placed(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST" || existsSync(file)) return false;
  }
  renameSync(draft, file);
  return true;
}
