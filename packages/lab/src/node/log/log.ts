import { closeSync, fsync, fsyncSync, openSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { fileError } from "../file-error.js";

const SYNC_EVERY = 1000;

/** A file that lines are added to, by the one process that made it. */
export interface Log {
  /**
   * @param line with its end
   * @throws {SpecError} E_FILE when it cannot be written whole; what was written before stays
   */
  write(line: string): void;
  /** @throws {SpecError} E_FILE when it is not sure that everything has reached the disk */
  close(): void;
}

/**
 * Makes a log with its first line; none may be there under that name. Lines reach the disk about every second, and in the end.
 *
 * @throws {SpecError} E_FILE when it cannot be made
 */
export function openLog(file: string, header: string): Log {
  const told = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw fileError(error, file, "a log to write to", "all runs before are kept: make room, and give the same command again");
    }
  };
  const descriptor = told(() => openSync(file, "wx"));
  const writer = lineWriter(descriptor);
  const syncing = setInterval(writer.sync, SYNC_EVERY).unref();
  const letGo = () => { clearInterval(syncing); closeSync(descriptor); };
  told(() => {
    try {
      writer.write(header);
      syncFolder(dirname(file));
    } catch (error) {
      letGo();
      throw error;
    }
  });
  return {
    write: (line) => told(() => writer.write(line)),
    close: () => told(() => {
      try {
        writer.end();
      } finally {
        letGo();
      }
    }),
  };
}

/** Writes whole lines; what goes wrong in the background comes up with the next one. */
export function lineWriter(descriptor: number) {
  let dirty = false;
  let failed: Error | null = null;
  const check = () => { if (failed !== null) throw failed; };
  return {
    write(line: string): void {
      check();
      const bytes = Buffer.from(line);
      for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
      dirty = true;
    },
    sync(): void {
      if (!dirty) return;
      dirty = false;
      fsync(descriptor, (error) => { failed ??= error; });
    },
    end(): void {
      check();
      fsyncSync(descriptor);
    },
  };
}

/** So that the file's name, too, outlasts a power cut; where folders cannot be opened, there is nothing to do. */
function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const descriptor = openSync(folder, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
