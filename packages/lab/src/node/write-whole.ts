import { randomBytes } from "node:crypto";
import { closeSync, constants, copyFileSync, existsSync, fsyncSync, linkSync, openSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

const DRAFT = /\.[0-9a-f]{12}\.draft$/;

/**
 * Puts a file in the place of another, or of none, at once: nobody sees half of it.
 *
 * @param drafts folder on the same disk, for what a writer who is killed may leave behind
 */
export function replaceWhole(file: string, text: string, drafts: string): void {
  aside(file, text, drafts, (draft) => renameSync(draft, file));
}

/**
 * Puts a file where there is none, at once; false where there is one.
 *
 * @param drafts folder on the same disk, for what a writer who is killed may leave behind
 */
export function createWhole(file: string, text: string, drafts: string): boolean {
  return aside(file, text, drafts, (draft) => placed(draft, file));
}

/** Takes away what writers left who were killed. One who still writes begins again. */
export function clearDrafts(drafts: string): void {
  for (const name of readdirSync(drafts)) if (DRAFT.test(name)) rmSync(join(drafts, name), { force: true });
}

function aside<T>(file: string, text: string, drafts: string, place: (draft: string) => T): T {
  for (;;) {
    const draft = join(drafts, `${basename(file)}.${randomBytes(6).toString("hex")}.draft`);
    try {
      write(draft, text);
      return place(draft);
    } catch (error) {
      const cleared = existsSync(drafts) && !existsSync(draft);
      if (!cleared || (error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    } finally {
      rmSync(draft, { force: true });
    }
  }
}

function write(file: string, text: string): void {
  const descriptor = openSync(file, "wx");
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** By a link, which fails where there is a file; where there are no links, by a copy. */
function placed(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
  }
  try {
    copyFileSync(draft, file, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}
