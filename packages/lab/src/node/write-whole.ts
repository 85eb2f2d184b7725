import { randomBytes } from "node:crypto";
import { closeSync, copyFileSync, constants, fsyncSync, linkSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";

/** Puts a file in the place of another, or of none, at once: nobody sees half of it. */
export function replaceWhole(file: string, text: string): void {
  aside(file, text, (draft) => renameSync(draft, file));
}

/** Puts a file where there is none, at once; false where there is one. */
export function createWhole(file: string, text: string): boolean {
  let made = true;
  aside(file, text, (draft) => { made = placed(draft, file); });
  return made;
}

function aside(file: string, text: string, place: (draft: string) => void): void {
  const draft = `${file}.${randomBytes(6).toString("hex")}.draft`;
  try {
    const descriptor = openSync(draft, "wx");
    try {
      writeFileSync(descriptor, text);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    place(draft);
  } finally {
    rmSync(draft, { force: true });
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
