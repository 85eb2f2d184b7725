import { linkSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { fileError } from "@talkback/lab/file-error";
import { refuse } from "../refuse.js";

/**
 * Writes a file as a whole, where there is none.
 *
 * @param hint what to do where there is one
 * @param force puts it in the place of another
 * @throws {SpecError} E_OUT where there is one, E_FILE where it cannot be written
 */
export function writeNew(file: string, data: string | Uint8Array, hint: string, force = false): void {
  const draft = `${file}.draft-${process.pid}`;
  try {
    writeFileSync(draft, data, { flag: "wx" });
    if (force) renameSync(draft, file);
    else linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") refuse({ code: "E_OUT", path: file, expected: "a new file", received: "a file of that name", hint });
    throw fileError(error, file, "a file to write");
  } finally {
    rmSync(draft, { force: true });
  }
}
